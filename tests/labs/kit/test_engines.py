"""One expression, two engines, the same numbers."""

from concurrent.futures import ThreadPoolExecutor

import pytest

pytest.importorskip("ibis", reason="the labs need greenroom[labs]")

import pandas as pd

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.labs.kit.engines import computed, connect, missing_for_spark
from greenroom.labs.kit.point_in_time import Feature, as_of
from greenroom.labs.kit.training_set import build, rebuild
from tests.labs.kit.cdnow import cutoffs, events, purchases_as_of, some

BY = ["customer", "cutoff"]


def purchases(customers: int = 0) -> dict[str, pd.DataFrame]:
    frame = some(customers) if customers else events()
    return {"events": frame, "cutoffs": cutoffs(frame, "1997-06-30", "1998-03-31")}


@pytest.fixture(scope="module")
def spark():
    """One session for all tests of this file."""
    if missing := missing_for_spark():
        pytest.skip(missing)
    with connect("spark") as backend:
        yield backend


def test_duckdb_and_spark_give_the_same_features_of_every_purchase(spark) -> None:
    tables = purchases()
    ours, theirs = (computed(purchases_as_of, tables, engine, by=BY) for engine in ("duckdb", "spark"))
    assert len(ours) == 2 * 23_570
    assert list(ours.columns) == list(theirs.columns)
    assert (ours.dtypes == theirs.dtypes).all()
    pd.testing.assert_frame_equal(ours, theirs, rtol=1e-9, atol=0)


def test_missing_values_and_times_with_fractions_are_the_same_in_both(spark) -> None:
    frame = pd.DataFrame(
        {
            "customer": ["a", "a", "b", None],
            "at": pd.to_datetime(
                ["1969-12-31 23:59:58.25", "2024-03-31 01:30:00.75", "2024-10-27 02:30:00", "2024-01-01"], format="mixed"
            ),
            "worth": [1.5, None, None, 2.0],
        }
    )
    cuts = pd.DataFrame(
        {"customer": ["a", "b"], "cutoff": pd.to_datetime(["2024-03-31 01:30:00.750001", "2024-10-27 03:00"], format="mixed")}
    )
    features = (
        Feature("known", lambda seen: seen.worth.count(), 0),
        Feature("worth", lambda seen: seen.worth.sum()),
        Feature("age", lambda seen: seen.age_days.max()),
    )

    def expression(tables):
        return as_of(tables["events"], tables["cutoffs"], features)

    ours, theirs = (computed(expression, {"events": frame, "cutoffs": cuts}, engine, by=BY) for engine in ("duckdb", "spark"))
    pd.testing.assert_frame_equal(ours, theirs, rtol=1e-9, atol=0)
    assert ours.known.tolist() == [1, 0]
    assert ours.worth.isna().tolist() == [False, True]


def test_every_kind_of_column_comes_back_the_same_from_both(spark) -> None:
    frame = pd.DataFrame(
        {
            "key": [3, 1, 2],
            "flag": [True, False, None],
            "sure": [True, False, True],
            "nothing": [None, None, None],
            "kind": pd.Categorical(["a", None, "b"]),
            "zoned": pd.to_datetime(["2024-03-31 01:30", "2024-03-31 03:30", None]).tz_localize("Europe/Berlin"),
            "small": pd.array([1, 2, None], dtype="Int8"),
            "text": ["ä", "", None],
        }
    )
    ours, theirs = (computed(lambda tables: tables["t"], {"t": frame}, engine, by=["key"]) for engine in ("duckdb", "spark"))
    pd.testing.assert_frame_equal(ours, theirs)
    assert ours.key.tolist() == [1, 2, 3]
    assert ours.zoned[0] == pd.Timestamp("2024-03-31 01:30")
    assert ours.kind[2] == "a"


def test_a_session_that_runs_is_used_and_left_open_from_another_thread_too(spark) -> None:
    tables = {"t": pd.DataFrame({"key": [2, 1]})}
    with ThreadPoolExecutor(1) as threads:
        elsewhere = threads.submit(lambda: computed(lambda found: found["t"], tables, "spark", by=["key"])).result()
    assert elsewhere.key.tolist() == [1, 2]
    assert spark.raw_sql("SELECT 1 AS one").toPandas().one.tolist() == [1]


def test_a_training_set_of_spark_is_rebuilt_bit_for_bit(spark) -> None:
    tables = purchases(500)
    frame, lineage = build(purchases_as_of, tables, by=BY, engine="spark", seed=1, sample=300)
    assert lineage.engine_version.startswith("spark")
    pd.testing.assert_frame_equal(rebuild(lineage, tables), frame, check_exact=True)


def test_rows_come_in_one_order_whatever_order_they_went_in() -> None:
    tables = purchases(300)
    shuffled = {name: frame.sample(frac=1, random_state=7) for name, frame in tables.items()}
    there, here = (computed(purchases_as_of, given, by=BY) for given in (tables, shuffled))
    pd.testing.assert_frame_equal(there, here, rtol=1e-12)


def test_whole_numbers_stay_whole_where_one_is_missing() -> None:
    frame = pd.DataFrame({"key": [1, 2], "n": pd.array([5, None], dtype="Int64")})
    found = computed(lambda tables: tables["t"], {"t": frame}, by=["key"])
    assert found.n.dtype == "Int64"
    assert found.n.isna().tolist() == [False, True]


def test_an_unknown_engine_is_named_with_those_there_are() -> None:
    with pytest.raises(UnusableOption, match="'ray' is no engine; use duckdb or spark"), connect("ray"):
        pass


def test_without_java_spark_says_what_it_needs(monkeypatch) -> None:
    pytest.importorskip("pyspark", reason="the engine spark needs pyspark")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(UnusableOption, match="Java runtime"), connect("spark"):
        pass


def test_times_finer_than_both_engines_know_are_refused() -> None:
    frame = pd.DataFrame({"at": [pd.Timestamp("2024-01-01") + pd.Timedelta(1, "ns")]})
    with pytest.raises(UnusableInput, match="finer than a microsecond"):
        computed(lambda tables: tables["t"], {"t": frame}, by=["at"])
