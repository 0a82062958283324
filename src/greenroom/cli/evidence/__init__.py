"""Keep the ledger of numbers that were really measured, in the `evidence/` folder of a workspace.

The ledger is a file of JSON lines that is only ever appended to: `grep` finds in it, git merges it. A number that you only
remember is entered as remembered, with its source; one that turned out wrong is retracted and keeps its place.
"""

import argparse

from greenroom.cli.below import add_commands, run_command
from greenroom.cli.exit_status import ExitStatus

COMMANDS = {
    "list": ("listing", "the numbers, one a line"),
    "show": ("showing", "all that is known of one number"),
    "add": ("adding", "enter a number by hand, measured or remembered"),
    "import": ("importing", "take numbers over from a CSV, a JSON, a model card or an MLflow store"),
    "story": ("telling", "hold the numbers of a story against the ledger"),
    "retract": ("retracting", "take a number back; it keeps its place, with the reason"),
    "verify": ("verifying", "check the ledger as a whole"),
}
"""The file of each command beside this one, and what it does."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom evidence`` and their options."""
    add_commands(parser, __name__, COMMANDS, "what to do with the ledger")


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs the command that was named."""
    return run_command(__name__, COMMANDS, options)
