"""Words that people may choose from, and the sentence that helps when they chose another one."""

from collections.abc import Collection

from greenroom.errors import UnusableOption


def chosen(value: object, allowed: Collection[str], what: str) -> str:
    """``value`` if it is one of ``allowed``; else an `UnusableOption` that names the nearest and the whole choice."""
    if isinstance(value, str) and value in allowed:
        return value
    raise UnusableOption(f"{what} {value!r} is unknown: {suggestion(str(value), allowed)}")


def suggestion(word: str, allowed: Collection[str]) -> str:
    """ "did you mean …?" where something is near, else the whole choice."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(allowed), n=1)
    choice = f"choose one of {', '.join(sorted(allowed))}."
    return f"did you mean {near[0]!r}? Else {choice}" if near else choice
