"""The answer is the expected one, types included."""

from greenroom.judge.canonical import canonical

DIFFERS = "the answer is another one"


def fault(expected: object, answer: object) -> str:
    """Empty where both are equal on plain data: 1 is neither True nor 1.0, and -0.0 is 0.0."""
    if canonical(expected) == canonical(answer):
        return ""
    if type(expected) is not type(answer):
        return f"the answer is a {type(answer).__name__}, not a {type(expected).__name__}"
    return DIFFERS
