"""Rounds that were held count as mocks of the steps that they are the usual form of, once each."""

from datetime import UTC, date, datetime

from greenroom.history import CODING, Asked, Rehearsal, Said
from greenroom.library.rounds import find_round
from greenroom.plan.wanted import Done
from greenroom.rehearsal.mocked import HELD_AS, held_as, mocks_held

AT = datetime(2026, 3, 2, 18, tzinfo=UTC)


def held(name, *, mode="round", ended=AT, answered=AT):
    said = Said("a", "r", Asked("What did you do?", "story"), AT, answered_at=answered)
    setup = {"round": name} if mode == "round" else {}
    return Rehearsal(f"r-{name}", mode, "", AT, ended_at=ended, attempts=(said,), setup=setup)


def skills(*kept, done=()):
    return [each.skill for each in mocks_held(kept, done)]


def test_every_round_that_stands_for_a_step_is_there():
    for names in HELD_AS.values():
        for name in names:
            assert name == CODING or find_round(name)


def test_a_round_counts_for_the_step_that_it_is_the_usual_form_of():
    assert skills(held("behavioural"), held("hiring-manager"), held("", mode=CODING)) == [
        "mock-behavioural", "mock-hiring-manager", "mock-coding",
    ]  # fmt: skip


def test_what_was_not_ended_or_not_answered_is_no_mock():
    assert held_as(held("behavioural", ended=None)) == held_as(held("behavioural", answered=None)) == ()
    assert held_as(held("", mode="single")) == ()


def test_what_the_plan_already_notes_is_not_counted_twice():
    noted = (Done("mock-behavioural-1", "mock", "mock-behavioural", 2, date(2026, 3, 2), is_met=False),)
    assert skills(held("behavioural"), done=noted) == []
    assert skills(held("behavioural"), held("behavioural"), done=noted) == ["mock-behavioural"]
