"""Three hundred rounds with simulated candidates: the weakness comes up, none is invented, and nothing is asked twice."""

import tomllib
from functools import cache

from greenroom.interviewer.pulling import DEEPER
from greenroom.rehearsal.steps import End, next_step
from tests.interviewer.simulating import FOLDER, STRONG, Round, invented, many, raised

ROUNDS = 300
TOLD = tomllib.loads((FOLDER / "told.toml").read_text(encoding="utf-8"))
"""By a reader who saw only the openings: the kinds of follow-up that each has answered already."""
RAISED, INVENTED = 0.90, 0.05


@cache
def rounds() -> tuple[Round, ...]:
    return tuple(many(ROUNDS))


def test_the_weakness_is_raised_within_three_follow_ups() -> None:
    weak = [played for played in rounds() if played.character not in STRONG]
    found = [raised(played) for played in weak]
    assert sum(found) >= RAISED * len(weak)
    for character in {played.character for played in weak}:
        theirs = [was for played, was in zip(weak, found, strict=True) if played.character == character]
        assert sum(theirs) >= len(theirs) / 2, character


def test_none_is_invented_for_the_strong() -> None:
    strong = [played for played in rounds() if played.character in STRONG]
    assert len(strong) >= 40
    assert sum(bool(invented(played)) for played in strong) <= INVENTED * len(strong)


def test_no_question_is_repeated() -> None:
    for played in rounds():
        prompts = [said.question.prompt for said in played.rehearsal.attempts]
        assert len(prompts) == len(set(prompts))
        kinds = [
            said.question.follow_up
            for said in played.rehearsal.attempts
            if said.question.parent and said.question.reason not in ("again", "reset")
        ]
        assert len(kinds) == len(set(kinds))


def test_nothing_is_asked_plainly_that_the_opening_answered() -> None:
    asked = [question for played in rounds() for question in plainly_asked(played)]
    answered = [kind for played, kind in asked if kind in TOLD[f"{played.character}/{played.project}"]]
    assert len(asked) > ROUNDS
    assert answered == []


def plainly_asked(played: Round) -> list[tuple[Round, str]]:
    """The questions that do not go on from what was told."""
    opening = next(said for said in played.rehearsal.attempts if said.question.key)
    slots = {row["question"]: row["slot"] for row in played.rehearsal.judgement(opening.id).document["threads"]}
    return [
        (played, said.question.follow_up)
        for said in played.rehearsal.attempts
        if said.question.reason in ("claim", "general", "challenge") and slots.get(said.question.prompt) not in DEEPER
    ]


def test_every_round_comes_to_its_end_with_a_debrief() -> None:
    for played in rounds():
        assert next_step(played.rehearsal) == End()
        assert [remark.name for remark in played.rehearsal.remarks][-2:] == ["rated", "debriefed"]


def test_the_same_seed_gives_the_same_round() -> None:
    first, second = (next(iter(many(1))).rehearsal for _ in range(2))
    assert [said.question for said in first.attempts] == [said.question for said in second.attempts]
