"""A recording as a strip: how loud it was from left to right, and where it was silent, with the pauses as a table behind."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.speech.heard import FRAME, Heard, Silence
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table
from greenroom.studio.parts.timing import clock

HEIGHT, FOOT = 76, 56
COLUMNS = 160
QUIETEST = -60
"""dBFS at the bottom of the strip; 0 is at its top."""


def sound(key: str, title: str, heard: Heard) -> Markup:
    """The strip; nothing where no level was measured."""
    if not heard.levels or not heard.seconds:
        return Markup("")
    shades = joined(_shade(pause, heard.seconds) for pause in heard.pauses)
    return figure(
        key, title, described(heard), shades + _wave(heard.levels) + _ends(heard.seconds), HEIGHT, _table(title, heard)
    )


def described(heard: Heard) -> str:
    """The strip in a sentence, for somebody who hears it."""
    told = f"{clock(heard.seconds)} of sound"
    if not heard.pauses:
        return f"{told}, without a pause."
    pauses = (f"{pause.seconds:.1f} s at {clock(pause.start)}" for pause in heard.pauses)
    return f"{told}, with pauses of {', '.join(pauses)}."


def _wave(levels: Sequence[int]) -> Markup:
    """The loudest level of each stretch, as a stroke from the middle up and down."""
    often = min(COLUMNS, len(levels))
    loudest = [max(levels[len(levels) * at // often : len(levels) * (at + 1) // often]) for at in range(often)]
    path = "".join(f"M{at + 0.5:g} {(FOOT - tall) / 2:.3g}v{tall:.3g}" for at, tall in enumerate(map(_tall, loudest)))
    seconds = len(levels) * FRAME
    return Markup(
        '<svg class="wave" x="0" y="0" width="100%" height="{foot}" viewBox="0 0 {often} {foot}" preserveAspectRatio="none"'
        ' data-seconds="{seconds:.2f}"><path d="{path}" class="spent-line"/></svg>'
    ).format(foot=FOOT, often=often, path=path, seconds=seconds)


def _tall(level: int) -> float:
    return max(1.0, FOOT * (1 - max(QUIETEST, level) / QUIETEST))


def _shade(pause: Silence, seconds: float) -> Markup:
    return Markup(
        '<rect x="{:.2f}%" y="0" width="{:.2f}%" height="{}" class="silence"><title>{:.1f} s at {}</title></rect>'
    ).format(100 * pause.start / seconds, 100 * pause.seconds / seconds, FOOT, pause.seconds, clock(pause.start))


def _ends(seconds: float) -> Markup:
    return Markup(
        '<text x="0" y="{0}" class="note">0:00</text><text x="100%" y="{0}" class="note" text-anchor="end">{1}</text>'
    ).format(HEIGHT - 4, clock(seconds))


def _table(title: str, heard: Heard) -> Markup:
    rows = [(clock(pause.start), f"{pause.seconds:.1f} s") for pause in heard.pauses] or [("none", "")]
    return table(title, ("Pause at", "Lasted"), rows)
