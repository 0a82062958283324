"""What has not moved has an index of none, and what has moved one that is larger the farther it went."""

import pytest

np = pytest.importorskip("numpy", reason="needs the extra labs")
pytest.importorskip("pandas", reason="needs the extra labs")

from greenroom.labs.churn.dated import drift  # noqa: E402


def test_rows_against_themselves_have_not_moved():
    rows = np.random.default_rng(0).normal(size=5_000)
    assert drift.index(rows, rows) == 0


def test_the_index_of_a_normal_column_is_about_the_square_of_its_move_in_standard_deviations():
    rows = np.random.default_rng(0).normal(size=50_000)
    found = [drift.index(rows, rows + moved) for moved in (0.2, 0.4, 0.6)]
    assert found == pytest.approx([0.04, 0.16, 0.36], rel=0.15)


def test_a_column_that_is_mostly_nothing_can_be_watched_too():
    rows = np.r_[np.zeros(950), np.ones(50)]
    assert drift.index(rows, rows) == 0
    assert drift.index(rows, np.r_[np.zeros(700), np.ones(300)]) > drift.MOVED
