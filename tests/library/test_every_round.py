"""Every round, house style and hint, proven: what they name is there, and what is said can be said."""

import pytest

from greenroom.coding import CATEGORIES
from greenroom.errors import UnusableOption
from greenroom.exercise import FOLLOW_UPS, KINDS
from greenroom.history import Asked
from greenroom.interviewer.hinting import LEVELS, hint
from greenroom.interviewer.returning import asks_back, returned
from greenroom.interviewer.wording import pulled_kinds, sayings
from greenroom.library.loops import find_loop
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.questions import all_questions
from greenroom.library.rounds import all_rounds, all_styles, find_round, suited
from greenroom.reading.timing import LAYERS, STAR
from greenroom.rehearsal.coding.choosing import choose
from greenroom.rehearsal.coding.starting import wanted_by
from greenroom.rules.registry import all_rules
from tests.interviewer.simulating import BESIDE
from tests.rehearsal.rooms import BEGAN

QUESTIONS = all_questions()
ROUNDS = all_rounds()
FACTS = [(question.key, fact, question.facts) for question in QUESTIONS.values() for fact in question.facts]
FACTS += [(round_.name, fact, round_.facts) for round_ in ROUNDS.values() for fact in round_.facts]


def test_all_rounds_of_an_interview_are_there_and_the_deep_dive_in_its_four_formats() -> None:
    assert set(ROUNDS) >= {"recruiter-screen", "pitch", "behavioural", "hiring-manager", "presentation", "career"}
    formats = {round_.format for name, round_ in ROUNDS.items() if name.startswith("deep-dive")}
    assert formats == {"dedicated-review", "behavioural-round", "hiring-manager", "research-talk"}
    assert len(all_styles()) >= 4


@pytest.mark.parametrize("round_", ROUNDS.values(), ids=lambda round_: round_.name)
def test_a_round_resolves(round_) -> None:
    assert round_.style in all_styles()
    assert set(round_.critical) <= set(all_rules())
    assert len({part.name for part in round_.parts}) == len(round_.parts)
    assert sum(part.minutes for part in round_.parts) <= round_.minutes
    assert round_.warm_up.endswith("?") or round_.is_coding
    assert len(set(round_.rubric)) == len(round_.rubric) >= 6
    for part in round_.parts if not round_.is_coding else ():
        pool = {question.key for selector in part.ask for question in suited(selector, QUESTIONS)}
        assert len(pool) >= part.several


@pytest.mark.parametrize("round_", [each for each in ROUNDS.values() if each.is_coding], ids=lambda round_: round_.name)
def test_a_coding_round_finds_its_exercises_and_is_scored_in_their_categories(round_) -> None:
    assert round_.rubric == CATEGORIES
    for seed in range(25):
        turns = choose(wanted_by(round_), all_outlines(), {}, seed)
        assert len({turn.problem for turn in turns}) == len(turns) == sum(part.several for part in round_.parts)
        hard = [all_outlines()[turn.problem].difficulty for turn in turns]
        assert all(found in round_.part(turn.part).difficulties for found, turn in zip(hard, turns, strict=True))


def test_there_are_a_practice_of_two_exercises_and_a_screen_of_one() -> None:
    exercises = {round_.name: len(wanted_by(round_)) for round_ in ROUNDS.values() if round_.is_coding}
    assert exercises["coding-practice"] == 2
    assert exercises["coding-screen"] == 1
    assert {stop.round for name in ("ml-engineer", "llm-engineer") for stop in find_loop(name).stops} & set(exercises)


def test_an_unknown_round_gets_the_nearest_name() -> None:
    with pytest.raises(UnusableOption, match="did you mean 'behavioural'"):
        find_round("behavioral")


def test_a_selector_that_means_nothing_is_refused() -> None:
    with pytest.raises(UnusableOption, match="no question of the bank fits"):
        suited("behavioural/*:cooking", QUESTIONS)


@pytest.mark.parametrize("style", all_styles().values(), ids=lambda style: style.name)
def test_a_style_leans_and_names_no_company(style) -> None:
    assert set(style.challenges) == set(FOLLOW_UPS[-5:])
    assert max(style.leans.values()) > 1 > min(style.leans.values())


@pytest.mark.parametrize("name", [*FOLLOW_UPS, *KINDS])
def test_every_question_has_three_hints_and_none_is_said_twice(name: str) -> None:
    asked = Asked("?", "reply", follow_up=name) if name in FOLLOW_UPS else Asked("?", name)
    hints = [hint(asked, level) for level in range(1, len(LEVELS) + 1)]
    assert len(set(hints)) == len(LEVELS)
    assert max(len(words.split()) for words in hints) <= 45


@pytest.mark.parametrize(("key", "fact", "others"), FACTS, ids=lambda value: value if isinstance(value, str) else "")
def test_whoever_asks_for_a_fact_is_told_it(key: str, fact, others) -> None:
    for way in fact.asks:
        assert asks_back(way)
        assert returned(way, said(), others).words == fact.says


def said():
    from greenroom.history import Said

    return Said("r.1", "r", Asked("Tell me.", "story"), BEGAN)


@pytest.mark.parametrize(("finding", "kind"), pulled_kinds().items())
def test_a_fault_that_is_taken_up_is_a_rule_and_can_be_asked_about_without_a_quotation(finding: str, kind: str) -> None:
    assert finding in all_rules()
    assert kind in FOLLOW_UPS or kind in BESIDE
    wordings = sayings(f"pull {finding} {kind}")
    assert len(wordings) >= 2
    assert any("{quote}" not in wording for wording in wordings)


@pytest.mark.parametrize("part", [*LAYERS, *STAR, "reply", "whole", "lecture"])
def test_there_is_a_nudge_for_every_part(part: str) -> None:
    assert sayings(f"nudge {part}")
