"""A verdict on one run, as the judge gives it."""

from typing import Any

from greenroom.sandbox import Ran, plain


def verdict(ran: Ran, expected: Any) -> str:
    if ran.over in ("output", "answer"):
        return "OLE"
    if ran.over in ("cpu", "wall"):
        return "TLE"
    if not ran.compiled and ran.ending == 101:
        return "CE"
    if ran.over == "memory":
        return "MLE"
    if ran.ending or ran.answer is None:
        return "RE"
    try:
        answer = plain.decode(ran.answer)
    except plain.NotPlain:
        return "WA"
    return "AC" if type(answer) is type(expected) and answer == expected else "WA"
