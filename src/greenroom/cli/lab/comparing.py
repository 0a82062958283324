"""Lay two runs side by side: each number of both, the difference, and whether their intervals overlap."""

import argparse
from collections.abc import Iterator, Sequence

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.lab.at_hand import add_form, add_parts, as_json, store_at_hand
from greenroom.cli.lab.showing_runs import measure_facts, told_of
from greenroom.labs.outcome import Measure
from greenroom.labs.running.comparing import Compared, compare
from greenroom.labs.running.figures import figures_of, of_the_whole
from greenroom.labs.wording import amount, measure_name, number

OVERLAP = {True: "intervals overlap", False: "intervals apart", None: ""}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab compare``."""
    parser.add_argument("left", metavar="RUN", help="a run, by the beginning of its name")
    parser.add_argument("right", metavar="RUN", help="the run that it is held against")
    add_parts(parser)
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the numbers side by side."""
    store, page = store_at_hand(), Page.for_output()
    left, right = store.run(options.left), store.run(options.right)
    shown = figures_of if options.parts or options.format == "json" else lambda run: of_the_whole(figures_of(run))
    found = compare(shown(left), shown(right))
    if options.format == "json":
        print(as_json({"left": left.id, "right": right.id, "measures": facts_of(found)}))
        return ExitStatus.CLEAN
    print(page.paint.bold(f"{left.id} ({told_of(left)})"))
    print(page.paint.bold(f"{right.id} ({told_of(right)})"))
    for stage in dict.fromkeys(row.stage for row in found):
        print("\n".join(["", stage, *lines_of([row for row in found if row.stage == stage], page)]))
    return ExitStatus.CLEAN


def facts_of(found: Sequence[Compared]) -> list[dict[str, object]]:
    """Rows for a program."""
    return [
        {
            "stage": row.stage,
            "metric": row.either.metric,
            "part": row.either.part,
            "left": measure_facts(row.left),
            "right": measure_facts(row.right),
            "difference": row.difference,
            "overlap": row.overlap,
        }
        for row in found
    ]


def lines_of(rows: Sequence[Compared], page: Page) -> Iterator[str]:
    """A line a number: both sides and their difference."""
    for row in rows:
        yield f"  {row.either.variant} · {measure_name(row.either)}"
        sides = f"{_side(row.left)} → {_side(row.right)}"
        told = ", ".join(filter(None, (_difference(row), OVERLAP[row.overlap])))
        yield f"    {sides}{page.paint.dim('  ' + told) if told else ''}"


def _side(measure: Measure | None) -> str:
    return amount(measure) if measure else "not measured"


def _difference(row: Compared) -> str:
    if row.difference is None:
        return ""
    return f"{'+' if row.difference >= 0 else ''}{number(row.difference)}"
