"""Numbers over seeds, claims held against them, and measures side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.labs.lab import Claim
from greenroom.labs.outcome import Measure, Outcome
from greenroom.labs.running.claims import BORNE_OUT, NOT_BORNE_OUT, NOT_MEASURED, held, interval_of_difference
from greenroom.labs.running.comparing import ablate, compare
from greenroom.labs.running.figures import STUDENT, figures_of, of_the_whole, over_seeds, student
from greenroom.labs.running.record import Asked, Figure, Ran, Run
from tests.labs.laboratory import dice


def run_of(*measures: tuple[int, Measure]) -> Run:
    stages = tuple(Ran(seed, "throws", outcome=Outcome((measure,))) for seed, measure in measures)
    return Run("dice-1", "dice", Asked(), "", "", "", stages=stages)


def measured(value: float, half: float | None = None, variant: str = "fair", metric: str = "mean", part: str = "") -> Measure:
    low, high = (None, None) if half is None else (value - half, value + half)
    return Measure(variant, metric, value, low, high, part=part)


def test_one_seed_keeps_the_interval_of_its_stage() -> None:
    [figure] = figures_of(run_of((0, measured(3.5, 0.1))))
    assert figure == Figure("throws", measured(3.5, 0.1))


def test_several_seeds_give_their_mean_with_the_interval_over_seeds() -> None:
    [figure] = figures_of(run_of((0, measured(3.0, 0.1)), (1, measured(4.0, 0.1)), (2, measured(5.0))))
    assert figure.measure.value == 4.0
    assert figure.measure.high == pytest.approx(4.0 + 4.303 / 3**0.5)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12))
def test_a_mean_lies_in_its_interval(values: list[float]) -> None:
    found = over_seeds([measured(value) for value in values])
    if len(values) > 1:
        assert found.low <= found.value <= found.high


def test_students_quantiles_are_those_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats", reason="scipy comes with the extra labs")
    assert [round(float(stats.t.ppf(0.975, n)), 3) for n in range(1, 31)] == list(STUDENT)
    assert [student(n) for n in (31, 40, 100, 1000)] == pytest.approx(
        [stats.t.ppf(0.975, n) for n in (31, 40, 100, 1000)], abs=0.003
    )


def verdict(relation: str, left: Measure | None, right: Measure | None = None, **more: object) -> str:
    claim = Claim("c", "says", "throws", relation, "fair mean", "loaded mean" if right else "", **more)
    figures = [Figure("throws", one) for one in (left, right) if one] + [Figure("other", measured(9.0, 0.0))]
    [found] = held(dice()._replace(claims=(claim,)), figures)
    return found.verdict


def loaded(value: float, half: float | None = None) -> Measure:
    return measured(value, half, "loaded")


@pytest.mark.parametrize(
    ("relation", "left", "right", "more", "expected"),
    [
        ("is", measured(0.845), None, {"value": 0.84, "by": 0.005}, BORNE_OUT),
        ("is", measured(0.846), None, {"value": 0.84, "by": 0.005}, NOT_BORNE_OUT),
        ("is", None, None, {"value": 0.84}, NOT_MEASURED),
        ("above", measured(0.9), loaded(0.8), {"by": 0.1}, BORNE_OUT),
        ("above", measured(0.89), loaded(0.8), {"by": 0.1}, NOT_BORNE_OUT),
        ("above", measured(0.8), loaded(0.9), {}, NOT_BORNE_OUT),
        ("above", measured(0.9), None, {"value": 0.8}, BORNE_OUT),
        ("below", measured(0.7), loaded(0.8), {"by": 0.1}, BORNE_OUT),
        ("below", measured(0.71), loaded(0.8), {"by": 0.1}, NOT_BORNE_OUT),
        ("within", measured(0.8), loaded(0.82), {"by": 0.02}, BORNE_OUT),
        ("within", measured(0.8), loaded(0.83), {"by": 0.02}, NOT_BORNE_OUT),
        ("not-apart", measured(0.80, 0.01), loaded(0.81, 0.01), {}, BORNE_OUT),
        ("not-apart", measured(0.80, 0.01), loaded(0.82, 0.01), {}, NOT_BORNE_OUT),
        ("not-apart", measured(0.80), loaded(0.80, 0.01), {}, NOT_MEASURED),
        ("not-apart", measured(0.01, 0.02), None, {}, BORNE_OUT),
        ("not-apart", measured(0.03, 0.02), None, {}, NOT_BORNE_OUT),
        ("is", measured(float("nan")), None, {"value": 1.0}, NOT_MEASURED),
    ],
)
def test_a_claim_is_held_against_what_was_measured(relation, left, right, more, expected) -> None:
    assert verdict(relation, left, right, **more) == expected


def test_a_claim_whose_other_side_is_missing_is_not_measured() -> None:
    claim = Claim("c", "says", "throws", "above", "fair mean", "loaded mean")
    [found] = held(dice()._replace(claims=(claim,)), [Figure("throws", measured(1.0))])
    assert (found.verdict, found.left, found.right) == (NOT_MEASURED, measured(1.0), None)


def test_a_claim_is_about_its_own_stage_alone() -> None:
    [found] = held(
        dice()._replace(claims=(Claim("c", "says", "sixes", "is", "fair mean", value=1.0),)), [Figure("throws", measured(1.0))]
    )
    assert found.verdict == NOT_MEASURED


@given(*[st.floats(0, 1)] * 4)
def test_the_interval_of_a_difference_turns_round_with_its_sides(
    one: float, other: float, half: float, other_half: float
) -> None:
    left, right = measured(one, half), measured(other, other_half)
    low, high = interval_of_difference(left, right)
    turned = interval_of_difference(right, left)
    assert (low, high) == pytest.approx((-turned[1], -turned[0]))
    assert low <= one - other <= high


def test_two_runs_are_laid_side_by_side() -> None:
    left = [Figure("throws", measured(3.5, 0.1)), Figure("throws", measured(1.0, metric="only-left"))]
    right = [Figure("throws", measured(3.8, 0.1)), Figure("throws", measured(2.0, part="tail"))]
    rows = compare(left, right)
    assert [(row.difference, row.overlap) for row in rows] == [(pytest.approx(0.3), False), (None, None), (None, None)]
    assert [row.either.metric for row in rows] == ["mean", "only-left", "mean"]
    assert compare(left[:1], [Figure("throws", measured(3.6, 0.1))])[0].overlap is True


def test_each_variant_is_held_against_the_first_one_of_its_stage() -> None:
    figures = [
        Figure("throws", measured(3.5)),
        Figure("throws", measured(0.1, metric="sixes")),
        Figure("throws", loaded(3.9)),
        Figure("throws", measured(3.6, part="tail")),
        Figure("later", loaded(5.0)),
    ]
    [row] = ablate(figures)
    assert (row.stage, row.left, row.right) == ("throws", measured(3.5), loaded(3.9))


def test_a_number_for_all_of_the_data_stands_for_those_of_its_parts() -> None:
    whole, part = Figure("throws", measured(3.5)), Figure("throws", measured(3.6, part="tail"))
    alone = Figure("throws", loaded(3.9)._replace(part="tail"))
    assert of_the_whole([whole, part, alone]) == (whole, alone)
