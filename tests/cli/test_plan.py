"""``greenroom plan``, as a user meets it."""

import json
import subprocess
import sys
import time
from datetime import date, timedelta

import pytest

from greenroom.plan import scheduling
from tests.cli.rehearsing import mine, pipe
from tests.cli.terminal import GREENROOM, Terminal
from tests.conftest import ROOT

__all__ = ["mine", "pipe"]
NORTHFOLD = ROOT / "corpus" / "postings" / "own" / "northfold-llm-engineer.md"
TODAY = date.today()


def in_days(number: int) -> str:
    return (TODAY + timedelta(days=number)).isoformat()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 60)


@pytest.fixture
def planned(greenroom, mine):
    assert greenroom("job", "add", NORTHFOLD).status == 0
    assert greenroom("plan", "make", "--until", in_days(14), "--hours", "1.5").status == 0
    return mine


def facts(greenroom, *words):
    return json.loads(greenroom("plan", *(words or ("show",)), "--format", "json").out)


def blocks(told):
    return [block for day in told["days"] for block in day["blocks"]]


def first_of_today(told):
    return next(day for day in told["days"] if day["is_today"])["blocks"][0]


def test_a_plan_comes_from_the_kept_posting_and_its_loop(greenroom, planned):
    told = facts(greenroom)
    assert told["schema"] == 1
    assert told["until"] == in_days(14)
    assert told["style"] == "sprint"
    skills = {block["skill"] for block in blocks(told)}
    posting = json.loads(greenroom("job", "read", "--format", "json", NORTHFOLD).out)["postings"][0]
    assert len(skills & {skill["name"] for skill in posting["skills"]}) >= 5
    rounds = {each["kind"] for each in posting["loop"]["rounds"]} - {"reference"}
    assert {skill.removeprefix("mock-") for skill in skills if skill.startswith("mock-")} >= rounds
    assert all(block["deliverable"] and block["check"] and block["minutes"] % 30 == 0 for block in blocks(told))


def test_without_a_posting_there_is_a_plan_all_the_same_and_a_way_to_add_one(greenroom, mine):
    done = greenroom("plan", "make", "--until", in_days(14), "--hours", "1")
    assert done.status == 0
    assert "greenroom job add FILE" in done.out
    assert len(blocks(facts(greenroom))) > 10


def test_people_see_weeks_minutes_and_today(greenroom, planned):
    out = greenroom("plan", "show").out
    assert "Week 1" in out
    assert "▸" in out
    assert "min planned" in out
    assert "14 days to go" in out
    today = greenroom("plan", "today").out
    assert "Done when:" in today
    assert "greenroom plan done" in today


def test_the_weekend_and_days_off_stay_free(greenroom, mine):
    off = f"{in_days(3)}..{in_days(4)}"
    assert greenroom("plan", "make", "--until", in_days(15), "--hours", "2", "--weekend", "0", "--off", off).status == 0
    told = facts(greenroom)
    assert told["off"] == [in_days(3), in_days(4)]
    for day in told["days"]:
        if date.fromisoformat(day["date"]).weekday() >= 5 or day["date"] in told["off"]:
            assert day["is_free"]
            assert not day["blocks"]


def test_a_done_block_keeps_its_three_lines(greenroom, planned):
    block = first_of_today(facts(greenroom))
    done = greenroom("plan", "done", block["id"], "--not-met", "--changed", "Two terms unclear", "--next", "Draw it first")
    assert done.status == 0
    assert "brings it back" in done.out
    kept = next(each for each in blocks(facts(greenroom)) if each["id"] == block["id"])
    assert kept["state"] == "done"
    assert kept["note"] == {"met": False, "changed": "Two terms unclear", "next": "Draw it first"}


def test_what_was_noted_by_mistake_is_taken_back(greenroom, planned):
    block = first_of_today(facts(greenroom))
    greenroom("plan", "done", block["id"], "--check-met")
    undone = greenroom("plan", "done", block["id"], "--undo")
    assert (undone.status, undone.out) == (0, f"{block['id']} is to do again.\n")
    assert next(each for each in blocks(facts(greenroom)) if each["id"] == block["id"])["state"] != "done"
    again = greenroom("plan", "done", block["id"], "--undo")
    assert again.status == 2
    assert "nothing to take back" in again.err


def test_the_next_plan_reads_the_note(greenroom, planned):
    block = next(each for each in blocks(facts(greenroom)) if each["kind"] == "learn")
    greenroom("plan", "done", block["id"], "--not-met", "--next", "Draw it first")
    before = (planned / "plan" / "plan.jsonl").read_bytes()
    out = greenroom("plan", "again").out
    assert "Planned anew" in out
    assert (planned / "plan" / "plan.jsonl").read_bytes().startswith(before)
    back = next(each for each in blocks(facts(greenroom)) if each["id"] == f"{block['id']}-2")
    assert "Draw it first" in back["deliverable"]


def test_a_re_plan_leaves_almost_everything_where_it_was(greenroom, planned):
    before = {block["id"]: day["date"] for day in facts(greenroom)["days"] for block in day["blocks"]}
    greenroom("plan", "done", first_of_today(facts(greenroom))["id"], "--check-met")
    after = {block["id"]: day["date"] for day in facts(greenroom, "again")["days"] for block in day["blocks"]}
    assert sum(after.get(name) == day for name, day in before.items()) >= 0.8 * len(before)


def test_a_day_taken_off_later_is_emptied(greenroom, planned):
    day = next(day["date"] for day in facts(greenroom)["days"][1:] if day["blocks"])
    told = facts(greenroom, "again", "--off", day)
    assert next(each for each in told["days"] if each["date"] == day)["blocks"] == []


def test_a_new_plan_knows_what_was_done_for_the_old_one(greenroom, planned):
    block = next(each for each in blocks(facts(greenroom)) if each["kind"] == "learn")
    greenroom("plan", "done", block["id"], "--check-met")
    greenroom("plan", "make", "--until", in_days(20), "--hours", "2")
    open_ = {each["id"] for each in blocks(facts(greenroom)) if each["state"] != "done"}
    assert not any(name.startswith(block["id"]) for name in open_)


def test_the_three_lines_are_asked_on_a_terminal(greenroom, planned):
    block = first_of_today(facts(greenroom))["id"]
    with Terminal(GREENROOM, "plan", "done", block, cwd=planned) as terminal:
        terminal.expect("Objective and check met?")
        terminal.type("n\r")
        terminal.expect("What changed, and why?")
        terminal.type("I drew it.\r")
        terminal.expect("What to try next?")
        terminal.type("Say it.\r")
        terminal.expect("Kept:")
        assert terminal.status() == 0
    kept = next(each for each in blocks(facts(greenroom)) if each["id"] == block)
    assert kept["note"] == {"met": False, "changed": "I drew it.", "next": "Say it."}


def test_the_calendar_is_written_and_written_again(greenroom, planned):
    pytest.importorskip("icalendar")
    done = greenroom("plan", "calendar", "way.ics", "--zone", "Europe/Berlin", "--at", "07:30")
    assert done.status == 0
    first = (planned / "way.ics").read_bytes()
    assert first.count(b"BEGIN:VEVENT") == len(blocks(facts(greenroom)))
    assert b"T073000" in first
    greenroom("plan", "calendar", "way.ics", "--zone", "Europe/Berlin", "--at", "07:30")
    assert (planned / "way.ics").read_bytes() == first


def test_a_missing_package_is_told_in_a_sentence(greenroom, planned, monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    done = greenroom("plan", "calendar", "way.ics")
    assert done.status == 2
    assert "pip install 'greenroom[plan]'" in done.err
    assert not (planned / "way.ics").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("make", "--until", "soon", "--hours", "1"), "is no date"),
        (("make", "--until", "2020-01-01", "--hours", "1"), "after today"),
        (("make", "--until", in_days(9), "--hours", "0.3"), "steps of a half"),
        (("make", "--until", in_days(9), "--hours", "nan"), "steps of a half"),
        (("make", "--until", in_days(9), "--hours", "30"), "steps of a half"),
        (("make", "--until", in_days(9), "--hours", "1", "--off", f"{in_days(0)}..{in_days(9)}"), "No day is left"),
        (("make", "--until", in_days(9), "--hours", "1", "--off", f"{in_days(5)}..{in_days(2)}"), "no stretch of days"),
        (("show",), "no plan yet"),
        (("today",), "no plan yet"),
        (("again",), "no plan yet"),
        (("done", "learn-sql", "--check-met"), "no plan yet"),
        (("calendar", "way.ics"), "no plan yet"),
    ],
)
def test_what_cannot_be_is_one_plain_sentence(greenroom, mine, words, told):
    done = greenroom("plan", *words)
    assert done.status == 2
    assert told in done.err
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("calendar", "way.txt"), ".ics"),
        (("calendar", "way.ics", "--at", "25:00"), "time of the day"),
        (("calendar", "way.ics", "--alarm", "-1"), "number of minutes"),
        (("calendar", "way.ics", "--zone", "Middle/Earth"), "no time zone"),
        (("done", "nothing-like-it", "--check-met"), "There is no block"),
    ],
)
def test_what_does_not_fit_the_plan_is_told(greenroom, planned, words, told):
    done = greenroom("plan", *words)
    assert done.status == 2
    assert told in done.err


def test_done_needs_a_word_on_its_check_where_nobody_can_be_asked(greenroom, planned):
    block = first_of_today(facts(greenroom))["id"]
    assert "--check-met or --not-met" in greenroom("plan", "done", block).err
    assert greenroom("plan", "done", block, "--check-met").status == 0
    assert "done already" in greenroom("plan", "done", block, "--check-met").err


def test_a_damaged_line_is_told_of_and_the_rest_is_read(greenroom, planned):
    with (planned / "plan" / "plan.jsonl").open("a") as file:
        file.write("not a plan\n")
    done = greenroom("plan", "show")
    assert done.status == 0
    assert "line 2" in done.err


def test_it_starts_within_a_second_and_a_half(planned):
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([GREENROOM, "plan", "today"], cwd=planned, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    assert min(times) < 1.5


def test_a_block_is_put_on_another_day_and_stays_there(greenroom, planned):
    block = first_of_today(facts(greenroom))["id"]
    tried = ((number, greenroom("plan", "move", block, in_days(number))) for number in range(1, 12))
    number, ended = next((number, ended) for number, ended in tried if ended.status == 0)
    assert f"{block} is on" in ended.out
    greenroom("plan", "again")
    day = next(each for each in facts(greenroom)["days"] if each["date"] == in_days(number))
    assert block in {each["id"] for each in day["blocks"]}


@pytest.mark.parametrize(("words", "said"), [(("nothing", "2030-01-01"), "There is no block"), (("learn-sql", "soon"), "soon")])
def test_a_move_that_cannot_be_is_a_sentence(greenroom, planned, words, said):
    ended = greenroom("plan", "move", *words)
    assert ended.status == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
