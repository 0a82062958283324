"""What landed: the sentences that carried the best scores, in the candidate's own words."""

from collections.abc import Sequence
from typing import Any

from greenroom.coding import CATEGORIES
from greenroom.interviewer.debriefing.answers import Given, shortened

MOST = 3
WEIGHTY = (
    "impact",
    "evidence",
    "decisions",
    "depth",
    "reasons",
    "example",
    "reflection",
    "candour",
    "ownership",
    "framing",
    "directness",
    *CATEGORIES,
)
"""The categories in the order in which their sentences stay in an interviewer's mind; how it was said stays last."""
GOOD = 3
LONGEST = 220
RESTATED = "You restated a long answer, short and with its point."


def landed(answers: Sequence[Given]) -> list[dict[str, Any]]:
    """At most three, the best first, no sentence twice; a restatement that was used well is one of them."""
    found = [_row(answer, answer.restated.words, "reset", RESTATED) for answer in answers if answer.restated is not None]
    rows = [
        (row, answer) for answer in answers for row in answer.rows if (row["score"] or 0) >= GOOD and row["start"] < row["end"]
    ]
    for row, answer in sorted(rows, key=lambda pair: (-pair[0]["score"], _place(pair[0]["category"]))):
        quote = answer.quote(row["start"], row["end"])
        if quote and len(found) < MOST and row["category"] in WEIGHTY and all(quote != other["quote"] for other in found):
            found.append(_row(answer, quote, row["category"], row["why"]))
    return found[:MOST]


def _place(category: str) -> int:
    return WEIGHTY.index(category) if category in WEIGHTY else len(WEIGHTY)


def _row(answer: Given, quote: str, category: str, why: str) -> dict[str, Any]:
    return {"attempt": answer.said.id, "category": category, "quote": shortened(quote, LONGEST), "why": why}
