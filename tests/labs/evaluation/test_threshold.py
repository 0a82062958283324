"""The threshold that pays: by hand, by the book, and what it costs to have assumed the wrong thing."""

import pytest

pytest.importorskip("numpy", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit.evaluation.threshold import best, break_even, held_out, profit_at, profit_curve, sensitivity

MONEY = {"save": 500, "offer": 50, "rate": 0.34}
ROWS = st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1, max_size=40)


def drawn(n, seed):
    rng = np.random.default_rng(seed)
    p = rng.beta(1, 2, n)
    return (rng.random(n) < p).astype(int), p


def test_profit_is_what_the_saved_are_worth_less_the_offers():
    found = profit_at([1, 0, 1, 0], [0.9, 0.8, 0.3, 0.1], 0.5, **MONEY)
    assert found == (0.5, 2, 1, pytest.approx(0.34 * 500 - 2 * 50))


def test_a_row_at_the_threshold_gets_the_offer():
    assert profit_at([1], [0.5], 0.5, **MONEY).offered == 1


def test_calibrated_probabilities_pay_most_near_the_break_even():
    y, p = drawn(60_000, 1)
    assert break_even(**MONEY) == pytest.approx(50 / 170)
    assert best(y, p, **MONEY).threshold == pytest.approx(break_even(**MONEY), abs=0.03)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_best_threshold_pays_no_less_than_any_other(rows):
    y, p = np.array([row[0] for row in rows], int), np.array([row[1] for row in rows])
    top = best(y, p, **MONEY)
    assert all(point.profit <= top.profit for point in profit_curve(y, p, **MONEY))


@settings(max_examples=30, deadline=None)
@given(ROWS, st.floats(0, 1))
def test_dearer_offers_never_pay_more_nor_better_rates_less_and_no_regret_is_negative(rows, kept):
    y, p = np.array([row[0] for row in rows], int), np.array([row[1] for row in rows])
    cases = sensitivity(y, p, 500, rates=(0.2, 0.34, 0.5), offers=(25, 50, 100), kept=kept)
    paid = {(case.rate, case.offer): case.best.profit for case in cases}
    assert all(case.regret >= 0 for case in cases)
    assert all(paid[rate, 25] >= paid[rate, 50] >= paid[rate, 100] for rate in (0.2, 0.34, 0.5))
    assert all(paid[0.2, offer] <= paid[0.34, offer] <= paid[0.5, offer] for offer in (25, 50, 100))


def test_keeping_the_best_threshold_of_a_case_forgoes_nothing_in_it():
    y, p = drawn(500, 2)
    (case,) = sensitivity(y, p, 500, [0.34], [50], kept=best(y, p, **MONEY).threshold)
    assert case.regret == 0


def test_a_threshold_chosen_on_other_rows_pays_no_more_than_one_chosen_on_the_same():
    y, p = drawn(300, 3)
    pairs = [(np.arange(100, 300), np.arange(100)), (np.arange(100), np.arange(100, 300))]
    honest, points = held_out(y, p, pairs, **MONEY)
    assert honest == sum(point.profit for point in points)
    assert honest <= sum(best(y[tested], p[tested], **MONEY).profit for _, tested in pairs)
    assert points[0].threshold == best(y[100:], p[100:], **MONEY).threshold


def test_a_save_that_is_worth_nothing_has_no_break_even():
    with pytest.raises(ValueError, match="above 0"):
        break_even(500, 50, 0)
