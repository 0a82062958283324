"""From rows to the matrix that a model reads: the one function that training and serving share.

A row is a mapping of plain values. Training calls `Encoding.of_frame`, which turns a frame into such rows and calls the same
function; so there is nothing that could differ between the two.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from greenroom.labs.kit.serving.schema import Field, Schema

Derived = Mapping[str, Callable[[Mapping[str, Any]], float]]
MISSING = float("nan")


class Encoding:
    """Numbers as they are, a column for each allowed value of a category, then what is derived from a whole row.

    What is missing is NaN for a number and no value at all for a category. ``derived`` names further columns, each with
    its function of a row (personal fields are gone by then).
    """

    def __init__(self, schema: Schema, derived: Derived | None = None) -> None:
        self.schema, self._derived = schema, tuple((derived or {}).values())
        self._numbers: list[tuple[str, int]] = []
        self._values: list[tuple[str, dict[Any, int]]] = []
        names: list[str] = []
        for field in schema.served():
            self._place(field, names)
        self._after = len(names)
        self.names = (*names, *(derived or {}))
        """The name of each column: ``tenure``, ``contract=One year``, and those of the derived ones."""

    def _place(self, field: Field, names: list[str]) -> None:
        if field.kind == "text":
            return
        if field.allowed:
            self._values.append((field.name, {value: len(names) + at for at, value in enumerate(field.allowed)}))
            names.extend(f"{field.name}={value}" for value in field.allowed)
        else:
            self._numbers.append((field.name, len(names)))
            names.append(field.name)

    def __call__(self, rows: Iterable[Mapping[str, Any]]) -> Any:
        """The rows as a float32 matrix, one column for each of ``names``."""
        lines = [self._line(row) for row in rows]
        return np.array(lines, dtype=np.float32).reshape(len(lines), len(self.names))

    def of_frame(self, frame: Any) -> Any:
        """The same matrix from a pandas frame; what is NaN or None there is missing.

        Raises ValueError where a category holds what the schema does not allow: such a row could never be served.
        """
        rows = plain_rows(frame, self.schema)
        for name, places in self._values:
            strange = {row[name] for row in rows if name in row} - set(places)
            if strange:
                raise ValueError(f"{name} holds {sorted(map(str, strange))[:3]}, which its schema does not allow")
        return self(rows)

    def _line(self, row: Mapping[str, Any]) -> list[float]:
        line = [0.0] * self._after
        for name, at in self._numbers:
            value = row.get(name)
            line[at] = MISSING if value is None else value
        for name, places in self._values:
            place = places.get(row.get(name))
            if place is not None:
                line[place] = 1.0
        if self._derived:
            line.extend(derive(row) for derive in self._derived)
        return line


def plain_rows(frame: Any, schema: Schema) -> list[dict[str, Any]]:
    """The served fields of a pandas frame as rows of plain values, as a request would bring them; missing ones are absent."""
    names = [field.name for field in schema.served() if field.name in frame.columns]
    plain = frame[names].astype(object)
    rows: list[dict[str, Any]] = plain.where(plain.notna(), None).to_dict("records")
    return [{name: value for name, value in row.items() if value is not None} for row in rows]
