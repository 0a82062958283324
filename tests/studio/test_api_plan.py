"""The plan through the API: the same file as the page and the terminal write, by the document's schemas."""

import json
from pathlib import Path

import pytest

from greenroom.plan import scheduling
from greenroom.workspace.planned import FILE
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace
from tests.studio.test_api import call, given, refused
from tests.studio.test_api_drill import ThatDay

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]
WAY = {"until": "2026-12-05", "hours": 1.5}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 40)


@pytest.fixture
def plan(client) -> dict:
    return given(client, "makePlan", WAY)


def blocks(plan: dict) -> dict[str, dict]:
    return {block["id"]: block | {"day": day["date"]} for day in plan["days"] for block in day["blocks"]}


def a_move(client, plan: dict) -> tuple[str, str, dict]:
    """A block, a day that it can be put on, and the plan with it there."""
    days = [day["date"] for day in plan["days"] if not day["is_free"]]
    for block in blocks(plan).values():
        for day in days:
            answer = call(client, "PUT", "/plan/moves", {"block": block["id"], "day": day})
            if answer.status_code == 200:
                return block["id"], day, answer.json()
            refused(answer, 409)
    raise AssertionError("no block can be moved")


def test_a_plan_is_made_read_and_is_what_the_command_line_shows(client, plan, workspace, greenroom, monkeypatch):
    assert (plan["until"], plan["hours"], plan["style"]) == ("2026-12-05", 1.5, "sprint")
    assert all(day["planned_minutes"] <= 90 for day in plan["days"])
    assert given(client, "readPlan") == plan
    monkeypatch.setattr("greenroom.cli.plan.showing.date", ThatDay)
    told = json.loads(greenroom("plan", "show", "--format", "json", "--workspace", workspace.folder).out)
    assert told.items() <= plan.items()


def test_hours_of_the_weekend_days_off_and_the_style_are_kept(client):
    told = given(client, "makePlan", {**WAY, "weekend": 0, "style": "build", "off": ["2026-11-25"]})
    assert (told["weekend"], told["style"], told["off"]) == (0, "build", ["2026-11-25"])
    assert [day["date"] for day in told["days"] if day["blocks"] and day["date"][-2:] in ("21", "22", "25", "28", "29")] == []


def test_a_moved_block_stays_when_planning_again_and_is_a_line_of_its_own(client, plan, workspace):
    block, day, moved = a_move(client, plan)
    assert blocks(moved)[block]["day"] == day
    assert moved["moved"] == {block: day}
    rows = [json.loads(line) for line in (Path(workspace.folder) / FILE).read_text(encoding="utf-8").splitlines()]
    assert rows[-1].items() >= {"moved": block, "to": day, "day": "2026-11-21"}.items()
    again = given(client, "planAgain", {"off": []})
    assert blocks(again)[block]["day"] == day


def test_what_a_rule_forbids_is_refused_in_a_sentence_and_nothing_is_kept(client, plan):
    block = next(block for block in blocks(plan).values() if block["kind"] == "learn")
    body = {"block": block["id"], "day": "2026-12-04"}
    assert "stays light" in refused(call(client, "PUT", "/plan/moves", body), 409)
    assert given(client, "readPlan") == plan


def test_a_block_is_done_with_its_practice_note_and_comes_back_where_its_check_was_not_met(client, plan):
    block = next(block for block in blocks(plan).values() if block["kind"] == "learn")
    note = {"met": False, "changed": "The joins  took\nlonger.", "next": "Window functions."}
    told = given(client, "finishBlock", {"block": block["id"], **note})
    kept = blocks(told)[block["id"]]
    assert kept["note"] == {"met": False, "changed": "The joins took longer.", "next": "Window functions."}
    assert (kept["state"], kept["day"]) == ("done", "2026-11-21")
    assert told["days"][0]["done_minutes"] == block["minutes"]
    assert "is done already" in refused(call(client, "POST", "/plan/done", {"block": block["id"], "met": True}), 404)
    again = blocks(given(client, "planAgain", {"off": ["2026-11-30"]}))
    assert [each for each in again.values() if each["skill"] == block["skill"] and each["state"] == "open"]
    assert "2026-11-30" not in {each["day"] for each in again.values()}


def test_a_block_that_was_noted_by_mistake_is_to_do_again(client, plan):
    block = next(iter(blocks(plan)))
    given(client, "finishBlock", {"block": block, "met": True})
    assert given(client, "takeBackBlock", {"block": block}) == plan
    assert "nothing to take back" in refused(call(client, "POST", "/plan/undone", {"block": block}), 409)


def test_the_calendar_has_an_event_for_each_block(client, plan):
    icalendar = pytest.importorskip("icalendar", reason="greenroom[plan] is not installed")
    answer = call(client, "GET", "/plan/calendar", query={"at": "07:30", "zone": "Europe/Berlin", "alarm": 0})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert len(events) == len(blocks(plan))
    assert {event["dtstart"].dt.time().isoformat()[:5] for event in events} >= {"07:30"}
    assert "no time zone" in refused(call(client, "GET", "/plan/calendar", query={"zone": "Nowhere/Here"}), 409)


def test_without_the_package_for_calendars_a_sentence_says_how_to_get_it(client, plan, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    assert "greenroom[plan]" in refused(call(client, "GET", "/plan/calendar"), 409)


@pytest.mark.parametrize(("method", "path", "body"), [
    ("GET", "/plan", None), ("POST", "/plan/again", {}), ("GET", "/plan/calendar", None),
    ("PUT", "/plan/moves", {"block": "x", "day": "2026-11-25"}), ("POST", "/plan/done", {"block": "x", "met": True}),
])  # fmt: skip
def test_without_a_plan_each_says_so(client, method, path, body):
    assert "no plan yet" in refused(call(client, method, path, body), 404)


def test_there_is_no_such_block(client, plan):
    for method, path, body in [("PUT", "/plan/moves", {"day": "2026-11-25"}), ("POST", "/plan/done", {"met": True})]:
        assert "no block" in refused(call(client, method, path, {"block": "nothing", **body}), 404)


@pytest.mark.parametrize(("change", "status"), [
    ({"until": "2026-11-21"}, 409), ({"until": "2028-01-01"}, 409), ({"hours": 0.7}, 409), ({"weekend": 0.2}, 409),
    ({"until": "2026-12-05\n"}, 422), ({"off": [f"2026-{number}" for number in ("11-21", "11-22", "11-23")], "until": "2026-11-24"}, 409),
    ({"hours": 13}, 422), ({"until": "soon"}, 422), ({"style": "other"}, 422), ({"until": "2026-02-30"}, 422),
])  # fmt: skip
def test_what_cannot_be_planned_is_refused_and_nothing_is_kept(client, workspace, change, status):
    refused(call(client, "POST", "/plan", {**WAY, **change}), status)
    assert not (Path(workspace.folder) / FILE).exists()


def test_a_plan_that_is_over_is_not_made_again(client, plan, clock):
    clock.at = clock.at.replace(month=12, day=5)
    assert "The plan ended on 2026-12-05" in refused(call(client, "POST", "/plan/again", {}), 409)
