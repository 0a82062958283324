"""Hold a coding round: clarify, plan, implement, test, close. The way there is scored as well as the program.

`greenroom code start` puts an exercise into `code/` of your workspace: the statement, notes, a file for the program and one for
your tests. Everything that you save, ask and run is kept; `greenroom code finish` scores it. Solutions are shut into a sandbox.
"""

import argparse

from greenroom.cli.below import add_commands, run_command
from greenroom.cli.exit_status import ExitStatus

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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom code`` and their options."""
    add_commands(parser, __name__, COMMANDS)


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs the command that was named."""
    return run_command(__name__, COMMANDS, options)
