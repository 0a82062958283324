"""What a stage of a lab measured: numbers, tables and curves, as plain records that JSON can hold."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Cell = str | float | int | None


class Measure(NamedTuple):
    """One measured number. ``low`` and ``high`` are its 95 % interval, None where none was worked out.

    ``variant`` is a key of the lab's variants; ``metric`` is the field's usual name ("auc", "ndcg@10"); ``value`` is in
    ``unit`` (empty for a share or a bare number); ``n`` counts what it rests on; ``part`` names the slice of the data that it
    holds for, empty for all of it.
    """

    variant: str
    metric: str
    value: float
    low: float | None = None
    high: float | None = None
    n: int | None = None
    split: str = ""
    unit: str = ""
    part: str = ""


class Table(NamedTuple):
    """What people would rather read as a table; ``note`` says in a sentence what it shows."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


class Curve(NamedTuple):
    """What people would rather look at: named lines of (x, y), with an optional band of (x, low, high) for each."""

    key: str
    title: str
    x: str
    y: str
    lines: Mapping[str, Sequence[tuple[float, float]]]
    bands: Mapping[str, Sequence[tuple[float, float, float]]] = {}
    note: str = ""


class Outcome(NamedTuple):
    """All that came of a stage. ``notes`` are sentences for the page; ``files`` are names below the stage's folder."""

    measures: tuple[Measure, ...] = ()
    tables: tuple[Table, ...] = ()
    curves: tuple[Curve, ...] = ()
    notes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def measure(self, variant: str, metric: str, part: str = "") -> Measure:
        """The number of a variant. Raises KeyError where it was not measured."""
        for found in self.measures:
            if (found.variant, found.metric, found.part) == (variant, metric, part):
                return found
        raise KeyError(f"{variant} {metric} {part}".strip())


def to_row(outcome: Outcome) -> dict[str, Any]:
    """The JSON object of an outcome."""
    return {
        "measures": [_known(measure._asdict()) for measure in outcome.measures],
        "tables": [table._asdict() for table in outcome.tables],
        "curves": [curve._asdict() for curve in outcome.curves],
        "notes": list(outcome.notes),
        "files": list(outcome.files),
    }


def from_row(row: Mapping[str, Any]) -> Outcome:
    """The outcome of a JSON object. Raises KeyError or TypeError where it is none."""
    return Outcome(
        tuple(Measure(**measure) for measure in row["measures"]),
        tuple(
            Table(**{**table, "columns": tuple(table["columns"]), "rows": tuple(map(tuple, table["rows"]))})
            for table in row["tables"]
        ),
        tuple(
            Curve(**{**curve, "lines": _points(curve["lines"]), "bands": _points(curve["bands"])}) for curve in row["curves"]
        ),
        tuple(row["notes"]),
        tuple(row["files"]),
    )


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in (None, "")}


def _points(lines: Mapping[str, Sequence[Sequence[float]]]) -> dict[str, Any]:
    return {name: tuple(map(tuple, line)) for name, line in lines.items()}
