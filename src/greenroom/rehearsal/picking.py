"""Which question of the bank comes next: what was asked least often, of these what was asked longest ago."""

from collections.abc import Mapping, Sequence

from greenroom.errors import UnusableOption
from greenroom.exercise import Question
from greenroom.history import Asked
from greenroom.store.verbs import Times

NEVER = Times(0, "")


def suited(
    questions: Sequence[Question], *, topic: str | None = None, level: str | None = None, competency: str | None = None
) -> list[Question]:
    """The opening questions of a topic, for a level, about a competency. Raises `UnusableOption` where none is left."""
    found = [
        question
        for question in questions
        if not question.follow_up
        and topic in (None, question.topic)
        and (level is None or level in question.levels)
        and (competency is None or competency in question.competencies)
    ]
    if not found:
        raise UnusableOption(
            "No question of the bank fits all of these: leave out --topic, --level or --competency; --list shows what there is."
        )
    return found


def pick(questions: Sequence[Question], times: Mapping[str, Times], seed: int) -> Question:
    """One of the questions; among those that were asked equally often and as long ago, the seed decides."""
    least = min(times.get(question.key, NEVER) for question in questions)
    equal = [question for question in questions if times.get(question.key, NEVER) == least]
    return equal[seed % len(equal)]


def asked(question: Question, level: str | None = None) -> Asked:
    """A question of the bank, ready to be put."""
    return Asked(
        question.prompt, question.kind, question.key, level, question.competencies, question.follow_up, probes=question.probes
    )
