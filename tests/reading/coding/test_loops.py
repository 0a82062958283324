"""Work that is done again for each item, seen in code that does not run."""

import pytest

from greenroom.reading.coding.loops import repeated_walk
from greenroom.reading.coding.source import Source
from greenroom.rules.coding._examples import EXERCISE

BEGIN = "def repeated(readings):\n    found = []\n    seen = set()\n    n = len(readings)\n"


@pytest.mark.parametrize(
    "body",
    [
        "for one in readings:\n    if readings.count(one) > 1:\n        seen.add(one)",
        "for i in range(len(readings)):\n    for j in range(i + 1, len(readings)):\n        seen.add(i)",
        "for i in range(n):\n    for j in range(n):\n        seen.add(i)",
        "for one in readings:\n    if one not in found:\n        found.append(one)",
        "return [one for one in readings if readings.count(one) > 1]",
        "for one in readings:\n    for other in readings:\n        if one == other:\n            break",
    ],
)
def test_a_walk_within_a_walk_is_seen(body: str) -> None:
    indented = "".join(f"    {line}\n" for line in body.split("\n"))
    assert repeated_walk(Source(BEGIN + indented), EXERCISE) is not None


@pytest.mark.parametrize(
    "body",
    [
        "for one in readings:\n    seen.add(one)\nfor one in readings:\n    found.append(one)",
        "for one in readings:\n    if one not in seen:\n        found.append(one)",
        "total = sum(readings)\nfor one in readings:\n    total -= one",
        "for one in readings:\n    few = []\n    few.append(one)\n    seen.add(sum(few))",
        "for one in readings:\n    for sign in str(one):\n        seen.add(sign)",
        "for one in readings:\n    if one < 0:\n        for other in readings:\n            seen.add(other)\n        return []",
    ],
)
def test_one_walk_after_another_is_left_alone(body: str) -> None:
    indented = "".join(f"    {line}\n" for line in body.split("\n"))
    assert repeated_walk(Source(BEGIN + indented), EXERCISE) is None
