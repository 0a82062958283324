"""The numbers of the answer are near the expected ones."""

from math import inf, isnan

from greenroom.judge.checkers import exact


def fault(expected: object, answer: object, tolerance: float) -> str:
    """Empty where both have one shape and each number differs by at most ``tolerance`` times max(1, the expected one's size).

    Whole numbers stand for floats; True does not. nan is near nan alone, an infinity near itself alone.
    """
    if _is_number(expected) and _is_number(answer):
        return _apart(expected, answer, tolerance)  # type: ignore[arg-type]
    if type(expected) is not type(answer):
        return exact.fault(expected, answer)
    if isinstance(expected, list | tuple) and isinstance(answer, list | tuple):
        if len(expected) != len(answer):
            return f"the answer has {len(answer)} items where {len(expected)} are expected"
        return next(filter(None, (fault(*pair, tolerance) for pair in zip(expected, answer, strict=True))), "")
    if isinstance(expected, dict) and isinstance(answer, dict):
        if exact.fault(list(expected), list(answer)) and exact.fault(set(expected), set(answer)):
            return "the answer has other keys"
        return next(filter(None, (fault(below, answer[key], tolerance) for key, below in expected.items())), "")
    return exact.fault(expected, answer)


def _is_number(value: object) -> bool:
    return type(value) in (int, float)


def _apart(expected: float, answer: float, tolerance: float) -> str:
    if expected == answer or (isnan(expected) and isnan(answer)):
        return ""
    try:
        apart = abs(float(answer) - float(expected))
        near = apart <= tolerance * max(1.0, abs(float(expected))) and apart != inf
    except OverflowError:
        near = False
    return "" if near else f"a number is further than {tolerance:g} from the expected one"
