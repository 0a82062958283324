"""The verbs of a coding round, with the real judge."""

import pytest

from greenroom.coding import CATEGORIES, STAGES
from greenroom.errors import UnusableInput, UnusableOption
from greenroom.history import replay
from greenroom.rehearsal.coding.asking import ask
from greenroom.rehearsal.coding.document import document
from greenroom.rehearsal.coding.finishing import finish, look
from greenroom.rehearsal.coding.flow import advance
from greenroom.rehearsal.coding.hinting import hint
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.running import run
from greenroom.rehearsal.coding.steps import Attend, pending
from greenroom.rehearsal.coding.submitting import measure_all, submit
from greenroom.rehearsal.coding.work import current, works
from greenroom.rehearsal.steps import End
from tests.rehearsal.coding.rooms import KEY, RIGHT, SETTINGS, TESTS, WRONG, begun


def told(sitting):
    return document(sitting.state, lambda _: None)


def in_log(sitting):
    return replay(sitting._log.events())[sitting.state.id]


def test_an_exercise_begins_with_its_five_stages_and_the_starter(own_folder):
    sitting = begun(own_folder / "log")
    work = current(sitting.state)
    assert tuple(work.stages) == STAGES
    assert work.raw("implement").startswith(f"# problem: {KEY}\ndef window_sums(")
    assert work.raw("test").startswith("from solution import window_sums\n")
    assert work.is_blank
    assert in_log(sitting) == sitting.state


def test_what_is_typed_is_kept_as_the_stretch_that_changed(own_folder):
    sitting = begun(own_folder / "log")
    assert note(sitting, "plan", "A window that slides, O(n).")
    assert not note(sitting, "plan", "A window that slides, O(n).")
    assert note(sitting, "plan", "A window that slides, in O(n) steps.\n")
    assert current(sitting.state).text("plan") == "A window that slides, in O(n) steps.\n"
    words = [event.facts["words"] for event in sitting._log.events() if event.name == "revised"]
    assert words[-1] == "in O(n) steps.\n"
    assert in_log(sitting) == sitting.state


def test_a_question_is_answered_and_changes_nothing_of_the_notes(own_folder):
    sitting = begun(own_folder / "log")
    note(sitting, "clarify", "I assume whole numbers.")
    reply = ask(sitting, "  How many numbers\ncan there be? ", SETTINGS)
    assert reply.known
    assert reply.matters == "size"
    assert current(sitting.state).text("clarify") == "I assume whole numbers."
    assert current(sitting.state).results().asked == ("size",)
    assert "standard library is yours" in ask(sitting, "May I use numpy?", SETTINGS).words
    with pytest.raises(UnusableOption, match="The question is empty"):
        ask(sitting, "  ", SETTINGS)


def test_a_run_tries_samples_and_own_tests(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "implement", WRONG)
    note(sitting, "test", TESTS)
    found = run(sitting, sandbox, SETTINGS)["document"]
    assert not found["passed"]
    assert next(case["verdict"] for case in found["samples"]) == "WA"
    assert [(row["name"], row["outcome"]) for row in found["tests"]] == [("test_three", "failed"), ("test_too_wide", "failed")]
    assert [row["why"] for row in found["tests"]] == ["line 5, AssertionError", "line 9, AssertionError"]
    note(sitting, "implement", RIGHT)
    assert run(sitting, sandbox, SETTINGS)["document"]["passed"]
    assert current(sitting.state).results().runs == 2
    assert in_log(sitting) == sitting.state


def test_tests_that_cannot_be_read_are_said_to_be_so(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "implement", RIGHT)
    note(sitting, "test", "def test_(:\n")
    found = run(sitting, sandbox, SETTINGS)["document"]
    assert found["unusable"] == "line 1 is no Python: invalid syntax"
    assert not found["passed"]


def test_a_program_without_the_entry_is_refused_before_it_runs(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "implement", "def window_sum(numbers, width):\n    return []\n")
    with pytest.raises(UnusableInput, match="has no function window_sums: rename window_sum"):
        run(sitting, sandbox, SETTINGS)
    note(sitting, "implement", RIGHT + "#" * 70_000)
    with pytest.raises(UnusableOption, match="longer than 64 KiB"):
        submit(sitting, sandbox, SETTINGS)


def test_a_submission_has_its_verdict_at_once_and_what_is_measured_follows(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "implement", RIGHT)
    note(sitting, "test", TESTS)
    submission = submit(sitting, sandbox, SETTINGS)
    assert submission.is_accepted
    assert [each.what for each in pending(sitting.state)] == ["tests", "growth"]
    first = look(current(sitting.state), SETTINGS)
    assert [row["category"] for row in first["scorecard"]] == list(CATEGORIES)
    measure_all(sitting, 1, sandbox, SETTINGS)
    assert pending(sitting.state) == []
    results = current(sitting.state).results()
    assert (results.verdict, results.growth) == ("AC", "above")
    assert results.passed == results.cases >= 15
    assert results.slope > 0.6
    assert (results.tests, results.sound) == (2, 2)
    assert 0 < results.killed <= results.killable
    assert in_log(sitting) == sitting.state


def test_what_was_measured_of_the_same_program_is_not_measured_again(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "implement", WRONG)
    note(sitting, "test", TESTS)
    submit(sitting, sandbox, SETTINGS)
    assert submit(sitting, sandbox, SETTINGS).number == 1
    assert [each.what for each in pending(sitting.state)] == ["tests"]
    measure_all(sitting, 1, sandbox, SETTINGS)
    note(sitting, "implement", RIGHT)
    assert submit(sitting, sandbox, SETTINGS).number == 2
    assert [each.what for each in pending(sitting.state)] == ["growth"]
    assert current(sitting.state).results().killed > 0


def test_hints_come_in_three_levels_and_say_what_they_cost(own_folder):
    sitting = begun(own_folder / "log")
    found = [hint(sitting, SETTINGS) for _ in range(4)]
    assert [each.level for each in found] == [1, 2, 3, 0]
    assert len({each.words for each in found}) == 4
    assert all("cost" in each.cost for each in found[:3])
    assert current(sitting.state).results().hints == 3


def test_a_finished_exercise_is_scored_once_and_stays_as_it_is(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    note(sitting, "clarify", "May it be empty? I assume not.")
    note(sitting, "implement", WRONG)
    ask(sitting, "Are there negative numbers?", SETTINGS)
    assert isinstance(advance(sitting, SETTINGS, sandbox), Attend)
    finish(sitting)
    assert advance(sitting, SETTINGS, sandbox) == End()
    [work] = works(sitting.state)
    assert work.newest.document["verdict"] == "WA"
    assert [row["category"] for row in work.judgement.document["scorecard"]] == list(CATEGORIES)
    assert "- Are there negative numbers?" in work.judgement.document["text"]
    assert sitting.state.ended_at is not None
    assert in_log(sitting) == sitting.state
    for verb in (
        lambda: note(sitting, "plan", "later"),
        lambda: ask(sitting, "Why?", SETTINGS),
        lambda: hint(sitting, SETTINGS),
    ):
        with pytest.raises(UnusableOption, match="finished, so nothing can be changed"):
            verb()


def test_an_exercise_in_which_nothing_was_written_is_passed_over(own_folder, sandbox):
    sitting = begun(own_folder / "log")
    finish(sitting)
    assert advance(sitting, SETTINGS, sandbox) == End()
    assert {said.state for said in sitting.state.attempts} == {"skipped"}
    assert sitting.state.judgements == ()


def test_without_a_sandbox_what_was_written_is_scored_all_the_same(own_folder):
    sitting = begun(own_folder / "log")
    note(sitting, "plan", "O(n), one pass.")
    note(sitting, "implement", RIGHT)
    finish(sitting)
    assert advance(sitting, SETTINGS, None) == End()
    [work] = works(sitting.state)
    assert work.submissions == ()
    assert work.judgement is not None


def test_in_a_real_round_nothing_is_told_before_the_end_but_how_the_samples_ended(own_folder, sandbox):
    sitting = begun(own_folder / "log", real=True)
    note(sitting, "implement", RIGHT)
    note(sitting, "test", TESTS)
    submit(sitting, sandbox, SETTINGS)
    measure_all(sitting, 1, sandbox, SETTINGS)
    [exercise] = told(sitting)["exercises"]
    [submission] = exercise["submissions"]
    assert all(case["group"] == "sample" and case["verdict"] == "AC" for case in submission["samples"])
    hidden = ("verdict", "judged", "growth", "tests")
    assert [submission[key] for key in hidden] == [None] * 4
    assert [exercise[key] for key in ("pattern", "difficulty", "results", "findings", "scorecard")] == [None] * 5
    assert hint(sitting, SETTINGS).level == 0
    finish(sitting)
    advance(sitting, SETTINGS, sandbox)
    [exercise] = told(sitting)["exercises"]
    assert exercise["submissions"][0]["verdict"] == "AC"
    assert exercise["pattern"] == "windows"
    assert exercise["technique"] == "windows over a stream"
    assert len(exercise["scorecard"]) == 6


def test_a_round_of_two_exercises_goes_from_one_to_the_next_and_is_debriefed(own_folder, sandbox):
    from greenroom.interviewer.setup import Setup
    from greenroom.library.rounds import find_round
    from greenroom.rehearsal.coding.starting import Held, begin, wanted_by
    from greenroom.rehearsal.steps import Rate
    from greenroom.store.log import Log
    from tests.rehearsal.coding.rooms import Clock

    round_ = find_round("coding-practice")
    held = Held(Setup("coding-practice", "rigour", seed=3))
    sitting = begin("r", wanted_by(round_), held, (), SETTINGS, Log(str(own_folder / "log")), Clock())
    for number in (1, 2):
        assert current(sitting.state).number == number
        note(sitting, "plan", "One pass over it, O(n).")
        finish(sitting)
        step = advance(sitting, SETTINGS, sandbox)
    assert isinstance(step, Rate)
    sitting.note("rated", score=3)
    assert advance(sitting, SETTINGS, sandbox) == End()
    [debriefed] = [remark for remark in sitting.state.remarks if remark.name == "debriefed"]
    assert debriefed.facts["document"]["round"] == "coding-practice"
    assert {row["category"] for row in debriefed.facts["document"]["scorecard"]} == set(CATEGORIES)
    assert len({said.question.key for said in sitting.state.attempts if said.question.key}) == 2
    assert in_log(sitting) == sitting.state
