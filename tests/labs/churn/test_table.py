"""The real table and the drawn ones keep the same contract, and have the same features in training and in serving."""

import pytest

pytest.importorskip("pandera", reason="needs the extra greenroom[labs]")
pytest.importorskip("imblearn", reason="needs the extra greenroom[labs]")

import numpy as np

from greenroom.labs.churn.columns import INPUTS, NUMBERS
from greenroom.labs.churn.contract import CUSTOMERS, REQUESTS
from greenroom.labs.churn.features import SCHEMA, encode
from greenroom.labs.churn.out_of_fold import Scores, keep, kept, out_of_fold, pairs_of
from greenroom.labs.churn.prior_shift import undone
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import SOURCE_PATH, drawn, prepared, read
from greenroom.labs.churn.variants import VARIANTS, fitted
from greenroom.labs.kit.contract import check
from greenroom.labs.kit.serving.features import plain_rows
from greenroom.labs.kit.worlds import WORLDS

TINY = SIZES["small"]._replace(trees=10, forest=5)


def test_the_real_table_keeps_its_contract(needs_real_data):
    table = prepared(read(needs_real_data / SOURCE_PATH))
    assert check(table.frame, CUSTOMERS) == ()
    assert (len(table.y), int(table.y.sum())) == (7_043, 1_869)
    assert table.x.shape == (7_043, 45)
    assert not np.isnan(table.x).any()


@pytest.mark.parametrize("world", WORLDS)
def test_a_drawn_table_keeps_it_too(world):
    frame = drawn(world, seed=3, rows=800)
    assert check(frame, CUSTOMERS) == ()
    assert 0.1 < (frame["Churn"] == "Yes").mean() < 0.5
    assert frame.equals(drawn(world, seed=3, rows=800))
    assert not frame.equals(drawn(world, seed=4, rows=800))


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [("Contract", "Monthly", "none of"), ("tenure", -1.0, "not from 0"), ("TotalCharges", float("nan"), "no value")],
)
def test_what_breaks_the_contract_is_told(column, value, says):
    frame = drawn("null", seed=0, rows=20)[list(INPUTS)]
    frame.loc[2, column] = value
    (violation,) = check(frame, REQUESTS)
    assert (violation.column, violation.rows) == (column, 1)
    assert says in violation.says


def test_a_row_alone_has_the_features_that_it_has_in_a_table():
    frame = drawn("null", seed=1, rows=30)
    together = encode.of_frame(frame)
    assert all((encode([row]) == together[number]).all() for number, row in enumerate(plain_rows(frame, SCHEMA)))
    assert (together[:, : len(NUMBERS)] == frame[list(NUMBERS)].to_numpy(np.float32)).all()
    assert (together[:, len(NUMBERS) :].sum(axis=1) == len(INPUTS) - len(NUMBERS)).all()


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_variant_scores_who_it_was_not_trained_on(variant):
    table = prepared(drawn("null", seed=0, rows=400))
    pairs = pairs_of(table, TINY, 0)
    score = out_of_fold(variant, table.x, table.y, pairs, 0, TINY)
    train, test = pairs[0]
    alone = fitted(variant, table.x[train], table.y[train], 0, TINY).predict_proba(table.x[test])[:, 1]
    assert (score[test] == alone).all()
    assert ((score >= 0) & (score <= 1)).all()


def test_kept_scores_come_back_with_their_folds(tmp_path):
    table = prepared(drawn("null", seed=0, rows=60))
    pairs = pairs_of(table, TINY, 0)
    keep(tmp_path, Scores(table.y, {"lr": np.linspace(0, 1, 60)}, pairs))
    again = kept(tmp_path)
    assert (again.y == table.y).all()
    assert (again.by_variant["lr"] == np.linspace(0, 1, 60)).all()
    assert [(a.tolist(), b.tolist()) for a, b in again.pairs] == [(a.tolist(), b.tolist()) for a, b in pairs]


def test_a_known_prior_is_undone():
    true = np.array([0.1, 0.265, 0.7])
    weight = 4.0
    told = weight * true / (weight * true + 1 - true)
    assert undone(told, weight) == pytest.approx(true)
