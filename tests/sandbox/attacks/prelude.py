"""For the reader's tools alone: the name that `attack.PRELUDE` gives to an attack in its box."""

from typing import Any


def system_call(number: int, *arguments: Any) -> int:
    """A call of Linux by its number on x86-64; raises OSError as Python's own calls do."""
    raise AssertionError("an attack is never run outside of a box")
