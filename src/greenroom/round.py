"""A round of interviews as data: its minutes, its listener, its questions, what decides it, and the house style it is held
in.
"""

from collections.abc import Mapping

from greenroom.exercise import FOLLOW_UPS, Fact
from greenroom.record import NamedTuple

CHALLENGES = FOLLOW_UPS[-5:]
"""The five kinds of follow-up that doubt a project as a whole."""
PRESSURES = range(4)
"""How hard an interviewer presses: 0 never doubts, 1 once, 2 now and then, 3 every other question."""
MANNERS = ("coached", "real")
"""With findings and hints after every answer, or without any until the debrief."""


class Part(NamedTuple):
    """A stretch of a round.

    ``minutes`` are for questions and answers together; ``ask`` names questions of the bank, or a choice of them
    (``behavioural/*``, ``behavioural/*:conflict``), of which ``several`` are put; each gets at most ``follow_ups``;
    ``general`` are the kinds to ask about, in order, where nothing in the answer invites a question. A part in which exercises
    are programmed asks for ``several`` of some ``difficulties`` and ``patterns`` (none: any) instead.
    """

    name: str
    minutes: float
    ask: tuple[str, ...]
    several: int = 1
    follow_ups: int = 0
    general: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()

    @property
    def is_coding(self) -> bool:
        """Whether exercises are programmed in it, instead of questions answered."""
        return bool(self.difficulties)


class Style(NamedTuple):
    """A house's way of interviewing: what it asks more about, which challenges it prefers, and which categories decide.

    ``leans`` says how much more a kind of follow-up is asked (1 is as usual); ``decides`` are categories of the scorecard;
    ``says`` is what it stands for, in a sentence.
    """

    name: str
    title: str
    says: str
    leans: Mapping[str, float]
    challenges: tuple[str, ...]
    decides: tuple[str, ...]


class Round(NamedTuple):
    """A round: ``opening``, ``warm_up`` (empty in a coding round) and ``closing`` are what the interviewer says; ``rubric`` are
    the categories that it is scored in, ``critical`` the findings that block a yes.
    """

    name: str
    title: str
    about: str
    minutes: float
    audience: str
    format: str | None
    style: str
    opening: str
    warm_up: str
    closing: str
    critical: tuple[str, ...]
    rubric: tuple[str, ...]
    parts: tuple[Part, ...]
    facts: tuple[Fact, ...] = ()

    @property
    def is_coding(self) -> bool:
        """Whether it is a coding round."""
        return self.parts[0].is_coding

    def part(self, name: str) -> Part:
        """The part of this name. Raises KeyError where there is none."""
        for part in self.parts:
            if part.name == name:
                return part
        raise KeyError(name)
