"""How a panel decides over the rounds of a loop: by rules that are written out, each named where it decided."""

from collections.abc import Mapping, Sequence
from typing import Any

from greenroom.interviewer.debriefing.outcome import CANNOT_SAY, NO, NOT_YET, YES
from greenroom.record import NamedTuple

RULES: Mapping[str, str] = {
    "too few voted": "A panel decides when at least half of the rounds could be scored.",
    "a no": "A single no is no hire, whatever the others say.",
    "blocked": "A critical finding in any round blocks a yes.",
    "a one": "A 1 that decides in any round blocks a yes; averages never hide it.",
    "one not yet": "One not-yet among at least three yeses is outvoted.",
    "not yet": "More than one not-yet, or one among few, is not yet.",
    "all yes": "Every round that could be scored said yes.",
}
"""The rules in the order in which they are tried; the first that fits decides."""
ENOUGH_YESES = 3


class Panel(NamedTuple):
    """``outcome`` as of a round, ``rule`` the one of `RULES` that decided, ``because`` the round it rests on."""

    outcome: str
    rule: str
    because: str


def panel(rounds: Sequence[Mapping[str, Any]]) -> Panel:
    """What a panel of these rounds' debriefs decides."""
    voted = [row for row in rounds if row["outcome"] != CANNOT_SAY]
    if not voted or 2 * len(voted) < len(rounds):
        return _panel(CANNOT_SAY, "too few voted", f"{len(voted)} of {len(rounds)} rounds could be scored.")
    refused = [row for row in voted if row["outcome"] == NO]
    if refused:
        return _panel(NO, "a no", f"{refused[0]['title']}: {refused[0]['because']}")
    blocked = [row for row in voted if row["blocked_by"]]
    if blocked:
        return _panel(NOT_YET, "blocked", f"{blocked[0]['title']}: {blocked[0]['because']}")
    ones = [row for row in voted if any(score["lowest"] == 1 for score in row["scorecard"] if score["score"] is not None)]
    if ones:
        return _panel(NOT_YET, "a one", f"{ones[0]['title']}: {ones[0]['because']}")
    return _by_votes(voted)


def _by_votes(voted: Sequence[Mapping[str, Any]]) -> Panel:
    unsure = [row for row in voted if row["outcome"] == NOT_YET]
    yeses = sum(row["outcome"] == YES for row in voted)
    if not unsure:
        return _panel(YES, "all yes", f"{yeses} of {len(voted)} said yes.")
    if len(unsure) == 1 and yeses >= ENOUGH_YESES:
        return _panel(YES, "one not yet", f"{unsure[0]['title']} was not sure, and {yeses} others were.")
    return _panel(NOT_YET, "not yet", f"{unsure[0]['title']}: {unsure[0]['because']}")


def _panel(outcome: str, rule: str, because: str) -> Panel:
    return Panel(outcome, rule, f"{because} {RULES[rule]}")
