"""A row has the same features in training and in serving, since one function makes both."""

import json

import pytest

pytest.importorskip("fastapi", reason="needs the extra greenroom[labs]")
pytest.importorskip("pandas", reason="needs the extra greenroom[labs]")
pytest.importorskip("xgboost", reason="needs the extra greenroom[labs]")

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.schema import Field, Schema, schema_of, wanted
from greenroom.labs.kit.serving.validation import Refused, Requests
from tests.labs.serving.rows import SCHEMA, drawn, rows

ENCODING = Encoding(SCHEMA, {"per_month": lambda row: (row.get("TotalCharges") or 0) / max(row["tenure"], 1)})
REQUESTS = Requests(SCHEMA)


@settings(max_examples=60, deadline=None)
@given(st.lists(rows(), min_size=1, max_size=6))
def test_training_and_serving_see_the_same_numbers(given_rows) -> None:
    trained = ENCODING.of_frame(pd.DataFrame(given_rows))
    single = np.concatenate([ENCODING([REQUESTS.row(json.dumps(row))]) for row in given_rows])
    batch = ENCODING(REQUESTS.rows(json.dumps({"rows": given_rows})))
    np.testing.assert_array_equal(trained, single)
    np.testing.assert_array_equal(trained, batch)
    assert trained.shape == (len(given_rows), len(ENCODING.names))
    assert trained.dtype == np.float32


@pytest.mark.parametrize("kind", ["category", "object", "string"])
def test_the_kinds_of_pandas_make_no_difference(kind: str) -> None:
    plain = drawn(50, seed=3)
    frame = pd.DataFrame(plain).astype({"Contract": kind, "gender": kind, "tenure": "Int64", "MonthlyCharges": "float64"})
    np.testing.assert_array_equal(ENCODING.of_frame(frame), ENCODING([{**row, "customerID": "x"} for row in plain]))


def test_what_is_missing_is_missing_on_both_sides() -> None:
    row = {**drawn(1, seed=1)[0], "TotalCharges": None}
    at = ENCODING.names.index("TotalCharges")
    left_out = {name: value for name, value in row.items() if name != "TotalCharges"}
    frames = [pd.DataFrame([row]), pd.DataFrame([{**row, "TotalCharges": np.nan}]), pd.DataFrame([left_out])]
    assert all(np.isnan(ENCODING.of_frame(frame)[0, at]) for frame in frames)
    assert all(np.isnan(ENCODING([REQUESTS.row(json.dumps(each))])[0, at]) for each in (row, left_out))


def test_each_value_has_its_column() -> None:
    encoding = Encoding(Schema((Field("n"), Field("c", "category", allowed=("a", "b")))))
    assert encoding.names == ("n", "c=a", "c=b")
    np.testing.assert_array_equal(encoding([{"n": 2, "c": "b"}]), [[2, 0, 1]])


def test_no_rows_make_an_empty_matrix() -> None:
    assert ENCODING([]).shape == (0, len(ENCODING.names))


def test_training_rows_that_could_never_be_served_are_refused() -> None:
    frame = pd.DataFrame(drawn(3, seed=1)).assign(Contract="Weekly")
    with pytest.raises(ValueError, match=r"Contract holds .'Weekly'., which its schema does not allow"):
        ENCODING.of_frame(frame)


def test_personal_fields_become_no_feature() -> None:
    assert not [name for name in ENCODING.names if name.startswith("customerID")]
    assert "customerID" not in REQUESTS.row(json.dumps(drawn(1, seed=1)[0]))


@settings(max_examples=60, deadline=None)
@given(
    rows(),
    st.sampled_from(sorted({field.name for field in SCHEMA.served()})),
    st.text() | st.floats() | st.none() | st.lists(st.integers()),
)
def test_any_damage_is_refused_with_a_sentence_for_that_field_or_taken(row, name, value) -> None:
    try:
        taken = REQUESTS.row(json.dumps({**row, name: value}))
    except Refused as refused:
        assert [(wrong.field, wrong.says.endswith(".")) for wrong in refused.wrong] in ([(name, True)], [("", True)])
    else:
        assert np.isfinite(ENCODING([taken])).sum() >= len(ENCODING.names) - 1


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_refused_in_words(body: bytes) -> None:
    for read in (REQUESTS.row, REQUESTS.rows):
        with pytest.raises(Refused) as refused:
            read(body)
        assert all(wrong.says.endswith(".") for wrong in refused.value.wrong)


def test_what_a_field_wants_in_words() -> None:
    told = [
        wanted(field)
        for field in (
            Field("a", low=1),
            Field("a", "whole", high=9),
            Field("a"),
            Field("a", "text"),
            Field("a", "category", allowed=("x",)),
            Field("a", "category", allowed=tuple("abcdefghijkl")),
        )
    ]
    assert told == [
        "a number of at least 1",
        "a whole number of at most 9",
        "a number",
        "a text",
        "x",
        "one of 12 known values, such as a, b, c",
    ]


def test_a_schema_from_ranges_and_categories() -> None:
    schema = schema_of({"tenure": (0, 120)}, {"Contract": ("a", "b")}, personal=["id"], whole=["tenure"])
    assert [(field.name, field.kind, field.personal) for field in schema.fields] == [
        ("id", "text", True),
        ("tenure", "whole", False),
        ("Contract", "category", False),
    ]
    with pytest.raises(KeyError):
        schema.field("nobody")
