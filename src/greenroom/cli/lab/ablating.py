"""Hold each variant of a lab against the first one of its stage, number by number. What was not measured yet is run."""

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
    workshop,
)
from greenroom.cli.lab.comparing import facts_of, lines_of
from greenroom.cli.lab.showing_runs import told_of
from greenroom.labs.running.comparing import ablate
from greenroom.labs.running.figures import figures_of, of_the_whole
from greenroom.labs.running.stages import run_lab


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab ablate``."""
    add_lab(parser)
    add_wishes(parser)
    add_parts(parser)
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints each variant against the first of its stage."""
    lab, page = lab_named(options.lab), Page.for_output()
    done = run_lab(lab, asked(options), workshop(say_the_stage))
    figures = figures_of(done)
    found = ablate(figures if options.parts or options.format == "json" else of_the_whole(figures))
    if options.format == "json":
        print(as_json({"run": done.id, "measures": facts_of(found)}))
        return ExitStatus.CLEAN
    print(page.paint.bold(f"{lab.title}, run {done.id}") + page.paint.dim(f"  {told_of(done)}"))
    for stage in lab.stages:
        rows = [row for row in found if row.stage == stage.key]
        if rows:
            base = rows[0].left.variant if rows[0].left else ""
            print("\n".join(["", f"{stage.title}, against {base}", *lines_of(rows, page)]))
    return ExitStatus.CLEAN
