"""One next step with its reason: what to rehearse, by the change that matters most."""

from collections.abc import Mapping, Sequence
from typing import Any

from greenroom.exercise import FOLLOW_UPS
from greenroom.interviewer.setup import Setup
from greenroom.interviewer.wording import pulled_kinds

NUMBERS = frozenset(("contradicting-number", "unsupported-number", "remembered-number"))
HARDEST = 3


def next_step(changes: Sequence[Mapping[str, Any]], outcome: str, setup: Setup) -> dict[str, str]:
    """``do`` is a line to type, ``why`` its reason."""
    if changes:
        return _for_fault(changes[0])
    if outcome == "yes" and not setup.is_real:
        return {
            "do": f"greenroom interview {setup.round} --real",
            "why": "It went well with help; now without any until the end.",
        }
    if outcome == "yes" and setup.pressure < HARDEST:
        harder = f"greenroom interview {setup.round} --real --pressure {setup.pressure + 1}"
        return {"do": harder, "why": "It went well; the next interviewer may press harder."}
    return {
        "do": f"greenroom interview {setup.round}",
        "why": "The same round once more, with other questions, shows what was chance.",
    }


def _for_fault(change: Mapping[str, Any]) -> dict[str, str]:
    fault = change["finding"]
    kind = pulled_kinds().get(fault, "")
    if fault in NUMBERS:
        return {
            "do": "greenroom evidence list",
            "why": f"{change['message']} Look up which number holds before you say it again.",
        }
    if kind in FOLLOW_UPS:
        return {"do": f"greenroom rehearse deep-dive/{kind}", "why": f"{change['help']} This question asks for just that."}
    return {"do": f"greenroom rule {fault}", "why": f"{change['help']} The rule's page has examples of both."}
