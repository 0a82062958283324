"""Which question comes next."""

import pytest

from greenroom.history import Asked
from greenroom.interviewer.choosing import follow_up
from greenroom.library.rounds import all_styles
from tests.interviewer.rounds_told import PART, SETUP, Telling, thread

CLAIMS = [
    thread("claim", "metrics", weight=0.3),
    thread("claim", "alternative", weight=0.2),
    thread("claim", "simpler", weight=0.1),
]
GENERAL = [thread("general", "team", weight=0.02), thread("general", "hardest", weight=0.01)]
MISSED = thread("again", "metrics", "dodge")._replace(question="", again="")
FAULT = thread("missing", "team", "we-heavy", weight=20)


def asked(told: Telling, part=PART, setup=SETUP, style: str = "rigour") -> Asked | None:
    return follow_up(told.rehearsal, told.attempts[0], part, setup, all_styles()[style])


def test_what_is_missing_comes_before_claims_and_claims_before_what_fits_any_answer() -> None:
    told, part = Telling().opens("I built it.", FAULT, *CLAIMS, *GENERAL), PART._replace(follow_ups=5)
    kinds = []
    while (question := asked(told, part)) is not None:
        kinds.append((question.reason, question.follow_up))
        told.replies(question)
    assert kinds == [
        ("missing", "team"),
        ("claim", "metrics"),
        ("claim", "alternative"),
        ("claim", "simpler"),
        ("general", "hardest"),
    ]


def test_without_threads_nothing_is_invented() -> None:
    assert asked(Telling().opens()) is None


def test_a_question_that_was_missed_is_put_once_more_in_other_words() -> None:
    told = Telling().opens("I built it.", *CLAIMS)
    first = asked(told)
    told.replies(first, "The team was lovely.", MISSED)
    again = asked(told)
    assert (again.reason, again.follow_up, again.prompt) == ("again", "metrics", "metrics in other words?")
    told.replies(again, "Lovely indeed.", MISSED)
    assert asked(told).follow_up == "alternative"


def test_a_fault_that_stays_in_the_reply_gets_a_sharper_question() -> None:
    told = Telling().opens("I built it.", FAULT, *CLAIMS)
    told.replies(asked(told), "We did it.", thread("again", "team", "we-heavy"))
    sharper = asked(told)
    assert (sharper.reason, sharper.finding, sharper.lead) == ("again", "we-heavy", "")


def test_a_trivial_regret_is_pressed() -> None:
    told = Telling().opens("I built it.", *CLAIMS)
    told.replies(asked(told), "More tests.", thread("missing", "differently", "empty-regret", 9))
    pressed = asked(told)
    assert (pressed.finding, bool(pressed.lead)) == ("empty-regret", True)


def test_a_doubt_turns_the_curiosity() -> None:
    told = Telling().opens("I built it.", *CLAIMS, thread("claim", "team", weight=0.1), thread("doubt", "team"))
    assert asked(told, style="principles").follow_up == "team"
    told.judgements[0].document["threads"].pop()
    assert asked(told, style="impact").follow_up == "metrics"


@pytest.mark.parametrize(("pressure", "challenges"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_pressure_mixes_in_doubts_about_the_whole(pressure: int, challenges: int) -> None:
    doubts = [thread("claim", kind, weight=0.01) for kind in ("simpler", "scale", "heuristic", "degrade", "offline-proxy")]
    claims = [thread("claim", kind, weight=0.3) for kind in ("metrics", "alternative", "features", "risk")]
    told, setup = Telling().opens("I built it.", *claims, *doubts), SETUP._replace(pressure=pressure)
    reasons = []
    while (question := asked(told, setup=setup)) is not None:
        reasons.append(question.reason)
        told.replies(question)
    assert reasons.count("challenge") == challenges


def test_a_style_leans() -> None:
    claims = [thread("claim", "buy-in", weight=0.1), thread("claim", "metrics", weight=0.12)]
    told = Telling().opens("I built it.", *claims)
    assert asked(told, style="rigour").follow_up == "metrics"
    assert asked(told, style="principles").follow_up == "buy-in"


def test_a_short_answer_gets_the_questions_own_probes_and_nothing_about_a_project() -> None:
    told = Telling().opens("I want to work on search.", *CLAIMS, FAULT)
    told.attempts[0] = told.attempts[0]._replace(
        question=Asked("Why us?", "reply", part=PART.name, probes=("Who told you?", "Why now?"))
    )
    kinds = []
    while (question := asked(told)) is not None:
        kinds.append(question.follow_up)
        told.replies(question)
    assert kinds == ["team", "probe", "probe"]


def test_the_seed_decides_among_claims_of_like_weight() -> None:
    claims = [thread("claim", kind, weight=0.2) for kind in ("metrics", "risk", "scope", "features")]
    told = Telling().opens("I built it.", *claims)
    firsts = {asked(told, setup=SETUP._replace(seed=seed), style="principles").follow_up for seed in range(20)}
    assert len(firsts) > 1


def test_the_part_is_over_when_its_time_is() -> None:
    told = Telling().opens("I built it.", *CLAIMS, seconds=1200.0)
    told.replies(asked(told, PART._replace(minutes=20)), seconds=60.0)
    assert asked(told, PART._replace(minutes=20)) is None


def test_a_skipped_opening_is_not_asked_about() -> None:
    told = Telling().opens("I built it.", *CLAIMS)
    told.attempts[0] = told.attempts[0]._replace(state="skipped")
    assert asked(told) is None


def test_after_a_long_answer_a_reset_is_offered_once() -> None:
    told = Telling().opens("I built it.", *CLAIMS).remarked("nudged", attempt="r.1", nudge="time", words="…", seconds=500.0)
    offer = asked(told)
    assert (offer.reason, offer.follow_up) == ("reset", "restate")
    told.replies(offer, "In short: the ranker beat the rule.")
    assert asked(told).reason == "claim"


def test_an_offer_to_go_deeper_is_answered() -> None:
    told = Telling().opens("I split it by time. Shall I go deeper?", *CLAIMS)
    assert asked(told).lead in ("Yes, please, a little deeper.", "Please do.", "Gladly, and in this direction.")
