"""Show all that is known of a number: value, interval, n, data, code, seed, when and where it is from.

ID is an entry's, or its beginning as far as no other begins so.
"""

import argparse
import json
from collections.abc import Iterator

from greenroom.cli.evidence.ledgers import document, opened, read
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.evidence.entry import MEASURED, Entry
from greenroom.evidence.ledger import find
from greenroom.evidence.soundness import faults_of
from greenroom.evidence.wording import amount, number, subject

ASIDE = 11


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence show``."""
    parser.add_argument("id", metavar="ID", help="an entry's id, or its beginning")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints one entry."""
    _, ledger = opened(options.workspace)
    entry = find(read(ledger), options.id)
    if options.format == "json":
        print(json.dumps(document(entry), ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines_of(entry, Page.for_output())))
    return ExitStatus.CLEAN


def lines_of(entry: Entry, page: Page) -> Iterator[str]:
    """For people; what is unknown is left out, except what an interviewer asks for."""
    yield page.paint.dress(entry.id, "bold", "underline")
    yield from page.wrapped(printable(f"{entry.metric} {amount(entry)}"), 2)
    if entry.status != MEASURED:
        yield from page.wrapped(printable(entry.status + (f": {entry.reason}" if entry.reason else "")), 2)
    yield ""
    for name, value in _facts(entry):
        yield from page.wrapped(printable(value), ASIDE, f"  {name}".ljust(ASIDE))
    for fault in faults_of(entry):
        yield from page.wrapped(printable(f"Not sound: {fault}"), 2)
    yield ""
    yield from page.wrapped(f"In a story, [ev:{entry.id}] behind the number pins it to this entry.", 0)


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "project", subject(entry)
    yield "n", number(entry.n) if entry.n else "not said: an interviewer will ask"
    pairs = {
        "split": entry.split,
        "data": entry.data_hash,
        "code": entry.code_version,
        "when": entry.when,
        "from": entry.source,
    }
    yield from ((name, value) for name, value in pairs.items() if value)
    if entry.seed is not None:
        yield "seed", str(entry.seed)
    for name, value in entry.extra.items():
        yield name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
