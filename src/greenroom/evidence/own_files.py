"""Numbers in files of one's own projects: CSV with named columns, JSON lists of objects, JSON objects of metrics."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.evidence.drafts import Draft, Wanted
from greenroom.evidence.entry import FIELDS
from greenroom.evidence.tables import Row, Table

SEPARATORS = ",;\t|"
WRAPPERS = ("entries", "results", "runs", "metrics", "rows", "data")


def from_csv(text: str, name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    """The numbers of a table whose first line names its columns. Raises `UnusableInput`."""
    import csv

    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    try:
        columns = [column.strip() for column in next(reader, [])]
        if not any(columns):
            raise UnusableInput(f"{name} is empty: its first line must name the columns.")
        rows = [Row(f"line {reader.line_num}", dict(zip(columns, cells, strict=False))) for cells in reader if any(cells)]
    except csv.Error as error:
        raise UnusableInput(f"{name} is no CSV ({error}): export it again.") from error
    yield from Table(name, columns, wanted).drafts(rows, left_out)


def from_json(text: str, name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    """The numbers of a list of objects, of JSON lines, or of an object whose keys are metrics. Raises `UnusableInput`."""
    found = _parsed(text, name)
    if isinstance(found, dict):
        lists = [found[key] for key in WRAPPERS if isinstance(found.get(key), list)]
        if not lists and not ("metric" in found and "value" in found) and not wanted.columns:
            yield from _from_metrics(found, name, wanted)
            return
        found = lists[0] if lists else [found]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise UnusableInput(f"{name} is neither a list of objects nor an object of metrics: export it as one of these.")
    columns = list(dict.fromkeys(key for row in found for key in row))
    if not found:
        raise UnusableInput(f"{name} holds no numbers: name a file that does.")
    rows = [Row(f"entry {number}", row) for number, row in enumerate(found, 1)]
    yield from Table(name, columns, wanted).drafts(rows, left_out)


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise UnusableInput(f"{name} is nested too deeply to be a table of numbers.") from None
    except ValueError as error:
        try:
            return [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise UnusableInput(f"{name} is no JSON ({error}): export it again.") from error


def _from_metrics(table: Mapping[str, Any], name: str, wanted: Wanted) -> Iterator[Draft]:
    """``{"project": "churn", "recall": 0.42, "test": {"f1": 0.3}}``: a metric per number, further down "test.f1"."""
    fields = {key: table[key] for key in FIELDS if key in table and not isinstance(table[key], (dict, list))}
    extra = {key: value for key, value in table.items() if isinstance(value, str) and key not in FIELDS}
    numbers = {metric: value for metric, value in _numbers(table, "") if metric not in FIELDS}
    chosen = {metric: numbers[metric] for metric in wanted.metrics or numbers if metric in numbers}
    if not chosen:
        there = f"it has {', '.join(numbers)}" if numbers else "name a file that does, or a CSV"
        raise UnusableInput(f"{name} holds no number for a metric{' of that name' if wanted.metrics else ''}: {there}.")
    rows = [Row(f"key {metric}", {**fields, **extra, "metric": metric, "value": value}) for metric, value in chosen.items()]
    columns = [*fields, *extra, "metric", "value"]
    yield from Table(name, columns, wanted._replace(metrics=())).drafts(rows, [])


def _numbers(table: Mapping[str, Any], above: str) -> Iterator[tuple[str, int | float]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _numbers(value, f"{above}{key}.")
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= 1e300:
            yield above + key, value
