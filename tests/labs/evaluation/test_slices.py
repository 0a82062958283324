"""Slice by slice, with intervals; a slice that is too small is said to be so."""

import pytest

pytest.importorskip("sklearn", reason="needs the extra greenroom[labs]")

import numpy as np

from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.evaluation.slices import by_slice, masks, measures, table

RNG = np.random.default_rng(0)
Y = (RNG.random(400) < 0.4).astype(int)
P = np.where(np.arange(400) < 200, Y + RNG.normal(0, 0.5, 400), RNG.normal(0, 1, 400))
HALF = {"good": np.arange(400) < 200, "bad": np.arange(400) >= 200}


def test_the_weak_slice_stands_out_with_an_interval():
    good, bad = by_slice(auc, Y, P, HALF, times=100)
    assert bad.high < good.low
    assert good.low <= good.value <= good.high
    assert (good.n, bad.n) == (200, 200)


def test_a_slice_below_the_least_is_too_few_and_has_no_number():
    few, enough = by_slice(auc, Y, P, {"few": np.arange(400) < 49, "enough": np.arange(400) < 50}, times=50)
    assert (few.value, few.low, few.high, few.n, few.says) == (None, None, None, 49, "too few")
    assert enough.value is not None


def test_groups_are_what_is_counted_where_they_are_given():
    (found,) = by_slice(auc, Y, P, {"all": np.full(400, True)}, groups=np.arange(400) // 20, times=50)
    assert (found.n, found.says) == (20, "too few")
    (found,) = by_slice(auc, Y, P, {"all": np.full(400, True)}, groups=np.arange(400) // 20, least=20, times=50)
    assert found.value == auc(Y, P)


def test_a_slice_of_one_class_is_undefined():
    (found,) = by_slice(auc, Y, P, {"ones": Y == 1}, times=50)
    assert (found.value, found.says) == (None, "undefined")


def test_masks_divide_the_rows_by_the_values_of_a_column():
    found = masks(["b", "a", "b"], "contract")
    assert list(found) == ["contract=a", "contract=b"]
    assert sum(mask.astype(int) for mask in found.values()).tolist() == [1, 1, 1]
    assert list(masks([2, 1])) == ["1", "2"]


def test_the_records_hold_only_what_has_a_number_and_the_table_holds_all():
    found = by_slice(auc, Y, P, {**HALF, "few": np.arange(400) < 3}, times=50)
    assert [measure.part for measure in measures(found, "logistic", "auc")] == ["good", "bad"]
    rows = table(found, "slices", "AUC by slice", "auc").rows
    assert rows[-1] == ("few", 3, None, None, None, "too few")
