"""Many numbers side by side in one whole number, a lane of 32 bits each: one addition serves all of them.

A number in a lane lies between -`HALF` and `HALF`. Lanes are *raised* where `HALF` was added to each, so that no lane borrows
from the next and each can be read by itself.
"""

import sys
from collections.abc import Sequence
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WIDTH = 32
FULL, HALF = (1 << WIDTH) - 1, 1 << (WIDTH - 1)
MOST_AT_ONCE = 1000


@cache
def every(number: int, lanes: int) -> int:
    """The number in each of some lanes."""
    return sum(number << WIDTH * lane for lane in range(lanes))


def one_of(raised: int, lane: int) -> int:
    """The number in one of raised lanes."""
    return (raised >> WIDTH * lane & FULL) - HALF


def all_of(raised: int, lanes: int) -> Sequence[int]:
    """The numbers in raised lanes, in order."""
    return table([raised], lanes)[0]


def table(rows: Sequence[int], lanes: int) -> Sequence[Sequence[int]]:
    """The numbers in each of some rows of raised lanes, in order."""
    zeros, size = every(HALF, lanes), WIDTH // 8 * lanes
    signed = b"".join([(row ^ zeros).to_bytes(size, sys.byteorder) for row in rows])
    numbers: Any = memoryview(signed).cast("i", (len(rows), lanes)).tolist()  # the stubs know of no rows
    return numbers if sys.byteorder == "little" else [row[::-1] for row in numbers]


def highest(rows: Sequence[int], lanes: int) -> Sequence[int]:
    """The highest number of each lane over rows of raised lanes, of which there is one at least."""
    zeros, ones = every(HALF, lanes), every(1, lanes)
    best = rows[0]
    for row in rows[1:]:
        best += _positive(row - best + zeros, ones)
    return all_of(best, lanes)


def sums_above(rows: Sequence[int], least: int, lanes: int) -> Sequence[int]:
    """By how much the numbers of each lane that are above ``least`` are above it, summed over rows of raised lanes."""
    ones, lowered = every(1, lanes), every(-least, lanes)
    sums = [0] * lanes
    for first in range(0, len(rows), MOST_AT_ONCE):
        total = every(HALF, lanes) + sum([_positive(row + lowered, ones) for row in rows[first : first + MOST_AT_ONCE]])
        sums = list(map(int.__add__, sums, all_of(total, lanes)))
    return sums


def _positive(raised: int, ones: int) -> int:
    """The lanes without their raise, with 0 for what is negative."""
    signs = raised >> WIDTH - 1 & ones
    return raised & (signs << WIDTH - 1) - signs
