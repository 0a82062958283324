"""Hold a coding round: clarify, plan, implement, test, close. The way there is scored as well as the program.

`greenroom code start` puts an exercise into `code/` of your workspace: the statement, notes, a file for the program and one for
your tests. Everything that you save, ask and run is kept; `greenroom code finish` scores it. Solutions are shut into a sandbox.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from greenroom.cli.exit_status import ExitStatus

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

COMMANDS = {
    "list": ("listing", "the exercises, and which of them you tried"),
    "start": ("starting", "begin an exercise: by name, of a pattern, or the one whose turn it is"),
    "ask": ("asking", "ask the interviewer what the statement leaves open"),
    "run": ("running", "try the samples and your own tests, within a moment"),
    "submit": ("submitting", "the verdict, a first scorecard, then growth and what your tests notice"),
    "watch": ("watching", "run again each time that you save"),
    "hint": ("hinting", "the next of three hints; each costs"),
    "finish": ("finishing", "take the exercise as it stands, and score it"),
    "show": ("showing", "the statement, where you stand, and the scorecard with its evidence"),
}
"""The file of each command beside this one, and what it does."""


def add_arguments(parser: "Parser") -> None:
    """The commands of ``greenroom code`` and their options."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", help="what to do")
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
    return import_module(f"greenroom.cli.code.{COMMANDS[command][0]}")
