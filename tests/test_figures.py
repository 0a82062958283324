"""The statistics of the grader's card, held against figures worked out by hand."""

import sys

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
from figures import bootstrap, f1, kappa, macro_f1, shown, wilson


def test_raters_who_agree_have_a_kappa_of_one_and_chance_gives_none():
    assert kappa([(1, 1), (4, 4), (2, 2)]) == 1
    assert kappa([(1, 1), (1, 2), (2, 1), (2, 2)]) == 0


def test_a_kappa_by_hand():
    """Squared distances: 3 in 4 pairs as seen; 32 in the 16 pairs that chance would make."""
    assert kappa([(1, 2), (2, 2), (3, 4), (4, 3)]) == pytest.approx(1 - (3 / 4) / (32 / 16))


def test_a_rater_who_gives_one_score_to_all_has_a_kappa_of_nought():
    assert kappa([(1, 2), (2, 2), (3, 2), (4, 2)]) == 0


def test_macro_f1_counts_every_class_of_the_truth_alike():
    pairs = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b")]
    assert f1(pairs) == {"a": 0.8, "b": pytest.approx(2 / 3)}
    assert macro_f1(pairs) == pytest.approx((0.8 + 2 / 3) / 2)


def test_a_class_that_is_never_guessed_counts_nought():
    assert macro_f1([("a", "a"), ("b", "a")]) == pytest.approx((2 / 3 + 0) / 2)


def test_wilsons_interval_of_nine_in_ten():
    share, low, high = wilson(9, 10)
    assert (share, round(low, 2), round(high, 2)) == (0.9, 0.6, 0.98)


def test_the_interval_holds_the_figure_and_is_the_same_every_time():
    groups = [[(1, 1), (2, 3)], [(4, 4)], [(3, 2), (2, 2)], [(1, 2)]]
    found = bootstrap(groups, kappa)
    assert found.low <= found.value <= found.high
    assert found == bootstrap(groups, kappa)


def test_figures_are_shown_without_a_leading_nought():
    assert (shown(0.5), shown(1.0), shown(float("nan"))) == (".50", "1.00", "–")
