"""A training set names all that it was made of, and comes out again bit for bit."""

import json

import pytest

pytest.importorskip("ibis", reason="the labs need greenroom[labs]")

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UsersFault
from greenroom.labs.kit.canonical import sha256_of
from greenroom.labs.kit.training_set import Lineage, build, drifted, from_row, rebuild, to_row
from tests.labs.kit.cdnow import cutoffs, purchases_as_of, some

BY = ["customer", "cutoff"]


@pytest.fixture
def tables() -> dict[str, pd.DataFrame]:
    frame = some(400)
    return {"events": frame, "cutoffs": cutoffs(frame, "1997-06-30", "1997-12-31")}


def test_it_is_rebuilt_bit_for_bit_from_its_lineage_and_its_sources(tables) -> None:
    frame, lineage = build(purchases_as_of, tables, by=BY, seed=3, sample=250)
    again = rebuild(lineage, tables)
    assert len(frame) == lineage.rows == 250
    assert sha256_of(again) == lineage.sha256
    pd.testing.assert_frame_equal(again, frame, check_exact=True)


def test_a_lineage_that_went_through_json_still_rebuilds(tables) -> None:
    frame, lineage = build(purchases_as_of, tables, by=BY)
    read = from_row(json.loads(json.dumps(to_row(lineage))))
    assert read == lineage
    pd.testing.assert_frame_equal(rebuild(read, tables), frame, check_exact=True)


def test_what_is_no_lineage_is_told() -> None:
    with pytest.raises(UsersFault, match="no lineage of a training set"):
        from_row({"query": "SELECT 1"})


def test_it_names_the_query_the_code_the_engine_and_the_rows(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY, seed=5)
    assert lineage.query.startswith("SELECT")
    assert lineage.code_version.startswith(("git ", "greenroom "))
    assert lineage.module == "tests.labs.kit.cdnow"
    assert len(lineage.module_sha256) == len(lineage.sha256) == len(lineage.data_sha256) == 64
    assert lineage.engine_version.startswith("duckdb 2")
    assert (lineage.engine, lineage.seed, lineage.rows) == ("duckdb", 5, 800)


def test_the_same_seed_draws_the_same_rows_and_another_others(tables) -> None:
    first, again, other = (build(purchases_as_of, tables, by=BY, seed=seed, sample=100)[1].sha256 for seed in (1, 1, 2))
    assert first == again != other


def test_a_changed_cell_of_the_data_is_refused_with_the_name_of_its_table(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    tables["events"] = tables["events"].assign(dollars=tables["events"].dollars.where(tables["events"].index != 7, 0.01))
    with pytest.raises(UsersFault, match="events is not what the training set was made of"):
        rebuild(lineage, tables)


def test_a_missing_table_is_named(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    with pytest.raises(UsersFault, match="cutoffs is missing"):
        rebuild(lineage, {"events": tables["events"]})


def test_another_query_is_told_by_the_columns_that_come_out_differently(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    altered = lineage._replace(query=lineage.query.replace("<= 90.0", "<= 60.0").replace("<= 90", "<= 60"))
    assert altered.query != lineage.query
    with pytest.raises(UsersFault, match=r"spend_90 came out differently\.$"):
        rebuild(altered, tables)


def test_other_rows_and_another_engine_version_are_told(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    altered = lineage._replace(sample=10, engine_version="duckdb 1.0.0")
    with pytest.raises(
        UsersFault, match=r"10 rows came out, and 800 were recorded\. It was made with duckdb 1\.0\.0; this is duckdb 2"
    ):
        rebuild(altered, tables)


def test_code_that_has_moved_on_is_told_without_harm(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    assert drifted(lineage, purchases_as_of, tables) == ()
    older = lineage._replace(query="SELECT 1", module_sha256="0" * 64, code_version="greenroom 0.0.1")
    query, module, version = drifted(older, purchases_as_of, tables)
    assert "another query" in query
    assert "tests.labs.kit.cdnow has changed" in module
    assert "greenroom 0.0.1" in version
    rebuild(lineage._replace(module_sha256="0" * 64), tables)


columns = st.lists(st.none() | st.floats(allow_nan=False), min_size=1, max_size=6)


@given(values=columns, index=st.integers(0, 5))
def test_the_hash_does_not_hang_on_how_a_frame_is_held(values, index) -> None:
    plain = pd.DataFrame({"x": pd.Series(values, dtype="float64"), "t": [str(value) for value in values]})
    held = plain.iloc[::-1].iloc[::-1].copy()
    held["t"] = held["t"].astype("category")
    held.index = range(index, index + len(held))
    assert sha256_of(held) == sha256_of(plain)


@pytest.mark.parametrize(
    "other",
    [
        pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}),
        pd.DataFrame({"a": [1.0, 2.0], "b": ["x", None]}),
        pd.DataFrame({"a": [1.0, np.nextafter(2.0, 3.0)], "b": ["x", "y"]}),
        pd.DataFrame({"a": [2.0, 1.0], "b": ["y", "x"]}),
        pd.DataFrame({"b": ["x", "y"], "a": [1.0, 2.0]}),
        pd.DataFrame({"a": [1.0, 2.0], "c": ["x", "y"]}),
        pd.DataFrame({"a": [1.0, 2.0], "b": ["xy", ""]}),
        pd.DataFrame({"a": [1.0], "b": ["x"]}),
        pd.DataFrame({"a": [1.0, 2.0], "b": pd.Series([b"x", "y"], dtype=object)}),
    ],
    ids=[
        "kind",
        "missing",
        "last bit",
        "order of rows",
        "order of columns",
        "name",
        "where a text ends",
        "fewer",
        "kind of a cell",
    ],
)
def test_the_hash_tells_frames_apart_by(other) -> None:
    assert sha256_of(other) != sha256_of(pd.DataFrame({"a": [1.0, 2.0], "b": ["x", "y"]}))


def test_a_lineage_is_plain_data(tables) -> None:
    _, lineage = build(purchases_as_of, tables, by=BY)
    assert isinstance(lineage, Lineage)
    assert set(to_row(lineage)) == set(Lineage._fields)
