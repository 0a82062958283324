"""The answer holds the expected items in any order."""

from collections import Counter

from greenroom.judge.canonical import canonical
from greenroom.judge.checkers import exact


def fault(expected: object, answer: object) -> str:
    """Empty where both are lists, or both tuples, of the same items as often; the items themselves are compared exactly."""
    if not isinstance(expected, list | tuple) or type(answer) is not type(expected):
        return exact.fault(expected, answer)
    wanted, found = Counter(map(canonical, expected)), Counter(map(canonical, answer))
    missing, extra = (wanted - found).total(), (found - wanted).total()
    if not missing and not extra:
        return ""
    return f"{missing} of the expected items {'is' if missing == 1 else 'are'} missing, {extra} too many"
