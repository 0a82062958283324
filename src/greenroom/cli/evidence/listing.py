"""List the numbers of the ledger in its order, by project and variant: id, metric, value with its interval, n.

Numbers that are only remembered, and those that were retracted, say so.
"""

import argparse
from collections.abc import Iterator, Sequence

from greenroom.cli.evidence.ledgers import as_json, opened, read
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable, shortened
from greenroom.evidence.entry import MEASURED, REMEMBERED, RETRACTED, STATUSES, Entry
from greenroom.evidence.wording import amount, number, subject

SHOWN = 40
GAP = "  "
SHORTEST = 12
"""Columns that a metric keeps, however narrow the page is."""
STYLES = {MEASURED: (), REMEMBERED: ("yellow",), RETRACTED: ("red",)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence list``."""
    add = parser.add_argument
    add("--project", metavar="NAME", help="only of projects whose name has this in it")
    add("--metric", metavar="NAME", help="only of metrics whose name has this in it")
    add("--status", choices=STATUSES, help="only these")
    add("--limit", type=int, metavar="N", help=f"how many to list, the newest (default: {SHOWN}; all in JSON)")
    add("--format", choices=("human", "json"), default="human", help="form of the list (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints a line an entry."""
    _, ledger = opened(options.workspace)
    entries = read(ledger).entries
    found = [entry for entry in entries if _is_wanted(entry, options)]
    shown = found[-max(1, options.limit or (SHOWN if options.format == "human" else len(found) or 1)) :]
    if options.format == "json":
        print(as_json(shown))
        return ExitStatus.CLEAN
    page = Page.for_output()
    for line in _lines(shown, len(found), bool(entries), page):
        print(line)
    return ExitStatus.CLEAN


def table(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    """A line an entry, under its project and variant; as wide as the page, names of metrics that do not fit are cut."""
    rows = [_cells(entry) for entry in entries]
    widths = _widths(rows, page.width)
    above = None
    for entry, row in zip(entries, rows, strict=True):
        if subject(entry) != above:
            above = subject(entry)
            yield page.paint.bold(shortened(printable(above), page.width))
        if _sum(widths) > page.width:
            yield from page.wrapped(" · ".join(cell for cell in row if cell), 4, "  ")
            continue
        id_, metric, value, n, mark = row
        cells = [page.paint.dim(id_.ljust(widths[0])), _cut(metric, widths[1]), value.ljust(widths[2])]
        cells += [n.rjust(widths[3])] * (widths[3] > 0) + [page.paint.dress(mark, *STYLES[entry.status])]
        yield GAP + GAP.join(cells).rstrip()


def _lines(shown: Sequence[Entry], found: int, any_: bool, page: Page) -> Iterator[str]:
    if not shown:
        nothing = (
            "No number of the ledger is like that: `greenroom evidence list` shows all of them."
            if any_
            else "The ledger is empty: `greenroom evidence add` enters a number, `greenroom evidence import` takes over many."
        )
        yield from page.wrapped(nothing, 0)
    yield from table(shown, page)
    if found > len(shown):
        more = f"The newest {len(shown)} of {found}; --limit shows more, `greenroom evidence show ID` shows one whole."
        yield from map(page.paint.dim, page.wrapped(more, 0))


def _is_wanted(entry: Entry, options: argparse.Namespace) -> bool:
    return (
        (options.project or "").casefold() in entry.project.casefold()
        and (options.metric or "").casefold() in entry.metric.casefold()
        and options.status in (None, entry.status)
    )


def _cells(entry: Entry) -> list[str]:
    n = f"n={number(entry.n)}" if entry.n else ""
    mark = "" if entry.status == MEASURED else entry.status
    return [printable(cell) for cell in (entry.id, entry.metric, amount(entry), n, mark)]


def _widths(rows: Sequence[Sequence[str]], page: int) -> list[int]:
    """The width of every column; the metric's gives way first, and n goes where that is not enough."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] or [0] * 5
    over = _sum(widths) - page
    widths[1] = max(min(widths[1], SHORTEST), widths[1] - max(0, over))
    if _sum(widths) > page:
        widths[3] = 0
    return widths


def _sum(widths: Sequence[int]) -> int:
    return sum(widths) + len(GAP) * sum(width > 0 for width in widths)


def _cut(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: max(0, width - 1)] + "…"
