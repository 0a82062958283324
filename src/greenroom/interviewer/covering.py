"""Which kinds of follow-up an answer has answered already, so that nobody asks for what was just said."""

import re
from collections.abc import Mapping, Sequence

from greenroom.reading.answer import Answer
from greenroom.reading.choices import choices
from greenroom.reading.telling import telling
from greenroom.record import NamedTuple

SURE = 60
LIKELY = 25
"""Enough for aspects that are seldom told, and that the reader is therefore seldom sure of."""


class Need(NamedTuple):
    """That one of these aspects is told, this surely (in hundredths)."""

    aspects: tuple[str, ...]
    least: int = SURE


NEEDS: Mapping[str, Sequence[Need]] = {
    "alternative": (Need(("alternative",)), Need(("reason", "price", "evidence"))),
    "features": (Need(("data",)), Need(("insight", "handled", "reason"))),
    "challenge-handled": (Need(("handled",), LIKELY), Need(("trouble", "failed", "insight"), 50)),
    "metrics": (Need(("number",), 80), Need(("against", "measured"), 40)),
    "differently": (Need(("lesson",)), Need(("particular",))),
    "risk": (Need(("stake", "limit")), Need(("trouble",), LIKELY), Need(("price", "settle", "handled"), 40)),
    "failed-attempt": (Need(("failed",), LIKELY), Need(("insight", "evidence", "lesson"))),
    "buy-in": (Need(("others",)), Need(("evidence", "reason", "merit"))),
    "hardest": (Need(("trouble",)), Need(("insight",)), Need(("handled", "specific"))),
    "team": (Need(("team",), LIKELY), Need(("own",), 80)),
    "after-launch": (Need(("shipped",)), Need(("effect",)), Need(("unknown", "handled", "measured"))),
    "simpler": (Need(("against",), 40), Need(("number",), 80), Need(("evidence",), 50)),
    "heuristic": (Need(("against",), 40), Need(("number",), 80)),
    "offline-proxy": (Need(("offline",)), Need(("measured",)), Need(("effect",))),
}
"""What must have been told for a kind to be answered. A number beside the way before it tells what a rule would do."""


OWN_PART = re.compile(
    r"\b(?:(?:was|were|is|are) (?:all )?mine\b|mine (?:was|were|is|are)\b"
    r"|my (?:own )?(?:part|job|role|responsibilit\w+|contribution|share) (?:was|were|is|in)"
    r"|I (?:was|am) responsible for|I (?:did|had|owned|built|designed|ran) the [\w -]+ (?:and|,) the |me (?:for|on) the )",
    re.IGNORECASE,
)
"""How people say what was theirs."""


def covered(answer: Answer) -> frozenset[str]:
    """The kinds whose needs are all told somewhere in an answer."""
    told = telling(answer)
    named = {"alternative"} if any(choice.alternative for choice in choices(answer)) else set()
    if OWN_PART.search(answer.text):
        named.add("team")
    return frozenset(named) | frozenset(
        kind
        for kind, needs in NEEDS.items()
        if all(max(told["most:" + aspect] for aspect in need.aspects) >= need.least for need in needs)
    )
