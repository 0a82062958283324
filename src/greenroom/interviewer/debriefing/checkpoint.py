"""Whether a checkpoint was passed: a performance with a goal, and what it fell short of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from greenroom.history import Rehearsal
from greenroom.interviewer.debriefing.answers import Given, given
from greenroom.record import NamedTuple

OUT_OF_TIME = frozenset(("layer-over-budget", "layer-starved", "too-long", "too-short"))
LOST_ON = frozenset(("jargon-for-audience", "unexplained-acronym", "technology-first"))
AT_BAR = 3


class Performance(NamedTuple):
    """What was shown in a round: its answers that count, and its debrief."""

    answers: Sequence[Given]
    debrief: Mapping[str, Any]


class Passed(NamedTuple):
    """Whether a goal was met, and a sentence that says by what or why not."""

    goal: str
    is_met: bool
    because: str


def checkpoint(rehearsal: Rehearsal, goal: str, debrief: Mapping[str, Any]) -> Passed:
    """Holds a round against a goal (one of `loop.GOALS`); the first thing that fell short is named."""
    shown = Performance(given(rehearsal), debrief)
    goals = GOALS if goal == "all" else {goal: GOALS[goal]}
    short = next((words for falls_short in goals.values() for words in falls_short(shown)), "")
    return Passed(goal, not short, short or "Everything that this checkpoint asks for was there.")


def _layers(shown: Performance) -> Iterator[str]:
    for answer in shown.answers:
        for finding in answer.document.get("findings", ()):
            if not answer.said.question.parent and finding["name"] in OUT_OF_TIME:
                yield f"A part was out of its time: {finding['message']}"
    if not shown.answers:
        yield "Nothing was told."


def _follow_ups(shown: Performance) -> Iterator[str]:
    for question in shown.debrief["open"]:
        yield f"One question stayed open: {question}"
    for answer in shown.answers:
        scores = {row["category"]: row["score"] for row in answer.rows}
        if answer.said.question.parent and (scores.get("directness") or 0) < AT_BAR:
            yield f"One question was not met: {answer.said.question.prompt}"


def _listener(shown: Performance) -> Iterator[str]:
    for answer in shown.answers:
        for finding in answer.document.get("findings", ()):
            if finding["name"] in LOST_ON and finding["severity"] != "hint":
                yield f"This listener was lost: {finding['message']}"


def _pressure(shown: Performance) -> Iterator[str]:
    rows = [row for row in shown.debrief["scorecard"] if row["category"] in ("composure", "candour")]
    for row in rows:
        if row["score"] is not None and row["score"] < AT_BAR:
            yield f"{row['category'].capitalize()} under pressure: {row['why']}"
    if all(row["score"] is None for row in rows):
        yield "Too little was said under pressure to tell."


GOALS: Mapping[str, Callable[[Performance], Iterator[str]]] = {
    "layers": _layers,
    "follow-ups": _follow_ups,
    "listener": _listener,
    "pressure": _pressure,
}
