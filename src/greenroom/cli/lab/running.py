"""Run a lab: every stage in its order, each kept by its content, so that nothing is measured twice.

A run that was stopped or killed goes on at the first stage that is missing when it is asked for again. In a workspace, what was
measured is entered into its evidence ledger, once. A stage whose data is missing is left out, and said to be.
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.lab.at_hand import (
    add_form,
    add_lab,
    add_parts,
    add_wishes,
    as_json,
    asked,
    lab_named,
    say_the_stage,
    tell,
    workshop,
)
from greenroom.cli.lab.ledger import entries_of, ledger_of
from greenroom.cli.lab.showing_runs import facts_of, lines_of
from greenroom.errors import UnusableInput
from greenroom.labs.lab import Lab
from greenroom.labs.running.record import Run
from greenroom.labs.running.stages import run_lab
from greenroom.labs.running.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab run``."""
    add_lab(parser)
    add_wishes(parser)
    add_parts(parser)
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs it, prints what it measured, and enters that into the ledger."""
    lab, room = lab_named(options.lab), workshop(say_the_stage)
    done = run_lab(lab, asked(options), room)
    if not any(ran.outcome for ran in done.stages):
        raise UnusableInput(" ".join(dict.fromkeys(done.left_out.values())) or f"The lab {lab.key!r} has no stages.")
    if options.format == "json":
        print(as_json(facts_of(lab, done)))
    else:
        print("\n".join(lines_of(lab, done, Page.for_output(), options.parts)))
        print("")
    said = _kept(lab, done, room.store, options.workspace)
    tell(said) if options.format == "json" else print("\n".join(said))
    return ExitStatus.CLEAN


def _kept(lab: Lab, run: Run, store: Store, folder: str) -> list[str]:
    """Where the run lies, and what the ledger was given of it."""
    ledger = ledger_of(folder)
    place = f"The run is kept as {run.id} in {store.folder}; `greenroom lab report {run.id}` makes a page of it."
    if ledger is None:
        return [place]
    entries = list(entries_of(lab, run))
    new = ledger.add_new(entries)
    already = f"; {len(entries) - len(new)} were there already" if len(entries) > len(new) else ""
    entered = f"{len(new)} {'number was' if len(new) == 1 else 'numbers were'} entered into the ledger{already}"
    return [*ledger.set_aside, f"{entered}: `greenroom evidence list --project {lab.key}`.", place]
