"""Plan the days up to an interview: blocks of half hours from your gap map and the rounds to expect, each with what it leaves.

`greenroom plan make` makes a plan for a date and the hours that you have; `greenroom plan done BLOCK` keeps what you did with a
note of three lines, and `greenroom plan again` plans anew from there: what is untouched stays, what you missed is spread.
"""

import argparse

from greenroom.cli.below import add_commands, run_command
from greenroom.cli.exit_status import ExitStatus

COMMANDS = {
    "make": ("making", "make a plan for a date and the hours that you have"),
    "show": ("showing", "the calendar by week: what is planned, what was done"),
    "today": ("todays", "today's blocks, with what each leaves and how you know that it is done"),
    "done": ("finishing", "a block is done: keep it, with a note of three lines"),
    "move": ("moving", "put a block on another day; it stays there"),
    "again": ("replanning", "plan anew from what was really done"),
    "calendar": ("calendaring", "write the plan as a file for your calendar"),
}
"""The file of each command beside this one, and what it does."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom plan`` and their options."""
    add_commands(parser, __name__, COMMANDS)


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs the command that was named."""
    return run_command(__name__, COMMANDS, options)
