"""Take a number back that turned out wrong. It keeps its place in the ledger, with the reason.

ID is an entry's, or its beginning as far as no other begins so.
"""

import argparse

from greenroom.cli.evidence.ledgers import opened, read
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import now
from greenroom.errors import UnusableOption
from greenroom.evidence.entry import RETRACTED, Retraction
from greenroom.evidence.ledger import find
from greenroom.evidence.wording import amount


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence retract``."""
    parser.add_argument("id", metavar="ID", help="an entry's id, or its beginning")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why it does not hold")


def run(options: argparse.Namespace) -> ExitStatus:
    """Appends the retraction."""
    _, ledger = opened(options.workspace)
    entry = find(read(ledger), options.id)
    if not options.reason.strip():
        raise UnusableOption("The reason is empty: say why the number does not hold.")
    if entry.status == RETRACTED:
        raise UnusableOption(f"{entry.id} was retracted already ({entry.reason}): nothing is left to take back.")
    ledger.append(Retraction(entry.id, options.reason.strip(), now().date().isoformat()))
    print(f"Retracted {entry.id}: {entry.metric} {amount(entry)}. It keeps its place, with your reason.")
    return ExitStatus.CLEAN
