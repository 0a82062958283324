"""A verdict on one run, as the judge gives it for a problem whose answer is known."""

from typing import Any

from greenroom.judge.checkers import exact
from greenroom.judge.verdicts import verdict_of
from greenroom.sandbox import Limits, Ran, plain


def verdict(ran: Ran, expected: Any, limits: Limits) -> str:
    found, _ = verdict_of(ran, limits)
    if found:
        return found
    try:
        answer = plain.decode(ran.answer or b"")
    except plain.NotPlain:
        return "WA"
    return "WA" if exact.fault(expected, answer) else "AC"
