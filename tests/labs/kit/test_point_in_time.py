"""What happened at or after a cutoff cannot reach its features."""

import pytest

pytest.importorskip("ibis", reason="the labs need greenroom[labs]")

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.labs.kit.engines import answered, computed, connect, handed, in_order, typed
from greenroom.labs.kit.point_in_time import Feature, as_of
from tests.labs.kit.cdnow import cutoffs, events, purchases_as_of, some

BY = ["customer", "cutoff"]
CUTOFF = pd.Timestamp("2024-03-01 12:00")
EMPTY = {"customer": "int64", "at": "datetime64[ns]", "discs": "int64", "dollars": "float64"}


def frame_of(rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(EMPTY)).astype(EMPTY)


def purchases_at(moments):
    return st.lists(
        st.tuples(st.integers(1, 3), moments, st.integers(1, 5), st.floats(0.01, 1e4, allow_nan=False)), max_size=8
    ).map(frame_of)


def moments(low: pd.Timestamp, high: pd.Timestamp):
    return st.datetimes(low.to_pydatetime(), high.to_pydatetime())


before = moments(CUTOFF - pd.Timedelta(400, "D"), CUTOFF - pd.Timedelta(1, "us"))
at_or_after = st.just(CUTOFF.to_pydatetime()) | moments(CUTOFF, CUTOFF + pd.Timedelta(400, "D"))


@pytest.fixture(scope="module")
def features_of():
    """One connection and one compiled query for all examples: both cost more than computing."""
    pairs = pd.DataFrame({"customer": [1, 2, 3], "cutoff": CUTOFF})
    with connect("duckdb") as backend:
        expression = purchases_as_of(handed({"events": frame_of([]), "cutoffs": pairs}, backend))
        query, schema = backend.compile(expression), expression.schema()

        def features(frame: pd.DataFrame) -> pd.DataFrame:
            handed({"events": frame}, backend)
            return in_order(typed(answered(backend, query), schema), BY)

        yield features


@settings(max_examples=60, deadline=None)
@given(seen=purchases_at(before), unseen=purchases_at(at_or_after))
def test_events_at_or_after_the_cutoff_change_nothing(features_of, seen, unseen) -> None:
    with_later = pd.concat([seen, unseen], ignore_index=True)
    pd.testing.assert_frame_equal(features_of(seen), features_of(with_later), check_exact=True)


@settings(max_examples=30, deadline=None)
@given(seen=purchases_at(before))
def test_every_event_before_the_cutoff_counts(features_of, seen) -> None:
    found = features_of(seen).set_index("customer")
    for customer in (1, 2, 3):
        own = seen[seen.customer == customer]
        assert found.orders[customer] == len(own)
        assert found.spend[customer] == pytest.approx(own.dollars.sum())
        assert found.orders_30[customer] == (own["at"].dt.floor("s") >= CUTOFF - pd.Timedelta(30, "D")).sum()


def test_an_event_at_the_cutoff_itself_does_not_count() -> None:
    frame = frame_of([(1, CUTOFF - pd.Timedelta(1, "us"), 1, 1.0), (1, CUTOFF, 1, 10.0)])
    found = computed(purchases_as_of, {"events": frame, "cutoffs": cutoffs(frame, str(CUTOFF))}, by=BY)
    assert found.spend.tolist() == [1.0]


def test_a_customer_not_seen_yet_keeps_a_row() -> None:
    frame = frame_of([(1, CUTOFF, 1, 10.0)])
    row = computed(purchases_as_of, {"events": frame, "cutoffs": cutoffs(frame, str(CUTOFF))}, by=BY).iloc[0]
    assert (row.orders, row.spend) == (0, 0.0)
    assert pd.isna(row.recency)


def test_real_purchases_count_as_pandas_counts_them() -> None:
    frame, day = events(), pd.Timestamp("1997-12-31")
    found = computed(purchases_as_of, {"events": frame, "cutoffs": cutoffs(frame, "1997-12-31")}, by=BY).set_index("customer")
    past = frame[frame["at"] < day].groupby("customer")
    expected = pd.DataFrame(
        {"spend": past.dollars.sum(), "recency": (day - past["at"].max()).dt.days, "days": past["at"].nunique()}
    )
    expected = expected.reindex(found.index)
    pd.testing.assert_series_equal(found.spend, expected.spend.fillna(0.0), rtol=1e-12)
    pd.testing.assert_series_equal(found.recency, expected.recency, check_dtype=False)
    pd.testing.assert_series_equal(found.days, expected.days.fillna(0), check_dtype=False)


def test_the_columns_of_the_cutoffs_are_kept_so_labels_ride_along() -> None:
    frame = some(20)
    pairs = cutoffs(frame, "1997-06-30").assign(left=lambda rows: rows.customer % 2)
    found = computed(purchases_as_of, {"events": frame, "cutoffs": pairs}, by=BY)
    assert (found.left == found.customer % 2).all()


def test_other_names_for_customer_and_moments() -> None:
    tables = {
        "events": pd.DataFrame({"engine": [7, 7], "cycle_at": pd.to_datetime(["2024-01-01", "2024-01-02"])}),
        "cutoffs": pd.DataFrame({"engine": [7], "now": pd.to_datetime(["2024-01-02"])}),
    }

    def expression(given):
        return as_of(
            given["events"],
            given["cutoffs"],
            (Feature("n", lambda seen: seen.count(), 0),),
            entity="engine",
            at="cycle_at",
            cutoff="now",
        )

    assert computed(expression, tables, by=["engine"]).n.tolist() == [1]


def test_a_feature_may_not_take_the_name_of_a_column() -> None:
    frame = some(5)

    def expression(given):
        return as_of(given["events"], given["cutoffs"], (Feature("cutoff", lambda seen: seen.count()),))

    with pytest.raises(UnusableOption, match="cutoff"):
        computed(expression, {"events": frame, "cutoffs": cutoffs(frame, "1997-06-30")}, by=BY)
