"""Measures laid out as a table, and the cells of tables as people read them."""

from collections.abc import Sequence
from math import floor, isfinite, log10

from greenroom.labs.lab import Lab
from greenroom.labs.outcome import Cell, Measure, Table
from greenroom.labs.wording import amount, number


def grid(lab: Lab, measures: Sequence[Measure]) -> Table:
    """Variants by metrics, each with its interval; where they are of parts of the data, the part stands first."""
    titles = {variant.key: variant.title for variant in lab.variants}
    metrics = list(dict.fromkeys(one.metric for one in measures))
    cells = {(one.part, one.variant, one.metric): amount(one) for one in measures}
    parts = list(dict.fromkeys(one.part for one in measures))
    rows = [
        (
            *([part] if part else []),
            titles.get(variant, variant),
            *(cells.get((part, variant, metric), "") for metric in metrics),
        )
        for part in parts
        for variant in dict.fromkeys(one.variant for one in measures if one.part == part)
    ]
    return Table("", "", (*(["part"] if parts[0] else []), "variant", *metrics), tuple(rows))


def numbers_in(table: Table, last: int = 0) -> list[bool]:
    """Of each column whether it holds numbers; the ``last`` ones do whatever they hold."""
    columns = [[row[number] for row in table.rows] for number in range(len(table.columns))]
    return [at >= len(columns) - last or not any(isinstance(cell, str) for cell in column) for at, column in enumerate(columns)]


def written(table: Table) -> list[tuple[str, ...]]:
    """The rows; the numbers of a column have as many digits behind the point as the one that needs most."""
    columns = [[row[number] for row in table.rows] for number in range(len(table.columns))]
    return list(zip(*map(_cells, columns), strict=True))


def _cells(column: Sequence[Cell]) -> list[str]:
    digits = max((_digits(cell) for cell in column if isinstance(cell, float) and isfinite(cell)), default=0)
    return [
        "" if cell is None else cell if isinstance(cell, str) else number(cell, digits if isinstance(cell, float) else 0)
        for cell in column
    ]


def _digits(value: float) -> int:
    """Digits behind the point that four which count leave, without zeros at the end."""
    told = f"{value:.{max(0, 3 - (floor(log10(abs(value))) if value else 0))}f}"
    return len(told.partition(".")[2].rstrip("0"))
