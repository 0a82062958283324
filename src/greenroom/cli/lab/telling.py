"""Print a worksheet with the figures of a lab's last run: what was decided and rejected, what did not hold, what is asked.

    greenroom lab story churn > projects/churn.md
    greenroom worksheet projects/churn.md

The figures stand in notes; under the headings go your own words. In a workspace each figure has the mark of its entry in the
ledger, which pins a story to it.
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.lab.at_hand import add_lab, lab_named, last_run, store_at_hand
from greenroom.cli.lab.ledger import ledger_of
from greenroom.labs.lab import Lab
from greenroom.labs.reporting.story import Pin, no_pin, worksheet
from greenroom.labs.running.record import Figure, Run
from greenroom.rehearsal.lab_numbers import entry_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab story``."""
    add_lab(parser)
    parser.add_argument("--run", metavar="RUN", help="another run than the last one")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the worksheet."""
    lab, store = lab_named(options.lab), store_at_hand()
    found = store.run(options.run) if options.run else last_run(lab, store)
    print(worksheet(lab, found, _pin(lab, found, options.workspace)), end="")
    return ExitStatus.CLEAN


def _pin(lab: Lab, run: Run, folder: str) -> Pin:
    """The marks of those numbers that the ledger holds."""
    ledger = ledger_of(folder)
    if ledger is None:
        return no_pin
    known = {entry.id for entry in ledger.read().entries}

    def pin(figure: Figure) -> str:
        id_ = entry_of(lab, run, figure).id
        return f"[ev:{id_}]" if id_ in known else ""

    return pin
