"""Numbers in the Markdown tables of a model card: a row per metric, or a row per variant with a column per metric."""

import re
from collections.abc import Iterator, Sequence

from greenroom.errors import UnusableInput
from greenroom.evidence.drafts import Draft, Wanted
from greenroom.evidence.entry import FIELDS
from greenroom.evidence.numbers import is_nothing, measured
from greenroom.evidence.tables import Row, Table
from greenroom.record import NamedTuple

RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
CELL = re.compile(r"(?<!\\)\|")
MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^>]*>|\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)")
METRIC = frozenset("metric metrics measure kpi score-name".split())
VALUE = frozenset("value score result results".split())
VARIANT = frozenset("model variant system method approach run experiment configuration version name algorithm baseline".split())
SPLIT = frozenset(("split", "dataset", "data", "test set", "evaluation set"))


class Cells(NamedTuple):
    """A table of a card: the line of its head, the head, and the rows with their lines."""

    line: int
    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def from_card(text: str, name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    """The numbers of every table that says what its numbers are. Raises `UnusableInput` where there is none."""
    tables = list(_tables(text.splitlines()))
    drafts = [draft for table in tables for draft in _drafts(table, name, wanted, left_out)]
    if not drafts and not wanted.metrics:
        raise UnusableInput(
            f"{name} has no table of results: give it one with the columns 'Metric' and 'Value', or with a row per model"
            " and a column per metric."
        )
    yield from drafts


def _drafts(table: Cells, name: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    long = _per_metric(table) or _per_variant(table)
    if not long:
        left_out.append(
            f"The table in line {table.line} of {name} was left out: its first column names no metric and no model."
        )
        return
    columns = list(dict.fromkeys(key for row in long for key in row.cells))
    yield from Table(name, columns, wanted).drafts(long, left_out)


def _per_metric(table: Cells) -> list[Row]:
    """A row per metric: its value in the column "Value", or in a column per variant."""
    names = [_known(column) for column in table.head]
    if "metric" not in names:
        return []
    at = names.index("metric")
    values = [index for index, name in enumerate(names) if name == "value"]
    fields = {*FIELDS} - {"variant"}
    wide = [index for index, name in enumerate(names) if index != at and name not in fields and _is_numeric(table, index)]
    rows = []
    for line, cells in table.rows:
        others = {names[index]: cell for index, cell in enumerate(cells) if index not in (at, *wide)}
        for index in values or wide:
            variant = {} if values else {"variant": table.head[index]}
            extra = {table.head[other]: cells[other] for other in wide} if values else {}
            rows.append(Row(f"line {line}", {**extra, **others, **variant, "metric": cells[at], "value": cells[index]}))
    return rows


def _per_variant(table: Cells) -> list[Row]:
    """A row per variant: every other column whose cells are numbers is a metric."""
    first = table.head[0].casefold()
    if first and first not in VARIANT:
        return []
    names = ["variant", *(_known(column) for column in table.head[1:])]
    numeric = [index for index, name in enumerate(names) if index and name not in FIELDS and _is_numeric(table, index)]
    rows = []
    for line, cells in table.rows:
        others = {names[index]: cell for index, cell in enumerate(cells) if index not in numeric}
        rows += [Row(f"line {line}", {**others, "metric": table.head[index], "value": cells[index]}) for index in numeric]
    return rows


def _known(column: str) -> str:
    """The field that a column holds, by the names that cards use; else the column's own name."""
    plain = column.casefold()
    named = {"metric": METRIC, "value": VALUE, "variant": VARIANT, "split": SPLIT, "n": frozenset(("n", "samples", "examples"))}
    return next((field for field, names in named.items() if plain in names), plain if plain in FIELDS else column)


def _is_numeric(table: Cells, index: int) -> bool:
    cells = [cells[index] for _, cells in table.rows if not is_nothing(cells[index])]
    try:
        return bool([measured(cell) for cell in cells])
    except ValueError:
        return False


def _tables(lines: Sequence[str]) -> Iterator[Cells]:
    number, fenced = 0, False
    while number < len(lines):
        if lines[number].lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if not fenced and "|" in lines[number] and "|" in below and RULE.fullmatch(below):
            head = _cells(lines[number])
            rows = []
            start, number = number + 1, number + 2
            while number < len(lines) and "|" in lines[number]:
                cells = (*_cells(lines[number]), *[""] * len(head))[: len(head)]
                rows.append((number + 1, cells))
                number += 1
            yield Cells(start, head, tuple(rows))
        else:
            number += 1


def _cells(line: str) -> tuple[str, ...]:
    inside = line.strip().removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return tuple(MARKUP.sub(r"\1", cell).replace("\\|", "|").strip() for cell in CELL.split(inside))
