"""Standings: which outcomes count, what is withheld, what changed, and that no recount changes the past."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.history import Asked, Judgement, Rehearsal, Remark, Said
from greenroom.progress.course import courses
from greenroom.progress.noted import Noted, facts_of, noted
from greenroom.progress.observing import Outcome, Skill, is_at_bar, outcomes
from greenroom.progress.standing import changes, standings

BEGAN = datetime(2026, 11, 2, 9, tzinfo=UTC)
CONFLICT, OWNERSHIP = Skill("competency", "conflict"), Skill("competency", "ownership")
SCREEN = Skill("round", "recruiter-screen")


def judged(attempt, *scores, at=BEGAN):
    rows = [{"category": f"row {number}", "score": score} for number, score in enumerate(scores)]
    return Judgement(attempt, "0.1", "abc", at, {"scorecard": rows})


def said(number, parent="", key="behavioural/own-mistake", competencies=("conflict",), reason="", state="answered"):
    question = Asked("Why?", key=key, competencies=competencies, parent=parent, reason=reason)
    answered = BEGAN + timedelta(minutes=number) if state == "answered" else None
    return Said(f"r.{number}", "r", question, BEGAN, state, answered_at=answered)


def held(attempts, judgements, **setup):
    return Rehearsal("r", "round", "", BEGAN, attempts=tuple(attempts), judgements=tuple(judgements), setup=setup)


def outcome(day, share=1.0, key="", skills=(CONFLICT,)):
    return Outcome(BEGAN + timedelta(days=day), f"a{day}", key or f"question {day}", skills, share)


@pytest.mark.parametrize(
    ("scores", "verdict"),
    [
        ((3, 3, 4), True),
        ((2, 3, 4), True),
        ((2, 2, 4), False),
        ((4, 4, 1), False),
        ((None, 3), True),
        ((None,), None),
        ((), None),
    ],
)
def test_an_answer_is_at_the_bar_by_its_median_and_never_with_a_one(scores, verdict):
    assert is_at_bar(judged("r.1", *scores)) is verdict


def test_a_question_and_its_follow_ups_are_one_outcome():
    attempts = [said(1), said(2, parent="r.1", key=""), said(3, parent="r.1", key="")]
    found = held(attempts, [judged("r.1", 3), judged("r.2", 2), judged("r.3", 3)], round="recruiter-screen")
    (only,) = outcomes([found])
    assert only.share == pytest.approx(2 / 3)
    assert only.skills == (SCREEN, CONFLICT)


def test_what_was_skipped_or_could_not_be_scored_makes_no_outcome():
    found = held([said(1), said(2, state="skipped"), said(3)], [judged("r.1", None)], round="recruiter-screen")
    assert outcomes([found]) == []


def test_a_restatement_counts_with_what_it_restates_only():
    found = held([said(1), said(2, parent="r.1", reason="reset")], [judged("r.1", 2), judged("r.2", 4)])
    assert [only.share for only in outcomes([found])] == [0.0]


def test_a_later_judgement_changes_no_outcome():
    first = held([said(1)], [judged("r.1", 2)])
    assert outcomes([first]) == outcomes([first._replace(judgements=(judged("r.1", 2), judged("r.1", 4)))])


def test_no_number_is_shown_below_the_gate():
    few = [outcome(day) for day in range(3)]
    alike = [outcome(day, key="the same") for day in range(9)]
    assert [(found.range, found.missing) for found in standings(few, BEGAN + timedelta(9))] == [(None, "1 more answer")]
    assert standings(alike, BEGAN + timedelta(9))[0].missing == "an answer to 2 more questions"
    (enough,) = standings([outcome(day) for day in range(4)], BEGAN + timedelta(9))
    assert enough.range is not None
    assert enough.missing == ""


OUTCOMES = st.lists(
    st.builds(
        outcome,
        st.integers(0, 60),
        st.floats(0, 1),
        skills=st.sets(st.sampled_from([CONFLICT, OWNERSHIP, SCREEN]), min_size=1).map(tuple),
    ),
    max_size=25,
).map(sorted)


@given(OUTCOMES, OUTCOMES)
def test_what_comes_later_changes_no_earlier_estimate(earlier, later):
    end = BEGAN + timedelta(days=60)
    moved = [one._replace(at=one.at + timedelta(days=61)) for one in later]
    assert standings(earlier, end) == standings([*earlier, *moved], end)
    course, longer = courses(earlier, [], end), courses([*earlier, *moved], [], end + timedelta(days=99))
    for skill, points in course.items():
        assert longer[skill][: len(points)] == points


@given(OUTCOMES)
def test_what_was_told_is_told_again_whatever_is_known_by_now(found):
    at = BEGAN + timedelta(days=30)
    told = Noted(at, "an older one", 3, {CONFLICT: (0.5, 0.4, 0.6)})
    course = courses(found, [told], BEGAN + timedelta(days=99))
    assert [point.range for point in course[CONFLICT] if point.at == at] == [(0.5, 0.4, 0.6)]


def test_a_note_survives_the_way_through_the_log():
    found = standings([outcome(day) for day in range(5)], BEGAN + timedelta(9))
    remark = Remark("estimated", BEGAN, facts_of(found, 5))
    (read,) = noted([Rehearsal("e", "estimate", "", BEGAN, remarks=(remark,))])
    assert read.ranges[CONFLICT] == pytest.approx(found[0].range, abs=1e-4)


def test_what_changed_is_told_with_the_answers_that_changed_it():
    found = [outcome(day, share=0.0) for day in range(5)] + [outcome(day, share=1.0) for day in range(10, 14)]
    (change,) = changes(found, BEGAN + timedelta(days=14))
    assert change.skill == CONFLICT
    assert change.since.share > change.before.share
    assert [one.attempt for one in change.answered] == ["a10", "a11", "a12", "a13"]


def test_a_skill_that_was_not_answered_for_this_week_has_not_changed():
    assert changes([outcome(day) for day in range(5)], BEGAN + timedelta(days=40)) == []
