"""Inject a fault into a lab, and see what its monitoring makes of it. The cause is told only with --answer: find it first.

The lab is run before, at the size and with the seed that were asked for; what was measured already is not measured again.
"""

import argparse
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.lab.at_hand import add_form, add_lab, add_wishes, as_json, asked, lab_named, say_the_stage, workshop
from greenroom.errors import UnusableOption
from greenroom.labs.lab import Fault
from greenroom.labs.outcome import Outcome, to_row
from greenroom.labs.running.stages import faulted, run_lab
from greenroom.labs.wording import amount, measure_name
from greenroom.library.choices import chosen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab fault``."""
    add_lab(parser)
    parser.add_argument("fault", metavar="KEY", help="the fault, as `greenroom lab show LAB` names it")
    parser.add_argument("--answer", action="store_true", help="tell the cause, the alarm that sees it, and the fix")
    add_wishes(parser)
    add_form(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Injects it, and prints what was seen."""
    lab, room = lab_named(options.lab), workshop(say_the_stage)
    faults = {fault.key: fault for fault in lab.faults}
    if not faults:
        raise UnusableOption(f"The lab {lab.key!r} has no faults to inject.")
    fault = faults[chosen(options.fault, faults, "fault")]
    done = run_lab(lab, asked(options), room)
    outcome = faulted(lab, fault, done, room).outcome or Outcome()
    if options.format == "json":
        answer = fault._asdict() if options.answer else {"key": fault.key, "symptom": fault.symptom}
        print(as_json({"run": done.id, "fault": answer, **to_row(outcome)}))
    else:
        print("\n".join(_lines(fault, outcome, options.answer, Page.for_output())))
    return ExitStatus.CLEAN


def _lines(fault: Fault, outcome: Outcome, with_answer: bool, page: Page) -> Iterator[str]:
    yield from map(page.paint.bold, page.wrapped(fault.symptom, 0))
    yield ""
    for one in outcome.measures:
        yield f"  {one.variant} · {measure_name(one)}  {amount(one)}"
    for note in outcome.notes:
        yield from page.wrapped(note, 2)
    yield ""
    if with_answer:
        yield from page.wrapped(f"{fault.title}. Seen by {fault.seen_by}; cause: {fault.cause}; fix: {fault.fix}.", 0)
    else:
        yield "What is the cause, and what would you do? --answer tells."
