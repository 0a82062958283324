"""The interviewer minds the clock: a nudge where one part takes half as long again as it should, or where parts are listed.

Nobody is cut off: a nudge is a remark between two sentences, and the answer goes on as its speaker likes.
"""

from collections.abc import Collection

from greenroom.interviewer.wording import said_at, seed_of
from greenroom.reading.answer import Answer
from greenroom.reading.timing import layers, seconds
from greenroom.record import NamedTuple
from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules

OVER = 1.5
LONG = {"reply": 60.0, "explanation": 120.0, "pitch": 45.0}
"""Seconds after which an answer without parts is long, the upper end of what is usual."""
CALLED = {"hook": "background", "approach": "plan", "decisions": "choices", "action": "actions"}
"""What an interviewer calls a part, where that is not its name."""
LECTURE, LISTED = "component-lecture", "lecture"


class Nudge(NamedTuple):
    """``nudge`` is ``time`` or ``lecture``; ``part`` the part that took too long, ``reply`` or ``whole``; then what is said,
    and after
    how many seconds of speech."""

    nudge: str
    part: str
    words: str
    seconds: float


def due(answer: Answer, given: Collection[str] = (), heard: Collection[str] = (), *, is_over: bool = False) -> Nudge | None:
    """What is to be said about the time of an answer as far as it goes; ``given`` are the sorts of nudge that it had already,
    ``heard`` what was said at others. Once the answer ``is_over``, it is a remark that asks for nothing.
    """
    seed, late = seed_of(answer.text[:40]), _late(answer)
    if late and "time" not in given:
        part = late[0]
        return Nudge("time", part, _words(part, seed, heard, is_over=is_over), round(seconds(answer), 1))
    if "lecture" not in given and _lectures(answer):
        return Nudge("lecture", LISTED, _words(LISTED, seed, heard, is_over=is_over), round(seconds(answer), 1))
    return None


def _words(part: str, seed: int, heard: Collection[str], *, is_over: bool) -> str:
    if not is_over:
        return said_at(f"nudge {part}", seed, heard=heard)
    occasion = part if part in (LISTED, "reply", "whole") else "part"
    return said_at(f"late {occasion}", seed, {"part": CALLED.get(part, part)}, heard)


def _late(answer: Answer) -> list[str]:
    """The parts that took too long, the worst first; the whole answer where it alone did."""
    spent, kind = seconds(answer), answer.exercise.kind
    if kind in LONG:
        return ["reply"] if spent > LONG[kind] else []
    over = sorted(((layer.seconds / layer.high, layer.name) for layer in layers(answer)), reverse=True)
    late = [name for share, name in over if share > OVER]
    return [*late, *(["whole"] if spent > OVER * answer.exercise.length.high else [])]


def _lectures(answer: Answer) -> bool:
    if not answer.exercise.tells_a_story:
        return False
    return bool(lint(answer, [all_rules()[LECTURE]]))
