"""Keep the ledger of numbers that were really measured, in the `evidence/` folder of a workspace.

The ledger is a file of JSON lines that is only ever appended to: `grep` finds in it, git merges it. A number that you only
remember is entered as remembered, with its source; one that turned out wrong is retracted and keeps its place.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from greenroom.cli.exit_status import ExitStatus

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

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


def add_arguments(parser: "Parser") -> None:
    """The commands of ``greenroom evidence`` and their options."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", help="what to do with the ledger")
    for name, (_, what) in COMMANDS.items():
        module = _module(name)
        below = commands.add_parser(name, help=what, description=module.__doc__)
        module.add_arguments(below)
        below.add_argument(
            "--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)"
        )


def run(options: Any) -> ExitStatus:
    """Runs the command that was named."""
    return ExitStatus(_module(options.command).run(options))


def _module(command: str) -> ModuleType:
    return import_module(f"greenroom.cli.evidence.{COMMANDS[command][0]}")
