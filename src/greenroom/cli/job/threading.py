"""Follow one thread both ways.

From a skill: the lines of the postings that ask for it, what shows it, the answers that used it, when it is due next.
From a story, an answer (its id) or a kept posting: the skills in it, and the lines of the postings that each of them answers.
"""

import argparse
import json
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.job.taking import opened_shelf
from greenroom.cli.keeping import now, opened
from greenroom.cli.paint import printable, shortened
from greenroom.jobs.document import gap_facts
from greenroom.jobs.gaps import Gap
from greenroom.jobs.threads import along

TITLE = 70


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job thread``."""
    parser.add_argument("end", metavar="SKILL", help="a skill; or a story's file, an answer's id, a kept posting's name")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the thread (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows the thread from the end that was named."""
    from greenroom.rehearsal.proofs import gap_map

    workspace, shelf = opened_shelf(options.workspace)
    _, history = opened(options.workspace)
    with history.reading() as reader:
        found = gap_map(workspace, shelf, reader.rehearsals(), now()) if shelf.kept else []
    rows = along(found, options.end)
    if options.format == "json":
        print(json.dumps(list(map(gap_facts, rows)), ensure_ascii=False, indent=1))
    else:
        print("\n".join(line for row in rows for line in _shown(row, Page.for_output())))
    return ExitStatus.CLEAN


def _shown(row: Gap, page: Page) -> Iterator[str]:
    yield page.paint.bold(printable(row.label)) + page.paint.dim(f"  {row.need}")
    for line in row.lines:
        years = f", {line.years}+ years" if line.years else ""
        quote = f"“{shortened(printable(line.quote), TITLE)}”" if line.quote else "you added it"
        yield f"  asked   {printable(line.posting)} ({line.need}{years}): {quote}"
    for proof in row.proofs:
        on = f" on {proof.on}" if proof.on else ""
        bar = "" if proof.at_bar is None else ", at the bar" if proof.at_bar else ", below the bar"
        yield f"  {proof.kind:7} {printable(proof.place)}{on}{bar}: {shortened(printable(proof.title), TITLE)}"
    if not row.proofs:
        yield "  shown   by nothing yet"
    said = f"{row.confidence} of 5" if row.confidence else "not said"
    yield f"  you     {said}; measured: {row.strength.told or 'nothing yet'}"
    yield f"  next    {row.due.isoformat() + ': ' if row.due else ''}{printable(row.action)}"
    yield ""
