"""The lab's verdict follows the hidden world, line by line, and a null world is told apart as seldom as 95 % intervals allow."""

import pytest

pytest.importorskip("imblearn", reason="needs the extra greenroom[labs]")
pytest.importorskip("pandera", reason="needs the extra greenroom[labs]")

import numpy as np

from greenroom.labs.churn.hidden import ROWS, gains
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.worlds import draw, table_of
from greenroom.labs.kit.worlds import FALSE, MIXED, NULL, SAME, TRUE, nominal, rate_of, verdict

SIZE = SIZES["small"]
DUE = {1.0: "better", -1.0: "worse", 0.0: SAME}


def verdicts(name, seed):
    world = draw(name, seed)
    found = gains(world, table_of(world, ROWS, seed), seed, SIZE)
    return {line: (np.sign(world.effects[line]), verdict(gain.low, gain.high)) for line, gain in found.items()}


@pytest.mark.parametrize("name", [TRUE, FALSE])
def test_the_verdict_flips_with_the_world(name):
    found = [pair for seed in (1,) for pair in verdicts(name, seed).values()]
    assert [told for _, told in found] == [DUE[sign] for sign, _ in found]
    assert {sign for sign, _ in found} == {1.0 if name == TRUE else -1.0}


def test_in_a_mixed_world_the_lines_differ():
    found = verdicts(MIXED, 0)
    assert {told for _, told in found.values()} == {"better", "worse"}
    assert all(told == DUE[sign] for sign, told in found.values())


def test_a_null_world_is_told_apart_at_the_nominal_rate():
    """Of 16 lines here; `benchmarks/lab_churn.py --null 60` looks at 120."""
    found = []
    for seed in range(8):
        world = draw(NULL, seed)
        found += gains(world, table_of(world, ROWS, seed), seed, SIZE).values()
    rate = rate_of(SAME, found.__getitem__, range(len(found)))
    assert nominal(rate), rate
