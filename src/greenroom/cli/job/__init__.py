"""Read job postings: what is asked for, what will be probed, the loop to expect; and lay it beside what you can show.

A posting is quoted and never obeyed. Nothing leaves this machine, and no page is fetched: save or paste the posting.
"""

import argparse
from importlib import import_module
from types import ModuleType
from typing import Any

from greenroom.cli.exit_status import ExitStatus

COMMANDS = {
    "read": ("reading", "read postings: mix of work, skills with their lines, rubrics, loop, warnings"),
    "checklist": ("listing", "a posting's skills as one page of Markdown"),
    "add": ("adding", "keep a posting in the workspace"),
    "gaps": ("mapping", "the gap map: what the kept postings ask for beside what shows it"),
    "thread": ("threading", "follow one thread: line of the posting, skill, proof, answers, next due; from either end"),
    "confidence": ("saying", "say how sure you are of a skill, 1 to 5"),
    "correct": ("correcting", "set right what was read of a kept posting; it is kept and wins"),
    "remove": ("removing", "delete a kept posting"),
}
"""The file of each command beside this one, and what it does."""
IN_A_WORKSPACE = {"add", "gaps", "thread", "confidence", "correct", "remove", "checklist"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom job`` and their options."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", help="what to do")
    for name, (_, what) in COMMANDS.items():
        module = _module(name)
        below = commands.add_parser(name, help=what, description=module.__doc__)
        module.add_arguments(below)
        if name in IN_A_WORKSPACE:
            below.add_argument(
                "--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)"
            )


def run(options: Any) -> ExitStatus:
    """Runs the command that was named."""
    return ExitStatus(_module(options.command).run(options))


def _module(command: str) -> ModuleType:
    return import_module(f"greenroom.cli.job.{COMMANDS[command][0]}")
