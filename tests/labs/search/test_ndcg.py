import pytest

pytest.importorskip("pandas", reason="the extra [labs] is not installed")

from math import isnan, log2

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from greenroom.labs.search import ndcg, significance

GRADES = {"a": 3, "b": 0, "c": 1}


def test_ndcg_is_the_discounted_gain_as_a_share_of_the_best():
    best = 7 + 1 / log2(3)
    assert ndcg.ndcg([3, 1, 0], [0, 1, 3]) == 1
    assert ndcg.ndcg([0, 3, 1], [0, 1, 3]) == pytest.approx((7 / log2(3) + 1 / 2) / best)


def test_the_two_conventions_part_at_a_product_that_nobody_judged():
    shown = ("unknown", "a", "c", "b")
    assert ndcg.condensed(shown, GRADES) == 1
    assert ndcg.unjudged_as_wrong(shown, GRADES) < 0.7
    assert ndcg.judged(shown, GRADES) == 0.75


def test_without_a_right_product_there_is_no_number():
    assert isnan(ndcg.ndcg([0, 0], [0, 0]))
    assert isnan(ndcg.recall(("a",), {"a": 1}))


def test_recall_counts_the_grades_two_and_three():
    assert ndcg.recall(("x", "a"), {"a": 3, "b": 2, "c": 1}) == 0.5
    assert ndcg.recall(("x", "a"), {"a": 3, "b": 2, "c": 1}, k=1) == 0


def test_an_empty_list_has_nothing_judged():
    assert ndcg.judged((), GRADES) == 0
    assert ndcg.unjudged_as_wrong((), GRADES) == 0


@given(st.permutations(range(6)), st.lists(st.integers(0, 3), min_size=6, max_size=6))
def test_any_order_of_judged_products_is_worth_the_same_by_both_conventions(order, grades):
    judged = {f"p{place}": grade for place, grade in enumerate(grades)}
    shown = [f"p{place}" for place in order]
    wrong, left_out = ndcg.unjudged_as_wrong(shown, judged), ndcg.condensed(shown, judged)
    assert (isnan(wrong) and isnan(left_out)) or 0 <= wrong == left_out <= 1 + 1e-12


def test_pairs_are_ranked_query_by_query():
    pairs = pd.DataFrame({"query": ["q", "q", "r", "r"], "grade": [0, 3, 3, 0]})
    assert ndcg.of_pairs(pairs, np.array([1, 2, 1, 2])).tolist() == pytest.approx([1, 1 / log2(3)])


def test_rankers_that_are_the_same_do_not_differ():
    values = np.array([0.2, 0.9, float("nan"), 0.4])
    assert significance.difference(values, values) == ((0, 0, 0), 1.0)


def test_the_interval_of_a_mean_is_repeatable_and_holds_it():
    values = np.random.default_rng(0).random(50)
    low, mean, high = (getattr(significance.mean(values, 3), end) for end in ("low", "value", "high"))
    assert low < mean < high
    assert significance.mean(values, 3) == (mean, low, high)
