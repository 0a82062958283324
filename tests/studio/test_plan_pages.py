"""The page Plan as plain forms: made, made again, a block noted as done or put on another day, all without script."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from greenroom.plan import scheduling
from greenroom.workspace.planned import FILE
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
MAKE = {"do": "make", "until": "2026-12-05", "hours": "1.5", "weekend": "", "style": "", "off": ""}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 40)


@pytest.fixture
def kept(client, workspace) -> Path:
    """The file of a plan that was made on the page."""
    assert client.post("/plan", data=MAKE).headers["location"] == "/plan?said=usual"
    return Path(workspace.folder) / FILE


def rows(kept: Path) -> list[dict]:
    return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]


def planned(kept: Path) -> list[dict]:
    return next(row["blocks"] for row in reversed(rows(kept)) if "blocks" in row)


def days(text: str) -> dict[str, str]:
    """What stands on each day of the page."""
    found = re.split(r'data-day="([^"]+)"', text)
    return dict(zip(found[1::2], found[2::2], strict=True))


def follow(client, answer) -> str:
    assert answer.status_code == 303, answer.text
    return client.get(answer.headers["location"].partition("#")[0]).text


def test_without_a_plan_the_page_makes_one_and_keeps_what_was_typed_at_a_slip(client, workspace):
    assert "Make a plan" in client.get("/plan").text
    answer = client.post("/plan", data=MAKE | {"until": "2026-11-21", "hours": "2.5", "off": "2026-11-24"})
    assert answer.status_code == 422
    assert "2026-11-21 is no day to plan for" in answer.text
    assert all(f'value="{value}"' in answer.text for value in ("2026-11-21", "2.5", "2026-11-24"))
    assert not (Path(workspace.folder) / FILE).exists()


def test_the_calendar_shows_weeks_today_minutes_and_each_block_with_its_check(client, kept):
    text = client.get("/plan?said=usual").text
    assert "No posting is kept yet, so it is for the usual loop" in text
    assert "Your plan is made, up to the day before 5 December 2026." in text
    assert re.findall(r"<h2>(Week \d)</h2>", text) == ["Week 1", "Week 2", "Week 3"]
    here = days(text)
    assert len(here) == 14
    assert [day for day, words in here.items() if "Today</strong>" in words] == ["2026-11-21"]
    assert 'aria-current="date"' in text
    assert "0 of 90 min done" in here["2026-11-21"]
    for block in planned(kept):
        assert f'id="block-{block["id"]}"' in here[block["day"]]
        assert block["check"].partition("’")[0].partition("'")[0][:30] in here[block["day"]]


def test_with_a_posting_the_plan_is_for_what_it_asks_for(client, desk):
    desk.postings.add("# ML Engineer\n\n## Requirements\n- Python\n- Kafka\n\nYou apply for this position.\n")
    text = follow(client, client.post("/plan", data=MAKE))
    assert "No posting is kept yet" not in text
    assert "Kafka" in text


def test_weekend_hours_days_off_and_style_are_planned_with(client, workspace):
    fields = {"weekend": "0", "off": "2026-11-25, 2026-11-30..2026-12-01", "style": "build"}
    text = follow(client, client.post("/plan", data=MAKE | fields))
    free = {day for day, words in days(text).items() if ">free</p>" in words}
    assert free == {"2026-11-21", "2026-11-22", "2026-11-25", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"}


def test_a_block_is_noted_as_done_with_three_lines(client, kept):
    block = planned(kept)[0]
    fields = {"do": "done", "block": block["id"], "met": "no", "changed": "It <b>took</b> longer.", "next": "Smaller steps."}
    text = follow(client, client.post("/plan", data=fields))
    assert "Kept: this is done." in text
    assert "It &lt;b&gt;took&lt;/b&gt; longer." in text
    assert f"{block['units'] * 30} of 90 min done" in days(text)["2026-11-21"]
    assert rows(kept)[-1]["met"] is False
    assert client.post("/plan", data=fields).status_code == 422
    assert len(rows(kept)) == 2


def test_whether_the_check_was_met_has_to_be_said_and_the_lines_are_not_lost(client, kept):
    answer = client.post("/plan", data={"do": "done", "block": planned(kept)[0]["id"], "changed": "All of it."})
    assert answer.status_code == 422
    assert "Say whether the check of the block was met." in answer.text
    assert 'value="All of it."' in answer.text


def test_a_block_is_put_on_another_day_and_stays_there(client, kept):
    block, to, text = a_move(client, kept)
    assert "Planning again leaves it here." in days(text)[to]
    assert "put here by you" in days(text)[to]
    text = follow(client, client.post("/plan", data={"do": "again", "off": ""}))
    assert "Planned anew:" in text
    assert f'id="block-{block}"' in days(text)[to]
    assert "put here by you" in days(text)[to]


def a_move(client, kept: Path) -> tuple[str, str, str]:
    """A block that the page could put on one of the days that it offers for it."""
    text = client.get("/plan").text
    for block in planned(kept):
        form = text.partition(f'id="block-{block["id"]}"')[2].partition('class="move"')[2].partition("</form>")[0]
        for to in re.findall(r'<option value="([^"]+)"', form):
            answer = client.post("/plan", data={"do": "move", "block": block["id"], "day": to})
            if answer.status_code == 303:
                assert answer.headers["location"].endswith(f"#block-{block['id']}")
                return block["id"], to, follow(client, answer)
            assert len(re.findall(r'role="alert">([^<]+)\.<', answer.text)) == 1
    raise AssertionError("no block can be moved")


def test_what_a_rule_forbids_is_one_sentence_beside_the_block(client, kept):
    block = next(each for each in planned(kept) if not each["light"])
    answer = client.post("/plan", data={"do": "move", "block": block["id"], "day": "2026-12-04"})
    assert answer.status_code == 422
    assert "stays light" in days(answer.text)[block["day"]]
    assert len(rows(kept)) == 1


def test_no_day_is_offered_on_which_there_is_no_time_or_that_is_past(client, kept, clock):
    client.post("/plan", data=MAKE | {"off": "2026-11-25"})
    clock.at = clock.at.replace(day=23)
    offered = set(re.findall(r'<option value="(2[^"]+)"', client.get("/plan").text))
    assert min(offered) == "2026-11-23"
    assert "2026-11-25" not in offered
    assert max(offered) == "2026-12-04"


def test_what_was_missed_is_told_of_and_planned_again(client, kept, clock):
    clock.at = clock.at.replace(day=24)
    text = client.get("/plan").text
    missed = [each["id"] for each in planned(kept) if each["day"] < "2026-11-24"]
    assert f"{len(missed)} blocks of the days before were not done." in text
    assert text.count("· not done") == len(missed)
    text = follow(client, client.post("/plan", data={"do": "again", "off": "2026-11-26"}))
    assert "missed before and planned again" in text
    assert ">free</p>" in days(text)["2026-11-26"]
    assert all(text.count(f'id="block-{each}"') <= 1 for each in missed)


def test_once_the_day_is_here_another_plan_can_be_made(client, kept, clock):
    clock.at = clock.at.replace(month=12, day=5)
    text = client.get("/plan").text
    assert "The plan ended with 5 December 2026. Make another one below." in text
    assert 'value="again"' not in text
    assert 'class="move"' not in text
    assert client.post("/plan", data={"do": "again"}).status_code == 422


def test_the_calendar_file_is_downloaded(client, kept):
    pytest.importorskip("icalendar", reason="greenroom[plan] is not installed")
    answer = client.get("/plan/calendar.ics")
    assert 'filename="greenroom-plan.ics"' in answer.headers["content-disposition"]
    assert answer.content.count(b"BEGIN:VEVENT") == len(planned(kept))


def test_where_the_package_for_calendars_is_missing_the_page_says_how_to_get_it(client, kept, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    monkeypatch.setattr("greenroom.studio.pages.plan_shown.find_spec", lambda name: None)
    assert "pip install &#39;greenroom[plan]&#39;" in client.get("/plan").text.replace("'", "&#39;")
    answer = client.get("/plan/calendar.ics")
    assert answer.status_code == 422
    assert "A calendar file needs a package that is not installed" in answer.text


@pytest.mark.parametrize("fields", [
    {}, {"do": "other"}, {"do": "move"}, {"do": "move", "block": "x", "day": "soon"}, {"do": "done", "met": "yes"},
    MAKE | {"hours": "nan"}, MAKE | {"hours": ""}, MAKE | {"style": "x"}, MAKE | {"off": "x..y"}, MAKE | {"weekend": "0.2"},
    {"do": "again", "off": "2026-99-99"},
])  # fmt: skip
def test_what_a_form_of_ours_never_says_is_refused(client, kept, fields):
    assert client.post("/plan", data=fields).status_code == 422
    assert len(rows(kept)) == 1


def test_what_cannot_be_read_is_told_of(client, kept):
    with kept.open("a") as file:
        file.write("{\n")
    assert "plan/plan.jsonl, line 2, is neither plan nor block" in client.get("/plan").text


def test_today_shows_the_next_block_as_the_next_step(client, kept):
    first = next(each for each in planned(kept) if each["day"] == "2026-11-21")
    text = client.get("/").text
    assert f"{first['label']}</h1>" in text
    assert f'href="/plan?block={first["id"]}#block-{first["id"]}"' in text
    for each in planned(kept):
        if each["day"] == "2026-11-21":
            client.post("/plan", data={"do": "done", "block": each["id"], "met": "yes"})
    after = next(each for each in planned(kept) if each["day"] > "2026-11-21")
    day = date.fromisoformat(after["day"])
    text = client.get("/").text
    assert "Say one answer aloud" in text
    assert re.search(rf"is on {day:%a} {day.day} {day:%b}: \w+ {re.escape(after['label'])}\.", text)
    kept.unlink()
    kept.mkdir()
    assert "your plan" not in client.get("/").text
