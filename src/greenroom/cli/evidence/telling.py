"""Show every number that a story claims, what carries it, what is missing, and how to close the gap.

PATH is an answer as `greenroom check` reads it. Numbers that are no results of yours (team sizes, dates, settings) are counted
and left alone.
"""

import argparse
import json
import os
from collections.abc import Iterator, Sequence

from greenroom.cli.backing import ledger_for
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.measured import CONTRADICTED, REMEMBERED, RETRACTED, SUPPORTED, UNSUPPORTED, Ledger
from greenroom.reading.answer import Answer
from greenroom.rehearsal.claimed import Claimed, claimed, claims_told, entry_told

ASIDE = 17
SIGNS = {SUPPORTED: "✓", REMEMBERED: "~", UNSUPPORTED: "?", CONTRADICTED: "✗", RETRACTED: "✗"}
COLOURS = {SUPPORTED: "green", REMEMBERED: "cyan", UNSUPPORTED: "yellow", CONTRADICTED: "red", RETRACTED: "red"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence story``."""
    parser.add_argument("path", metavar="PATH", help="a story, a walkthrough or a reply")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the page; status 1 where a number is unsupported, contradicted or retracted."""
    source = read_answer(options.path)
    settings = settings_for(os.path.dirname(options.path))
    folder = options.workspace if options.workspace != "." else os.path.dirname(options.path)
    ledger = ledger_for(folder) or ledger_for(options.workspace) or Ledger(())
    answer = Answer(exercise_for(source, settings, {}), source.attempt, settings.plugins, ledger=ledger)
    rows, aside = claimed(answer, ledger)
    if options.format == "json":
        print(json.dumps(claims_told(options.path, rows), ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines_of(options.path, rows, aside, Page.for_output())))
    return ExitStatus.FINDINGS if any(row.verdict not in (SUPPORTED, REMEMBERED) for row in rows) else ExitStatus.CLEAN


def lines_of(path: str, rows: Sequence[Claimed], aside: int, page: Page) -> Iterator[str]:
    """The page for people."""
    yield page.paint.dress(printable(path), "bold", "underline")
    counts = [(verdict, sum(row.verdict == verdict for row in rows)) for verdict in SIGNS]
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts if count) or "no number is claimed"
    yield from page.wrapped(told + (f"; {aside} {'is' if aside == 1 else 'are'} no results of yours" if aside else "") + ".", 0)
    for row in rows:
        verdict = row.verdict
        yield ""
        sign = page.paint.dress(SIGNS[verdict], COLOURS[verdict])
        yield f"{sign} {page.paint.bold(printable(row.words))}  {verdict}, line {row.line}"
        yield from page.wrapped(f"“{printable(row.sentence)}”", ASIDE, "  said".ljust(ASIDE))
        for entry in row.by or row.near:
            role = "carried by" if verdict == SUPPORTED else "nearest" if verdict == UNSUPPORTED else "in the ledger"
            yield from page.wrapped(printable(entry_told(entry)), ASIDE, f"  {role}".ljust(ASIDE))
        if row.to_do:
            yield from page.wrapped(printable(row.to_do), ASIDE, "  to do".ljust(ASIDE))
