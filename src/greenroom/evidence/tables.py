"""Rows of a table, whatever file it stands in, as drafts of entries."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.evidence.drafts import Draft, Wanted
from greenroom.evidence.entry import FIELDS, OWN_KEYS, Entry
from greenroom.evidence.numbers import Measured, is_nothing, measured, number
from greenroom.record import NamedTuple

WITH_UNIT = re.compile(r"(.*\S)\s*[(\[]\s*([^()\[\]]{1,20}?)\s*[)\]]")


class Row(NamedTuple):
    """A row: where it stands ("row 3"), and its cells by column."""

    where: str
    cells: Mapping[str, Any]


class Table:
    """Rows with the same columns, and which column holds which field."""

    def __init__(self, name: str, columns: Sequence[str], wanted: Wanted) -> None:
        self.name = name
        self.columns = columns
        self.wanted = wanted
        plain = {_plain(column): column for column in reversed(columns)}
        self.fields = {field: plain[field] for field in FIELDS if field in plain}
        for field, column in wanted.columns.items():
            if field not in FIELDS:
                raise UnusableOption(f"There is no field {field!r} to map to: choose one of {', '.join(FIELDS)}.")
            self.fields[field] = self._column(column)
        self.is_long = "metric" in self.fields and "value" in self.fields
        self.metrics = [] if self.is_long else [self._column(column) for column in wanted.metrics]
        if not self.is_long and not self.metrics:
            raise UnusableInput(self._no_metric())

    def drafts(self, rows: Iterable[Row], left_out: list[str]) -> Iterator[Draft]:
        """A draft per number; where there is none, one sentence for all of them goes to ``left_out``."""
        empty = 0
        for row in rows:
            for metric, column in self._numbers(row):
                if _is_empty(row.cells.get(column)):
                    empty += 1
                else:
                    yield Draft(self._entry(row, metric, column))
        if empty:
            cells = "1 cell" if empty == 1 else f"{empty} cells"
            left_out.append(f"Left out {cells} of {self.name} without a finite number.")

    def _numbers(self, row: Row) -> Iterator[tuple[str, str]]:
        """The metric and the column of every number of a row."""
        if not self.is_long:
            yield from ((metric, metric) for metric in self.metrics)
            return
        metric = str(row.cells.get(self.fields["metric"]) or "").strip()
        if not metric:
            raise self._fault(row, "it names no metric")
        if not self.wanted.metrics or {metric, unit_in(metric)[0]} & set(self.wanted.metrics):
            yield metric, self.fields["value"]

    def _entry(self, row: Row, metric: str, column: str) -> Entry:
        try:
            said = {field: row.cells.get(name) for field, name in self.fields.items() if field not in ("metric", "value")}
            name, unit = unit_in(metric)
            found = _measured(row.cells[column])
            low, high = _number(said.get("low")), _number(said.get("high"))
            return Entry(
                "",
                name,
                found.value,
                unit=_text(said.get("unit")) or found.unit or unit,
                low=found.low if low is None else low,
                high=found.high if high is None else high,
                n=_whole(said.get("n")),
                seed=_seed(said.get("seed")),
                **{key: _text(said.get(key)) for key in ("project", "variant", "split", "data_hash", "code_version", "when")},
                source=f"{self.name}, {row.where}",
                extra=self._extra(row),
            )
        except ValueError as error:
            raise self._fault(row, str(error)) from error

    def _extra(self, row: Row) -> dict[str, Any]:
        used = {*self.fields.values(), *self.metrics}
        others = {name: value for name, value in row.cells.items() if name and name not in used and not _is_empty(value)}
        return {f"their_{name}" if name in OWN_KEYS else name: value for name, value in others.items()}

    def _column(self, name: str) -> str:
        if name in self.columns:
            return name
        raise UnusableOption(f"{self.name} has no column {name!r}: it has {_listed(self.columns)}.")

    def _fault(self, row: Row, why: str) -> UnusableInput:
        return UnusableInput(f"{self.name}, {row.where}: {why}: mend it there, or take it out; nothing was imported.")

    def _no_metric(self) -> str:
        return (
            f"{self.name} has no columns 'metric' and 'value': it has {_listed(self.columns)}. Say which they are, as in"
            " `--map metric=NAME --map value=NAME`, or, where every metric has a column of its own, `--metric NAME`."
        )


def unit_in(name: str) -> tuple[str, str]:
    """A metric's name without the unit in brackets behind it, and that unit: "Latency (ms)" is ("Latency", "ms")."""
    match = WITH_UNIT.fullmatch(name.strip())
    return (match[1], match[2]) if match else (name.strip(), "")


def _plain(column: str) -> str:
    return re.sub(r"[\s-]+", "_", column.strip().casefold())


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(columns) or "none"


def _is_empty(value: Any) -> bool:
    if value is None or isinstance(value, str):
        return is_nothing(value or "")
    return isinstance(value, float) and not abs(value) <= 1e300


def _measured(value: Any) -> Measured:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Measured(number(repr(value)))
    return measured(_text(value))


def _number(value: Any) -> int | float | None:
    return None if _is_empty(value) else _measured(value).value


def _whole(value: Any) -> int | None:
    found = _number(value)
    if found is not None and (found != int(found) or found < 0):
        raise ValueError(f"n is {value!r}, which is no whole number")
    return None if found is None else int(found)


def _seed(value: Any) -> int | str | None:
    text = _text(value)
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 20 else text or None


def _text(value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise ValueError(f"{str(value)[:40]!r} stands where a number or a word belongs")
    return "" if value is None else str(value).strip()
