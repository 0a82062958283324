"""From points to a verdict, on curves that are known."""

import random
from math import log

import pytest

from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Point
from greenroom.judge.growth.plot_svg import svg_of
from greenroom.judge.growth.plot_terminal import lines_of
from greenroom.judge.growth.scale import seconds_text
from greenroom.judge.growth.slope import slope_of, verdict_of

SIZES = [1000 * 2**step for step in range(6)]


def points(candidate: float, reference: float, noise: float = 0.0, seed: int = 0) -> list[Point]:
    """Costs that are powers of n, each off by up to a share."""
    chance = random.Random(seed)
    return [
        Point(size, 1e-8 * size**candidate * (1 + chance.uniform(-noise, noise)), 1e-8 * size**reference * (1 + chance.uniform(-noise, noise)))
        for size in SIZES
    ]  # fmt: skip


@pytest.mark.parametrize(("candidate", "reference", "verdict"), [(1, 1, WITHIN), (2, 1, ABOVE), (2, 2, WITHIN), (3, 2, ABOVE), (1, 2, WITHIN), (1.5, 1, INCONCLUSIVE)])  # fmt: skip
def test_powers_are_told_apart(candidate: float, reference: float, verdict: str) -> None:
    slope = slope_of(points(candidate, reference))
    assert slope == pytest.approx(candidate - reference)
    assert verdict_of(slope) == verdict


@pytest.mark.parametrize("seed", range(20))
def test_a_third_more_or_less_changes_no_verdict(seed: int) -> None:
    assert verdict_of(slope_of(points(2, 1, 0.33, seed))) == ABOVE
    assert verdict_of(slope_of(points(1, 1, 0.33, seed))) == WITHIN


def test_one_wild_point_moves_nothing() -> None:
    wild = points(1, 1)
    wild[3] = wild[3]._replace(candidate=wild[3].candidate * 50)
    assert verdict_of(slope_of(wild)) == WITHIN


def test_a_factor_of_log_n_is_not_held_against_anybody() -> None:
    cost = [Point(size, 1e-8 * size * log(size), 1e-8 * size) for size in SIZES]
    assert verdict_of(slope_of(cost)) == WITHIN


def test_four_points_say_nothing() -> None:
    assert slope_of(points(2, 1)[:4]) is None
    assert verdict_of(None) == INCONCLUSIVE


def test_both_curves_are_drawn() -> None:
    curve = Curve("<random>", tuple(points(2, 1)), 1.0, ABOVE, "")
    drawn = "\n".join(lines_of(curve))
    assert drawn.count("●") + drawn.count("◉") >= len(SIZES)
    assert "n = 1,000" in drawn
    assert "32,000" in drawn
    picture = svg_of(curve)
    assert picture.count("<circle") == 2 * len(SIZES)
    assert "<random>" not in picture
    assert "&lt;random&gt;" in picture
    assert "<script" not in picture


def test_nothing_is_drawn_of_one_point() -> None:
    curve = Curve("random", tuple(points(2, 1)[:1]), None, INCONCLUSIVE, "")
    assert lines_of(curve) == []
    assert svg_of(curve) == ""


@pytest.mark.parametrize(("seconds", "text"), [(1.234, "1.2 s"), (0.083, "83 ms"), (0.00004, "40 µs"), (3e-8, "30 ns")])
def test_times_have_units(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text
