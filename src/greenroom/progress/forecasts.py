"""Forecasts as they were told and what came of them: JSON lines in ``plan/forecasts.jsonl``, only ever appended to.

{"at":"…","for":"2026-12-06","share":0.24,"low":0.1,"high":0.4,"rounds":{"coding":0.7}}
{"at":"…","outcome":true}                     the whole loop was passed
{"at":"…","outcome":false,"round":"coding"}   a round of it was not
"""

import json
import math
from collections.abc import Iterable, Sequence

from greenroom.record import NamedTuple

ENOUGH = 5
"""Outcomes from which on the forecasts' own reliability is told."""
WHOLE = ""
"""The name under which the whole loop stands."""


class Paired(NamedTuple):
    """What was forecast of a round, or of the whole loop, and whether it was passed."""

    name: str
    share: float
    is_passed: bool


class Reliability(NamedTuple):
    """Of so many outcomes: the share that was forecast on average, the share that was passed, and the Brier score (0 is best;
    always saying one half gives .25). ``margin`` is how far apart both shares may lie by chance alone (95 %).
    """

    outcomes: int
    forecast: float
    passed: float
    brier: float
    margin: float


def paired(lines: Iterable[str]) -> list[Paired]:
    """Every outcome with the last forecast that was told before it; one that nothing was told of pairs with nothing."""
    told: dict[str, float] = {}
    found: list[Paired] = []
    for line in lines:
        try:
            row = json.loads(line)
            if "outcome" in row:
                name = str(row.get("round", WHOLE))
                if name in told and isinstance(row["outcome"], bool):
                    found.append(Paired(name, told[name], row["outcome"]))
            else:
                shares = {WHOLE: row["share"], **row["rounds"]}
                told |= {name: float(share) for name, share in shares.items() if 0 <= float(share) <= 1}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    return found


def reliability(found: Sequence[Paired]) -> Reliability | None:
    """How right the forecasts were; None below `ENOUGH` outcomes."""
    if len(found) < ENOUGH:
        return None
    many = len(found)
    forecast = sum(pair.share for pair in found) / many
    passed = sum(pair.is_passed for pair in found) / many
    brier = sum((pair.share - pair.is_passed) ** 2 for pair in found) / many
    spread = sum(pair.share * (1 - pair.share) for pair in found)
    return Reliability(many, forecast, passed, brier, 1.96 * math.sqrt(spread) / many)
