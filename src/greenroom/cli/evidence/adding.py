"""Enter a number by hand.

    greenroom evidence add recall 0.42 --low .40 --high .44 --n 12000 --split test --project churn

VALUE is a number with its unit behind it, if any: 0.42, 31%, "118 ms", "0.42 ± 0.02". A number that you did not measure
yourself, or cannot look up any more, is entered with --remembered and where you have it from; it is never shown as measured.
"""

import argparse
import json
import os
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from greenroom.cli.evidence.ledgers import document, opened, tell
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import now
from greenroom.errors import UnusableOption
from greenroom.evidence.entry import MEASURED, REMEMBERED, Entry, Number
from greenroom.evidence.identity import id_of
from greenroom.evidence.numbers import measured, number
from greenroom.evidence.soundness import faults_of
from greenroom.evidence.wording import amount

Read = TypeVar("Read")
BY_HAND = "entered by hand"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence add``."""
    add = parser.add_argument
    add("metric", metavar="METRIC", help="what was measured, as you would say it: recall, p95 latency")
    add("value", metavar="VALUE", help="the number, with its unit if it has one")
    add("--unit", default="", help="the unit, where it does not stand behind the number")
    add("--low", metavar="N", help="lower end of its interval")
    add("--high", metavar="N", help="upper end of its interval")
    add("--n", metavar="N", help="on how many examples, users or requests it was measured")
    add("--project", default="", metavar="NAME", help="the project or the lab")
    add("--variant", default="", metavar="NAME", help="the model or the arm that was measured")
    add("--split", default="", metavar="NAME", help="the data it was measured on: test, validation, week 12")
    add("--data-hash", default="", metavar="HASH", help="hash of that data, as in sha256:…")
    add("--code-version", default="", metavar="COMMIT", help="commit or tag of the code")
    add("--seed", metavar="N", help="the seed")
    add("--when", default="", metavar="DATE", help="when it was measured (default: today)")
    add("--from", dest="source", default="", metavar="TEXT", help="where it stands: a file, a run, a dashboard")
    add("--remembered", default="", metavar="SOURCE", help="it is remembered, not measured; SOURCE says where from")
    add("--format", choices=("human", "json"), default="human", help="form of what is printed (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Appends one entry and prints it."""
    _, ledger = opened(options.workspace)
    entry = _entry(options, now())
    for fault in faults_of(entry):
        raise UnusableOption(f"{entry.metric}: {fault}")
    ledger.append(entry)
    tell(ledger.set_aside)
    if options.format == "json":
        print(json.dumps(document(entry), ensure_ascii=False, indent=1))
    else:
        what = "Remembered" if entry.status == REMEMBERED else "Added"
        print(f"{what} {entry.id}: {entry.metric} {amount(entry)}. [ev:{entry.id}] behind the number pins a story to it.")
    return ExitStatus.CLEAN


def _entry(options: argparse.Namespace, at: datetime) -> Entry:
    if options.remembered and options.source:
        raise UnusableOption("--remembered says where the number is from: leave --from out.")
    if not options.metric.strip():
        raise UnusableOption("The metric is empty: say what was measured, as in `greenroom evidence add recall 0.42`.")
    found = _number(options.value, "value", measured)
    low, high, n = (_optional(getattr(options, name), name) for name in ("low", "high", "n"))
    if n is not None and (n != int(n) or n < 1):
        raise UnusableOption(f"--n {options.n} is no count: say a whole number from 1 on.")
    when = options.when or ("" if options.remembered else at.date().isoformat())
    entry = Entry(
        "",
        " ".join(options.metric.split()),
        found.value,
        options.project,
        options.variant,
        options.unit or found.unit,
        found.low if low is None else low,
        found.high if high is None else high,
        None if n is None else int(n),
        options.split,
        options.data_hash,
        options.code_version,
        int(options.seed) if options.seed and options.seed.isdecimal() and len(options.seed) < 20 else options.seed,
        when,
        options.remembered or options.source or BY_HAND,
        REMEMBERED if options.remembered else MEASURED,
    )
    return entry._replace(id=id_of(entry._asdict(), at.isoformat(), os.urandom(8).hex()))


def _optional(text: str | None, name: str) -> Number | None:
    return None if text is None else _number(text, name, number)


def _number(text: str, name: str, read: Callable[[str], Read]) -> Read:
    try:
        return read(text)
    except ValueError:
        raise UnusableOption(
            f"The {name} {text!r} is no number: write it with a point, as in 0.42, 12,000, 31% or '118 ms'."
        ) from None
