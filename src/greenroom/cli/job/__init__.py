"""Read job postings: what is asked for, what will be probed, the loop to expect; and lay it beside what you can show.

A posting is quoted and never obeyed. Nothing leaves this machine, and no page is fetched: save or paste the posting.
"""

import argparse

from greenroom.cli.below import add_commands, run_command
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
BEYOND_A_WORKSPACE = ("read",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom job`` and their options."""
    add_commands(parser, __name__, COMMANDS, beyond=BEYOND_A_WORKSPACE)


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs the command that was named."""
    return run_command(__name__, COMMANDS, options)
