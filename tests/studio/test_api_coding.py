"""Coding rounds over the HTTP API: everything that the pages of Code do."""

import pytest

pytest.importorskip("jsonschema", reason="installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from greenroom.coding import STAGES
from tests.studio.coding import FACT, KEY, PROBLEM, QUESTION, RIGHT, TESTS, measured, written
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace
from tests.studio.test_api import call, given, refused

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]


def keep(client, coding: dict, stage: str, text: str) -> None:
    kept = coding["exercises"][-1]["stages"][stage]
    body = {"revision": kept["revision"] + 1, "base": kept["revision"], "text": text, "seconds": 3, "window": "script"}
    given(client, "revise", body, attempt=kept["attempt"])


def test_the_exercises_are_listed_by_pattern_and_difficulty(client):
    rows = given(client, "listExercises")
    row = next(row for row in rows if row["key"] == KEY)
    assert (row["pattern"], row["difficulty"], row["tried"], row["last"]) == (PROBLEM.pattern, PROBLEM.difficulty, 0, None)
    of_pattern = given(client, "listExercises", query={"pattern": PROBLEM.pattern, "difficulty": PROBLEM.difficulty})
    assert {row["pattern"] for row in of_pattern} == {PROBLEM.pattern}
    assert given(client, "listExercises", query={"pattern": "no such"}) == []


def test_an_exercise_from_the_first_question_to_the_scorecard(client, desk):
    coding = given(client, "beginCoding", {"key": KEY, "variant": "usual", "seed": 1})
    here = {"rehearsal": coding["id"]}
    assert (coding["waits_for"], coding["mode"], coding["exercises"][0]["problem"]) == ("work", "practice", KEY)
    assert tuple(coding["exercises"][0]["stages"]) == STAGES
    assert given(client, "askInterviewer", {"words": QUESTION}, **here)["words"] == FACT
    keep(client, coding, "implement", PROBLEM.starter)
    assert not given(client, "runCode", **here)["passed"]
    coding = given(client, "readCoding", **here)
    assert coding["exercises"][0]["asked"][0]["reply"] == FACT
    keep(client, coding, "implement", RIGHT)
    keep(client, coding, "test", TESTS)
    assert given(client, "runCode", **here)["passed"]
    submitted = given(client, "submitCode", **here)
    assert (submitted["number"], submitted["verdict"], submitted["growth"], submitted["tests"]) == (1, "AC", None, None)
    exercise = measured(desk, coding["id"])
    assert 0 < exercise["submissions"][0]["tests"]["killed"] < exercise["submissions"][0]["tests"]["killable"]
    hint = given(client, "takeHint", **here)
    assert (hint["level"], hint["words"]) == (1, PROBLEM.hints[0])
    over = given(client, "finishCoding", **here)
    assert over["waits_for"] == "nothing"
    assert len(over["exercises"][0]["scorecard"]) == 6
    assert given(client, "readCoding", **here) == over
    row = next(row for row in given(client, "listExercises") if row["key"] == KEY)
    assert (row["tried"], "accepted" in row["result"]) == (1, True)


def test_a_real_round_hides_pattern_difficulty_hints_and_verdicts_until_its_end(client, desk):
    coding = given(client, "beginCoding", {"key": KEY, "variant": "usual", "real": True})
    here = {"rehearsal": coding["id"]}
    exercise = coding["exercises"][0]
    assert (exercise["pattern"], exercise["difficulty"], exercise["results"]) == (None, None, None)
    row = next(row for row in given(client, "listExercises") if row["key"] == KEY)
    assert (row["pattern"], row["difficulty"], row["score"]) == (None, None, None)
    assert KEY not in {row["key"] for row in given(client, "listExercises", query={"pattern": PROBLEM.pattern})}
    written(desk, coding["id"], tests="")
    submitted = given(client, "submitCode", **here)
    assert (submitted["verdict"], submitted["judged"]) == (None, None)
    assert {case["verdict"] for case in submitted["samples"]} == {"AC"}
    assert given(client, "takeHint", **here)["level"] == 0
    told = {remark["name"] for remark in given(client, "readRehearsal", **here)["remarks"]}
    assert told.isdisjoint({"submitted", "measured"})
    given(client, "finishCoding", **here)
    exercise = measured(desk, coding["id"])
    assert (exercise["pattern"], exercise["submissions"][0]["verdict"]) == (PROBLEM.pattern, "AC")
    assert len(exercise["scorecard"]) == 6


def test_what_cannot_be_done_is_refused_in_a_sentence(client, desk):
    refused(call(client, "POST", "/codings", {"key": "no-such"}), 404)
    refused(call(client, "POST", "/codings", {"difficulty": "impossible"}), 422)
    refused(call(client, "GET", "/codings/20260101-000000-0000"), 404)
    room = desk.begin_single(ask="Why?")
    refused(call(client, "GET", f"/codings/{room}"), 404)
    coding = given(client, "beginCoding", {"key": KEY})
    here, stages = f"/codings/{coding['id']}", coding["exercises"][0]["stages"]
    refused(call(client, "POST", f"{here}/questions", {"words": " "}), 422)
    keep(client, coding, "implement", "def another():\n    return 1\n")
    assert PROBLEM.name in refused(call(client, "POST", f"{here}/runs"), 422)
    for deed, body in (("skip", None), ("hint", None), ("answer", {"text": "An answer.", "seconds": 1})):
        sentence = refused(call(client, "POST", f"/attempts/{stages['plan']['attempt']}/{deed}", body), 409)
        assert "Code" in sentence
    given(client, "finishCoding", rehearsal=coding["id"])
    measured(desk, coding["id"])
    refused(call(client, "POST", f"{here}/runs"), 409)
    refused(call(client, "POST", f"{here}/finish"), 409)
