"""What an attempt's page tells of the recordings of it."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.speech.heard import SHORTEST, Heard, pace
from greenroom.speech.recordings import Take
from greenroom.studio.parts.sound import sound
from greenroom.studio.parts.timing import clock


class Played(NamedTuple):
    """A recording that can be played: its name, how it is called, and its strip, empty where nothing may be told yet."""

    name: str
    called: str
    strip: Markup


class Recorded(NamedTuple):
    """All recordings of an attempt; ``facts`` are pairs of what was measured and its value in words."""

    takes: tuple[Played, ...]
    facts: tuple[tuple[str, str], ...]


def recorded(takes: Sequence[Take], words: int, *, is_told: bool) -> Recorded | None:
    """What there is to play and to tell; None without a recording. ``words`` is how many of them are written, 0 for none."""
    if not takes:
        return None
    played = tuple(_played(at, take, alone=len(takes) == 1, is_told=is_told) for at, take in enumerate(takes, 1))
    return Recorded(played, tuple(_facts([take.heard for take in takes], words)) if is_told else ())


def _played(at: int, take: Take, *, alone: bool, is_told: bool) -> Played:
    called = f"Recording{'' if alone else f' {at}'}, {clock(take.heard.seconds)}"
    return Played(take.name, called, sound(f"sound{at}", f"{called}: level and pauses", take.heard) if is_told else Markup(""))


def _facts(takes: Sequence[Heard], words: int) -> list[tuple[str, str]]:
    talk = sum(take.talk for take in takes)
    if not talk:
        return [("Speech", "none was heard")]
    spoken = 1 - sum(take.paused for take in takes) / talk
    told = [("Pauses", _pauses(takes)), ("Speaking", f"{spoken:.0%} of the time from first word to last")]
    levels = [take.level for take in takes if take.level is not None]
    told += [("Level", f"{sum(levels) / len(levels):.0f} dBFS, the median while you spoke".replace("-", "−"))] if levels else []
    rate = pace(words, takes)
    return told + ([("Pace", f"{rate:.0f} words a minute")] if rate else [])


def _pauses(takes: Sequence[Heard]) -> str:
    pauses = [pause for take in takes for pause in take.pauses]
    if not pauses:
        return f"none of {SHORTEST:g} s or more"
    longest = max(pause.seconds for pause in pauses)
    total = sum(pause.seconds for pause in pauses)
    return f"{len(pauses)} of {SHORTEST:g} s or more, the longest {longest:.1f} s, {total:.1f} s in all"
