"""Run real machine-learning systems on this machine, and speak of what you measured.

A lab holds the choices that an interviewer asks about, each of them measured; what a run measured goes into the evidence ledger
of the workspace that you are in. Labs need packages of their own: `pip install 'greenroom[labs]'`.
"""

import argparse

from greenroom.cli.below import add_commands, run_command
from greenroom.cli.exit_status import ExitStatus

COMMANDS = {
    "list": ("listing", "the labs, with what is kept of each"),
    "show": ("showing", "a lab: its page, data, stages, variants, claims and faults"),
    "get": ("getting", "download the data of a lab"),
    "run": ("running", "run a lab; what was measured goes into the ledger"),
    "compare": ("comparing", "lay two runs side by side"),
    "ablate": ("ablating", "hold each variant of a lab against the first of its stage"),
    "serve": ("serving", "serve a lab's model on this machine"),
    "report": ("reporting", "write a run down as one HTML page"),
    "story": ("telling", "a worksheet with the figures of the last run, to fill in with your own words"),
    "fault": ("faulting", "inject a fault, and see what the lab's monitoring makes of it"),
}
"""The file of each command beside this one, and what it does."""
WITHOUT_WORKSPACE = ("list", "show", "get", "serve")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The commands of ``greenroom lab`` and their options."""
    add_commands(parser, __name__, COMMANDS, "what to do with the labs", beyond=WITHOUT_WORKSPACE)


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs the command that was named."""
    return run_command(__name__, COMMANDS, options)
