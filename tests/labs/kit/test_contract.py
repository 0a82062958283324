"""All that is wrong with a table is told at once, in sentences."""

import pytest

pytest.importorskip("pandera", reason="the labs need greenroom[labs]")

import pandas as pd
import pandera.pandas as pa
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.labs.kit.contract import Violation, check, kept

CUSTOMERS = pa.DataFrameSchema(
    {
        "id": pa.Column(str, pa.Check.str_matches("^[0-9]{4}$"), unique=True),
        "tenure": pa.Column(int, [pa.Check.ge(0), pa.Check.le(72)]),
        "charges": pa.Column(float, pa.Check.in_range(18, 120), coerce=True),
        "contract": pa.Column(str, pa.Check.isin(["monthly", "yearly"])),
        "since": pa.Column("datetime64[ns]", nullable=True),
        "total": pa.Column(float, pa.Check(lambda values: values >= 0, error="is not negative"), nullable=True),
    },
    checks=[
        pa.Check(lambda frame: frame.total.isna() | (frame.total >= frame.charges), name="the total is no less than a month")
    ],
    strict=True,
)


def customers(**changes) -> pd.DataFrame:
    columns = {
        "id": ["0001", "0002", "0003", "0004"],
        "tenure": [0, 1, 40, 72],
        "charges": [20.0, 30.0, 40.0, 50.0],
        "contract": ["monthly", "monthly", "yearly", "yearly"],
        "since": pd.to_datetime(["2024-01-01"] * 4),
        "total": [None, 30.0, 900.0, 3000.0],
    }
    return pd.DataFrame({**columns, **changes})


def sentences(frame: pd.DataFrame, schema: pa.DataFrameSchema = CUSTOMERS, **options) -> list[str]:
    return [violation.says for violation in check(frame, schema, **options)]


def test_a_table_that_keeps_its_contract_breaks_nothing() -> None:
    assert check(customers(), CUSTOMERS) == ()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"tenure": [-1, 1, 40, -3]}, "Column tenure: 2 rows are below 0, first row 0 with -1."),
        ({"tenure": [0, 1, 73, 72]}, "Column tenure: 1 row is above 72, first row 2 with 73."),
        ({"charges": [20.0, 130.0, 40.0, 50.0], "total": 4000.0}, "Column charges: 1 row is not from 18 to 120, first row 1 with 130.0."),
        ({"contract": ["monthly", "weekly", "yearly", "daily"]}, "Column contract: 2 rows are none of monthly, yearly, first row 1 with weekly."),
        ({"id": ["0001", "0002", "0002", "0004"]}, "Column id: 2 rows have a value that must be there only once, first row 1 with 0002."),
        ({"id": ["0001", "x", "0003", "0004"]}, "Column id: 1 row does not match ^[0-9]{4}$, first row 1 with x."),
        ({"contract": ["monthly", None, "yearly", "yearly"]}, "Column contract: 1 row has no value, first row 1."),
        ({"charges": ["20", "thirty", "40", "50"], "total": None}, "Column charges: 1 row cannot be read as float64, first row 1 with thirty."),
        ({"since": ["yesterday"] * 4}, "Column since holds object where the contract asks for datetime64[ns]."),
        ({"total": [None, -1.0, 900.0, 3000.0], "charges": -2.0}, "Column total: 1 row does not meet “is not negative”, first row 1 with -1.0."),
        ({"total": [None, 1.0, 900.0, 3000.0]}, "The table: 1 row does not meet “the total is no less than a month”, first row 1."),
        ({"colour": "red"}, "Column colour is not in the contract."),
    ],
)  # fmt: skip
def test_each_violation_is_a_sentence_with_its_rows_and_the_first_of_them(changes, says) -> None:
    assert says in sentences(customers(**changes))


def test_a_missing_column_is_told() -> None:
    assert "Column tenure is missing." in sentences(customers().drop(columns="tenure"))


def test_a_check_of_the_whole_table() -> None:
    schema = pa.DataFrameSchema({}, checks=pa.Check(lambda frame: len(frame) > 99, error="holds at least 100 rows"))
    assert check(customers(), schema) == (
        Violation("", "holds at least 100 rows", 0, "", "The table does not meet “holds at least 100 rows”."),
    )


def test_two_columns_that_must_be_unique_together() -> None:
    schema = pa.DataFrameSchema({}, unique=["contract", "tenure"])
    frame = customers(tenure=[5, 5, 5, 6])
    (found,) = check(frame, schema)
    assert found.says == "The table: 2 rows have values that must be together only once, first row 0."


def test_all_violations_are_told_at_once_and_not_only_the_first() -> None:
    frame = customers(tenure=[-1, 1, 99, 0], contract=["x", "monthly", None, "yearly"], extra=1).drop(columns="since")
    found = {(violation.column, violation.rows) for violation in check(frame, CUSTOMERS)}
    assert found == {("tenure", 1), ("contract", 1), ("extra", 0), ("since", 0)}
    assert len(check(frame, CUSTOMERS)) == 6


def test_what_follows_from_a_wrong_type_is_not_told_beside_it() -> None:
    frame = customers(tenure=["a", "b", "c", "d"])
    assert sentences(frame) == ["Column tenure holds object where the contract asks for int64."]


def test_no_value_of_a_personal_column_is_quoted() -> None:
    frame = customers(id=["0001", "anna@example.org", "0003", "0004"])
    assert sentences(frame, personal=["id"]) == ["Column id: 1 row does not match ^[0-9]{4}$, first row 1."]
    assert all("anna" not in str(violation) for violation in check(frame, CUSTOMERS, personal=["id"]))


def test_kept_gives_the_table_in_the_types_of_the_contract_or_all_sentences() -> None:
    assert kept(customers(charges=["20", "30", "40", "50"]), CUSTOMERS).charges.dtype == float
    with pytest.raises(
        UnusableInput, match=r"^Column tenure: 1 row is below 0, first row 0 with -1\. Column contract: 1 row is none"
    ):
        kept(customers(tenure=[-1, 0, 1, 2], contract=["x", "monthly", "yearly", "yearly"]), CUSTOMERS)


@given(st.lists(st.integers(-5, 80), min_size=1, max_size=20))
def test_the_rows_counted_are_the_rows_that_break_the_check(tenures) -> None:
    schema = pa.DataFrameSchema({"tenure": pa.Column(int, [pa.Check.ge(0), pa.Check.le(72)])})
    found = check(pd.DataFrame({"tenure": tenures}), schema)
    assert sum(violation.rows for violation in found) == sum(not 0 <= tenure <= 72 for tenure in tenures)
