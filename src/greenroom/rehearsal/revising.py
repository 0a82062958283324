"""What changed in a text between two tellings of it."""

from collections.abc import Callable


def difference(old: str, new: str) -> tuple[int, int, str]:
    """The shortest stretch of ``old`` that differs, from start to end, and what stands there in ``new``."""
    shorter = min(len(old), len(new))
    start = _most(shorter, lambda size: old[:size] == new[:size])
    same = _most(shorter - start, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return start, len(old) - same, new[start : len(new) - same]


def _most(most: int, fits: Callable[[int], bool]) -> int:
    """The largest size that fits, where every smaller one fits, too."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    return least
