"""What can be heard in a recording without understanding a word: pauses, how loud it is, how much of it is speech."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from statistics import median
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.record import NamedTuple

FRAME = 0.05
"""Seconds of sound that one level tells of."""
SHORTEST = 0.7
"""Seconds of silence from which on it is a pause."""
SOFTEST = -100
"""dBFS that stand for no sound at all."""
LONGEST = 3600
"""Seconds that one piece of a recording may be away from the beginning."""
UNREADABLE = "is no piece of a recording: load the page again, and record anew."


class Silence(NamedTuple):
    """A pause between words: the second of the recording at which it begins, and its seconds."""

    start: float
    seconds: float


class Piece(NamedTuple):
    """What the browser tells of about a second of sound.

    ``take`` names the recording, ``number`` counts its pieces from 0; ``seconds`` is how far it reaches, ``levels`` are in
    dBFS, one for every `FRAME`, ``pauses`` those that ended in it; ``began`` and ``ended`` frame all speech so far.
    """

    take: str
    number: int
    form: str
    seconds: float
    levels: tuple[int, ...]
    pauses: tuple[Silence, ...]
    began: float | None = None
    ended: float | None = None


class Heard(NamedTuple):
    """A whole recording; ``began`` and ``ended`` frame the speech in it, both None where there is none."""

    seconds: float = 0.0
    levels: tuple[int, ...] = ()
    pauses: tuple[Silence, ...] = ()
    began: float | None = None
    ended: float | None = None

    @property
    def talk(self) -> float:
        """Seconds from the first word to the last."""
        return 0.0 if self.began is None or self.ended is None else self.ended - self.began

    @property
    def paused(self) -> float:
        """Seconds of all pauses."""
        return sum(pause.seconds for pause in self.pauses)

    @property
    def share(self) -> float:
        """How much of the talk is speech, from 0 to 1."""
        return max(0.0, 1 - self.paused / self.talk) if self.talk else 0.0

    @property
    def level(self) -> float | None:
        """The median level while speaking, in dBFS; None where nobody spoke."""
        spoken = [level for at, level in enumerate(self.levels) if self._is_speech((at + 0.5) * FRAME)]
        return float(median(spoken)) if spoken else None

    def _is_speech(self, at: float) -> bool:
        within = self.began is not None and self.ended is not None and self.began <= at <= self.ended
        return within and not any(pause.start <= at <= pause.start + pause.seconds for pause in self.pauses)


def heard(pieces: Sequence[Piece]) -> Heard:
    """What the pieces of one take tell together."""
    if not pieces:
        return Heard()
    levels = tuple(level for piece in pieces for level in piece.levels)
    pauses = tuple(pause for piece in pieces for pause in piece.pauses)
    return Heard(pieces[-1].seconds, levels, pauses, pieces[-1].began, pieces[-1].ended)


def pace(words: int, takes: Sequence[Heard]) -> float | None:
    """Words a minute from first to last word of each take; None where nobody spoke, or nothing is written."""
    talk = sum(take.talk for take in takes)
    return words * 60 / talk if words and talk else None


def offsets(takes: Sequence[Heard]) -> list[float]:
    """The second at which each take begins, were all of them played one after the other."""
    return list(accumulate((take.seconds for take in takes), initial=0.0))[: len(takes)]


def piece_from(facts: Any) -> Piece:
    """The piece that `piece_facts`, or a browser, told. Raises `UnusableInput` where a value is not what it should be."""
    try:
        piece = Piece(
            _text(facts["take"]), _whole(facts["number"], 0), _text(facts["form"]), _second(facts["seconds"]),
            tuple(_whole(level, SOFTEST, 0) for level in facts["levels"]),
            tuple(Silence(_second(start), _second(length)) for start, length in facts["pauses"]),
            _second_or_none(facts["began"]), _second_or_none(facts["ended"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnusableInput(UNREADABLE) from error
    return piece


def piece_facts(piece: Piece) -> Mapping[str, Any]:
    """A piece as JSON values."""
    return {**piece._asdict(), "levels": list(piece.levels), "pauses": [list(pause) for pause in piece.pauses]}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: Any, least: int, most: int = 10**6) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(value)
    return value


def _second(value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value <= LONGEST:
        raise ValueError(value)
    return float(value)


def _second_or_none(value: Any) -> float | None:
    return None if value is None else _second(value)
