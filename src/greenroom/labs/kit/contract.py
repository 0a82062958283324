"""What a table must hold before anything is learned from it: a pandera schema, and each violation in a plain sentence."""

import warnings
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

import pandas as pd
import pandera.errors
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason as Reason

from greenroom.errors import UnusableInput


class Violation(NamedTuple):
    """``rows`` counts the rows that break the ``check``, nought where the whole column or table does; ``says`` is the sentence.

    ``example`` is the first such row and its value, withheld for a personal column. ``column`` is empty for the whole table.
    """

    column: str
    check: str
    rows: int
    example: str
    says: str


def check(frame: pd.DataFrame, schema: pa.DataFrameSchema, personal: Collection[str] = ()) -> tuple[Violation, ...]:
    """All violations of a schema, not only the first; none where the frame keeps it. None quotes a ``personal`` column."""
    try:
        with _known_warnings():
            schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as found:
        errors = _without_consequences(found.schema_errors)
        return tuple(_violation(error, frame, personal) for error in errors)
    return ()


def kept(frame: pd.DataFrame, schema: pa.DataFrameSchema, personal: Collection[str] = ()) -> pd.DataFrame:
    """The frame, in the types of the schema where it coerces. Raises UnusableInput with the sentences of all violations."""
    if violations := check(frame, schema, personal):
        raise UnusableInput(" ".join(violation.says for violation in violations))
    with _known_warnings():
        return schema.validate(frame)


def _without_consequences(errors: list[Any]) -> list[Any]:
    """A column that cannot be read as its type fails every later check too: only the cause is told."""
    causes = (Reason.DATATYPE_COERCION, Reason.WRONG_DATATYPE)
    coerced = {_column(error) for error in errors if error.reason_code is Reason.DATATYPE_COERCION}
    mistyped = {_column(error) for error in errors if error.reason_code in causes}

    def follows(error: Any) -> bool:
        column = _column(error)
        return (error.reason_code is Reason.WRONG_DATATYPE and column in coerced) or (
            error.reason_code is Reason.CHECK_ERROR and column in mistyped
        )

    return [error for error in errors if not follows(error)]


def _violation(error: Any, frame: pd.DataFrame, personal: Collection[str]) -> Violation:
    column, cases = _column(error), _cases(error)
    rows = cases["index"].nunique() if "index" in cases else 0
    example = _example(cases, column, personal)
    return Violation(column, _name(error), rows, example, _sentence(error, column, rows, example, frame))


def _sentence(error: Any, column: str, rows: int, example: str, frame: pd.DataFrame) -> str:
    where = f"Column {column}" if column else "The table"
    of_the_column: Mapping[Any, Callable[[], str]] = {
        Reason.COLUMN_NOT_IN_DATAFRAME: lambda: "is missing",
        Reason.COLUMN_NOT_IN_SCHEMA: lambda: "is not in the contract",
        Reason.WRONG_DATATYPE: lambda: f"holds {frame[column].dtype} where the contract asks for {_asked(error)}",
        Reason.CHECK_ERROR: lambda: f"could not be checked for “{_name(error)}”",
    }
    if made := of_the_column.get(error.reason_code):
        return f"{where} {made()}."
    if not rows:
        return f"{where} does not meet “{_name(error)}”."
    counted = f"{rows:,} {'row' if rows == 1 else 'rows'}"
    return f"{where}: {counted} {_of_rows(error, one=rows == 1)}{f', first {example}' if example else ''}."


def _of_rows(error: Any, *, one: bool) -> str:
    is_, has = ("is", "has") if one else ("are", "have")
    phrases = {
        Reason.SERIES_CONTAINS_NULLS: f"{has} no value",
        Reason.SERIES_CONTAINS_DUPLICATES: f"{has} a value that must be there only once",
        Reason.DUPLICATES: f"{has} values that must be together only once",
        Reason.DATATYPE_COERCION: f"cannot be read as {_asked(error)}",
    }
    return phrases.get(error.reason_code) or _of_check(error.check, is_, "does" if one else "do")


def _of_check(asked: Any, is_: str, do: str) -> str:
    given = asked.statistics or {}
    told: Mapping[str, Callable[[], str]] = {
        "greater_than": lambda: f"{is_} not above {given['min_value']}",
        "greater_than_or_equal_to": lambda: f"{is_} below {given['min_value']}",
        "less_than": lambda: f"{is_} not below {given['max_value']}",
        "less_than_or_equal_to": lambda: f"{is_} above {given['max_value']}",
        "in_range": lambda: f"{is_} not from {given['min_value']} to {given['max_value']}",
        "isin": lambda: f"{is_} none of {', '.join(map(str, given['allowed_values']))}",
        "notin": lambda: f"{is_} one of {', '.join(map(str, given['forbidden_values']))}",
        "str_matches": lambda: f"{do} not match {given['pattern']}",
    }
    made = told.get(asked.name)
    return made() if made else f"{do} not meet “{asked.error or asked.name}”"


def _name(error: Any) -> str:
    return str(error.check) if isinstance(error.check, str) else str(error.check.error or error.check.name)


def _asked(error: Any) -> str:
    """The type in ``dtype('int64')``."""
    return str(error.check).partition("'")[2].rstrip("')")


def _column(error: Any) -> str:
    if error.reason_code in (Reason.COLUMN_NOT_IN_DATAFRAME, Reason.COLUMN_NOT_IN_SCHEMA):
        return str(error.failure_cases)
    return str(error.schema.name or "")


def _cases(error: Any) -> pd.DataFrame:
    cases = error.failure_cases
    kept_cases = cases.dropna(subset=["index"]) if isinstance(cases, pd.DataFrame) and "index" in cases else None
    return kept_cases if kept_cases is not None and len(kept_cases) else pd.DataFrame()


def _example(cases: pd.DataFrame, column: str, personal: Collection[str]) -> str:
    if cases.empty:
        return ""
    first = cases.sort_values("index", kind="stable").iloc[0]
    hidden = not column or column in personal or pd.isna(first["failure_case"])
    return f"row {_label(first['index'])}" + ("" if hidden else f" with {first['failure_case']!s}")


def _label(index: object) -> object:
    """pandera makes a whole label a float where it lists a case without one beside it."""
    return int(index) if isinstance(index, float) and index.is_integer() else index


def _known_warnings() -> warnings.catch_warnings:
    """pandera 0.35 joins its own lists of cases in a way that pandas 2.3 warns of."""
    return warnings.catch_warnings(action="ignore", category=FutureWarning)
