"""The two changes that would have mattered most: of all that was found, what weighs most over the whole round."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from greenroom.interviewer.debriefing.answers import Given, shortened

MOST = 2
WEIGHTS = {"error": 3.0, "warning": 2.0, "hint": 0.4}
CRITICAL = 3.0
AGAIN = 0.5
"""What each further answer with the same fault adds, as a share of the first."""
PART_OF_LENGTH = frozenset(("too-short", "layer-starved", "layer-over-budget", "filler"))
LIGHT = 0.5
"""Length and fillers cost less than what is not said."""
LONGEST = 160


def changes(answers: Sequence[Given], critical: Collection[str]) -> list[dict[str, Any]]:
    """At most two, the weightiest first; hints alone make none."""
    found: dict[str, list[tuple[Given, dict[str, Any]]]] = defaultdict(list)
    for answer in answers:
        for finding in _findings(answer):
            found[finding["name"]].append((answer, finding))
    ranked = sorted(found.items(), key=lambda item: -_weight(item[0], item[1], critical))
    loud = [(name, places) for name, places in ranked if any(finding["severity"] != "hint" for _, finding in places)]
    return [_change(name, places) for name, places in loud[:MOST]]


def _findings(answer: Given) -> Iterator[dict[str, Any]]:
    """One of each name, the loudest."""
    seen: set[str] = set()
    for finding in sorted(answer.document.get("findings", ()), key=lambda row: -WEIGHTS[row["severity"]]):
        if finding["name"] not in seen:
            seen.add(finding["name"])
            yield finding


def _weight(name: str, places: Sequence[tuple[Given, dict[str, Any]]], critical: Collection[str]) -> float:
    weights = sorted((WEIGHTS[finding["severity"]] for _, finding in places), reverse=True)
    total = weights[0] + AGAIN * sum(weights[1:])
    return total * (CRITICAL if name in critical else LIGHT if name in PART_OF_LENGTH else 1.0)


def _change(name: str, places: Sequence[tuple[Given, dict[str, Any]]]) -> dict[str, Any]:
    answer, finding = max(places, key=lambda place: WEIGHTS[place[1]["severity"]])
    return {
        "finding": name,
        "attempts": [other.said.id for other, _ in places],
        "question": answer.said.question.prompt,
        "quote": shortened(answer.quote(finding["start"], finding["end"]), LONGEST),
        "message": finding["message"],
        "help": finding["help"],
    }
