"""Which kinds of follow-up an answer has answered already, so that nobody asks for what was just said."""

from collections.abc import Mapping, Sequence

from greenroom.reading.answer import Answer
from greenroom.reading.telling import telling

SURE = 60
NEEDS: Mapping[str, Sequence[Sequence[str]]] = {
    "alternative": (("alternative",), ("reason", "price", "evidence")),
    "features": (("data",), ("insight", "handled", "reason")),
    "challenge-handled": (("handled",), ("trouble", "failed", "insight")),
    "metrics": (("number",), ("against",), ("measured", "evidence")),
    "differently": (("lesson",), ("particular",)),
    "risk": (("stake", "limit"), ("trouble",), ("price", "settle")),
    "failed-attempt": (("failed",), ("insight", "evidence", "lesson")),
    "buy-in": (("others",), ("evidence", "reason", "merit")),
    "hardest": (("trouble",), ("insight",), ("handled", "specific")),
    "team": (("team",), ("own",)),
    "after-launch": (("shipped",), ("effect",), ("unknown", "handled", "measured")),
    "simpler": (("simple",), ("against", "evidence"), ("number",)),
    "heuristic": (("simple",), ("against",), ("number",)),
    "offline-proxy": (("offline",), ("measured",), ("effect",)),
}
"""What must have been told, each row in one way or another, for a kind to be answered."""


def covered(answer: Answer) -> frozenset[str]:
    """The kinds whose needs are all told somewhere in an answer."""
    told = telling(answer)
    return frozenset(
        kind for kind, rows in NEEDS.items() if all(max(told["most:" + aspect] for aspect in row) >= SURE for row in rows)
    )
