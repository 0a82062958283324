"""Plan the days up to an interview: blocks of half hours from your gap map and the rounds to expect, each with what it leaves.

`greenroom plan make` makes a plan for a date and the hours that you have; `greenroom plan done BLOCK` keeps what you did with a
note of three lines, and `greenroom plan again` plans anew from there: what is untouched stays, what you missed is spread.
"""

import argparse
from importlib import import_module
from types import ModuleType
from typing import Any

from greenroom.cli.exit_status import ExitStatus

COMMANDS = {
    "make": ("making", "make a plan for a date and the hours that you have"),
    "show": ("showing", "the calendar by week: what is planned, what was done"),
    "today": ("todays", "today's blocks, with what each leaves and how you know that it is done"),
    "done": ("finishing", "a block is done: keep it, with a note of three lines"),
    "again": ("replanning", "plan anew from what was really done"),
    "calendar": ("calendaring", "write the plan as a file for your calendar"),
}
"""The file of each command beside this one, and what it does."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom plan`` and their options."""
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
    return import_module(f"greenroom.cli.plan.{COMMANDS[command][0]}")
