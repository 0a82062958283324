"""Which kinds of work a skill still needs, in their order, and what each is worth."""

from greenroom.plan.wanted import MUST, SURE, Wanted
from greenroom.record import NamedTuple

MADE = frozenset(
    "cloud data databases language-model-tools languages machine-learning-libraries operations software other".split()
)
"""Families of skills that one builds something with; the others are explained."""


class Step(NamedTuple):
    """A kind of work on a skill: half hours, and its share of what the skill is worth."""

    kind: str
    units: int
    share: float


LEARN, BUILD = Step("learn", 1, 1.0), Step("build", 2, 1.1)
TELL, AGAIN = Step("rehearse", 1, 1.2), Step("rehearse", 1, 1.4)
REVIEW = Step("review", 1, 0.5)
STORY = Step("build", 1, 1.3)
"""Of a skill that one is sure of: the story is built, not the thing."""


def steps_of(row: Wanted) -> tuple[Step, ...]:
    """The steps of a skill; a later one is only ever taken after the earlier ones."""
    if row.at_bar:
        return (REVIEW,)
    if row.is_rehearsed:
        return (AGAIN, REVIEW) if row.at_bar is False else (TELL, REVIEW)
    if row.is_shown:
        return (TELL, REVIEW)
    if row.confidence is not None and row.confidence >= SURE:
        return (STORY, TELL, REVIEW)
    if row.need != MUST:
        return (LEARN, TELL)
    return (LEARN, BUILD, TELL, REVIEW) if row.family in MADE else (LEARN, TELL, REVIEW)


def is_story(step: Step) -> bool:
    """Whether what is built is the story of something done before."""
    return step == STORY
