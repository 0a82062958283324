"""``greenroom mock``, as a user meets it: rounds over days, interrupted and resumed, and one debrief."""

import json
from datetime import datetime, timedelta

import pytest

from greenroom.cli import mock as command
from greenroom.coding import CATEGORIES
from tests.cli.rehearsing import REPLY, STORY, mine, pipe

__all__ = ["mine", "pipe"]

ANSWERED = f"{STORY}.\n" + f"{REPLY}.\n" * 60
"""More than any round asks for."""


class Calendar:
    """The day on which the tests take place."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begins = command.now()
        self.days = self.seconds = 0
        monkeypatch.setattr(command, "now", self)

    def __call__(self) -> datetime:
        self.seconds += 1
        return self.begins + timedelta(days=self.days, seconds=self.seconds)


@pytest.fixture
def calendar(monkeypatch) -> Calendar:
    return Calendar(monkeypatch)


def states(greenroom) -> list[str]:
    return [row["state"] for row in json.loads(greenroom("mock", "--schedule", "--format", "json").out)["rounds"]]


def test_every_loop_is_listed(greenroom, own_folder):
    out = greenroom("mock", "--list").out
    assert "ml-engineer  6 rounds" in out
    assert "checkpoints  5 rounds" in out


def test_before_a_loop_was_begun_it_says_how(greenroom, mine):
    assert "No loop was begun yet" in greenroom("mock").err
    assert greenroom("mock", "--debrief").status == 2
    assert "did you mean" in greenroom("mock", "ml-enginer").err


def test_six_rounds_over_three_days_interrupted_and_resumed_end_in_one_debrief(greenroom, mine, pipe, calendar):
    pipe(f"{STORY}.\n{REPLY}/stop\n")
    stopped = greenroom("mock", "ml-engineer")
    assert "`greenroom mock` goes on here" in stopped.out
    assert states(greenroom) == ["under way", *["waiting"] * 5]
    pipe(ANSWERED)
    resumed = greenroom("mock")
    assert "Going on where you stopped" in resumed.out
    assert "Debrief" not in resumed.out
    assert states(greenroom)[:2] == ["done", "waiting"]
    pipe(ANSWERED)
    greenroom("mock")
    pipe("")
    early = greenroom("mock")
    assert "--now holds it today" in early.out
    for day in (1, 1, 2, 2):
        calendar.days = day
        pipe(ANSWERED)
        last = greenroom("mock")
    assert "All rounds were held." in last.out
    assert "What the panel decides" in last.out
    document = json.loads(greenroom("mock", "--debrief", "--format", "json").out)
    assert [row["round"] for row in document["rounds"]] == [
        "recruiter-screen", "deep-dive-review", "coding-onsite", "behavioural", "hiring-manager", "presentation",
    ]  # fmt: skip
    assert len(document["changes"]) <= 2
    assert {row["category"] for row in document["rounds"][2]["scorecard"]} == set(CATEGORIES)
    assert document["panel"]["rule"] in document["rules"]
    assert greenroom("mock", "--debrief").out.count("Debrief: ") == 1


def test_what_a_round_found_is_told_with_its_loop_whatever_is_asked_for_it(greenroom, mine, pipe, calendar):
    pipe(ANSWERED)
    greenroom("mock", "applied-scientist")
    for words in (("debrief",), ("debrief", "--again"), ("debrief", "--format", "json"), ("history", "last", "--again")):
        refused = greenroom(*words)
        assert refused.status == 2, words
        assert "the whole loop is" in refused.err or "is part of a loop" in refused.err
    assert "told later" in greenroom("history").out
    assert all(row["score"] is None for row in json.loads(greenroom("history", "--format", "json").out))
    assert json.loads(greenroom("history", "last", "--format", "json").out)["judgements"] == []
    assert "when the whole loop is" in greenroom("history", "last").out
    assert "Interviewer" in greenroom("debrief", "--transcript").out
    assert json.loads(greenroom("progress", "--format", "json").out)["skills"] == []


def test_a_retry_keeps_every_attempt_and_the_newest_counts(greenroom, mine, pipe, calendar):
    pipe(ANSWERED)
    greenroom("mock", "forty-five-minutes")
    first = json.loads(greenroom("mock", "--debrief", "--format", "json").out)["rounds"][0]["rehearsal"]
    pipe(ANSWERED)
    greenroom("mock", "--again", "1")
    second = json.loads(greenroom("mock", "--debrief", "--format", "json").out)["rounds"][0]["rehearsal"]
    assert first != second
    assert first in greenroom("export").out
    assert "choose a round that was held (1)" in greenroom("mock", "--again", "4").err


def test_a_checkpoint_says_whether_its_goal_was_met(greenroom, mine, pipe, calendar):
    greenroom("mock", "checkpoints", "--schedule")
    for day in (0, 3, 7, 14, 21):
        calendar.days = day
        pipe(ANSWERED)
        greenroom("mock")
    document = json.loads(greenroom("mock", "--debrief", "--format", "json").out)
    assert [row["goal"]["goal"] for row in document["rounds"]] == ["layers", "follow-ups", "listener", "pressure", "all"]
    assert all(row["goal"]["is_met"] or row["goal"]["because"] for row in document["rounds"])


def test_a_fortnight_keeps_an_eye_on_what_comes_back(greenroom, mine, pipe, calendar):
    for key in ("own-mistake", "scope-cut", "stopped-launch", "negative-result"):
        pipe(
            "We significantly improved everything and it was a great success for the whole team and for me. " * 4
            + "\n.\n/skip\n/skip\n"
        )
        greenroom("rehearse", key)
    out = greenroom("mock", "fortnight", "--schedule").out
    assert "of your answers of the last two weeks" in " ".join(out.split())
    focus = json.loads(greenroom("mock", "--schedule", "--format", "json").out)["focus"]
    assert focus
    for day in (0, 2, 4, 7, 9, 11):
        calendar.days = day
        pipe(ANSWERED)
        greenroom("mock")
    rounds = json.loads(greenroom("mock", "--debrief", "--format", "json").out)["rounds"]
    assert [row["focus"]["finding"] for row in rounds] == [focus] * 6
    assert all(0 <= row["focus"]["answers"] <= row["focus"]["of"] for row in rounds)
    assert f"{focus}: in " in greenroom("mock", "--debrief").out


def test_the_questions_of_a_fortnight_are_about_what_the_fault_stood_in(greenroom, mine, pipe, calendar):
    for key in ("own-mistake", "stopped-launch", "negative-result"):
        pipe("We significantly improved everything and it was a great success for the whole team. " * 4 + "\n.\n/skip\n/skip\n")
        greenroom("rehearse", key)
    greenroom("mock", "fortnight", "--schedule")
    pipe("/skip\n" * 20)
    calendar.days = 2
    greenroom("mock")
    records = [json.loads(line) for line in greenroom("export").out.splitlines()]
    loop = next(row for row in records if row.get("mode") == "loop")
    rounds = [row for row in records if row.get("mode") == "round"]
    lean = set(loop["setup"]["lean"])
    assert lean
    assert rounds
    for row in rounds:
        about = [question for question in row["plan"] if question.get("competencies")]
        assert all(set(question["competencies"]) & lean for question in about)


def test_a_day_that_is_none_is_said_in_a_sentence(greenroom, mine):
    assert "write the day as 2026-03-02" in greenroom("mock", "ml-engineer", "--start", "soon").err


def test_a_loop_ends_early_with_a_debrief_of_what_was_held(greenroom, mine, pipe, calendar):
    pipe(ANSWERED)
    greenroom("mock", "ml-engineer")
    pipe(f"{STORY}.\n{REPLY}/stop\n")
    greenroom("mock")
    pipe("")
    out = greenroom("mock", "--end").out
    assert "What was held is told now." in out
    assert "What the panel decides" in out
    document = json.loads(greenroom("mock", "--debrief", "--format", "json").out)
    assert [row["round"] for row in document["rounds"]] == ["recruiter-screen", "deep-dive-review"]
    assert "No loop was begun yet" in greenroom("mock").err


def test_a_loop_of_which_nothing_was_held_just_ends(greenroom, mine, pipe, calendar):
    pipe("")
    greenroom("mock", "checkpoints", "--start", "2099-01-01")
    assert "No round of it was held" in greenroom("mock", "--end").out
    assert "No loop was begun yet" in greenroom("mock", "--end").err
