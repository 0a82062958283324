"""The quick figures are those of scikit-learn and of the kit, for any labels and scores."""

import pytest

pytest.importorskip("sklearn", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as known

from greenroom.labs.churn import measures
from greenroom.labs.churn.measures import OFFER, THRESHOLDS
from greenroom.labs.kit.evaluation import calibration, threshold

ROWS = st.lists(st.tuples(st.booleans(), st.integers(0, 40).map(lambda k: k / 40)), min_size=4, max_size=60).filter(
    lambda rows: 0 < sum(y for y, _ in rows) < len(rows)
)


def arrays(rows):
    return np.array([int(y) for y, _ in rows]), np.array([score for _, score in rows])


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_each_figure_is_the_known_one(rows):
    y, score = arrays(rows)
    marked = (score >= 0.5).astype(int)
    assert measures.auc(y, score) == pytest.approx(known.roc_auc_score(y, score))
    assert measures.ap(y, score) == pytest.approx(known.average_precision_score(y, score))
    assert measures.precision(y, score) == pytest.approx(known.precision_score(y, marked, zero_division=0))
    assert measures.recall(y, score) == pytest.approx(known.recall_score(y, marked))
    assert measures.f1(y, score) == pytest.approx(known.f1_score(y, marked))
    assert measures.accuracy(y, score) == pytest.approx(known.accuracy_score(y, marked))
    assert measures.ece(y, score) == pytest.approx(calibration.ece(y, score))


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_the_curves_hold_every_threshold(rows):
    y, score = arrays(rows)
    assert measures.f1_by_threshold(y, score) == pytest.approx([measures.f1(y, score, at) for at in THRESHOLDS])
    curve = threshold.profit_curve(y, score, *OFFER, list(THRESHOLDS))
    assert measures.profit_by_threshold(y, score) == pytest.approx([point.profit for point in curve])
    assert measures.profit(y, score, 0.3) == pytest.approx(threshold.profit_at(y, score, 0.3, *OFFER).profit)


def test_an_offer_pays_from_the_break_even_on():
    assert OFFER.break_even == pytest.approx(50 / 170)
    assert measures.profit(np.array([1]), np.array([1.0])) == 120
    assert measures.profit(np.array([0]), np.array([1.0])) == -50
