"""Show every number that a story claims, what carries it, what is missing, and how to close the gap.

PATH is an answer as `greenroom check` reads it. Numbers that are no results of yours (team sizes, dates, settings) are counted
and left alone.
"""

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from shlex import quote
from typing import Any, NamedTuple

from greenroom.attempt import Attempt
from greenroom.cli.backing import ledger_for
from greenroom.cli.evidence.wording import number
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.sections import Page
from greenroom.cli.paint import printable
from greenroom.cli.places import Lines
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.measured import CONTRADICTED, NO_CLAIM, REMEMBERED, RETRACTED, SUPPORTED, UNSUPPORTED, Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.holding import Held, held

ASIDE = 17
SIGNS = {SUPPORTED: "✓", REMEMBERED: "~", UNSUPPORTED: "?", CONTRADICTED: "✗", RETRACTED: "✗"}
COLOURS = {SUPPORTED: "green", REMEMBERED: "cyan", UNSUPPORTED: "yellow", CONTRADICTED: "red", RETRACTED: "red"}


class Row(NamedTuple):
    """A claimed number: where it stands, what was said, what the ledger says, what would close the gap (empty where none)."""

    line: int
    words: str
    sentence: str
    held: Held
    gap: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence story``."""
    parser.add_argument("path", metavar="PATH", help="a story, a walkthrough or a reply")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the page; status 1 where a number is unsupported, contradicted or retracted."""
    source = read_answer(options.path)
    settings = settings_for(os.path.dirname(options.path))
    folder = options.workspace if options.workspace != "." else os.path.dirname(options.path)
    ledger = ledger_for(folder) or ledger_for(options.workspace) or Ledger(())
    answer = Answer(exercise_for(source, settings, {}), source.attempt, settings.plugins, ledger=ledger)
    found = held(answer, ledger)
    rows = list(_rows(answer, source.attempt, found))
    aside = sum(one.verdict == NO_CLAIM for one in found)
    if options.format == "json":
        print(json.dumps({"path": options.path, "numbers": [_document(row) for row in rows]}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines_of(options.path, rows, aside, Page.for_output())))
    return ExitStatus.FINDINGS if any(row.held.verdict not in (SUPPORTED, REMEMBERED) for row in rows) else ExitStatus.CLEAN


def _rows(answer: Answer, attempt: Attempt, found: Sequence[Held]) -> Iterator[Row]:
    lines = Lines(attempt.text)
    for one in found:
        if one.verdict != NO_CLAIM:
            span = one.claim.quantity.span
            words = answer.said(span)
            yield Row(lines.place(span.start).line, words, answer.said(one.claim.sentence.span), one, _gap(words, one))


def _gap(words: str, one: Held) -> str:
    near = (one.by or one.near)[:1]
    project = f" --project {quote(near[0].project)}" if near and near[0].project else ""
    metric = quote(near[0].metric) if near else "METRIC"
    match one.verdict:
        case "supported":
            return ""
        case "remembered":
            return "Say that you quote it from memory; or find the number again and enter it as measured."
        case "contradicted":
            return f"Say {_value(one.by)}, or measure again and enter it: greenroom evidence add {metric} VALUE{project}"
        case "retracted":
            return f"Leave it out, or measure it again and enter it: greenroom evidence add {metric} VALUE{project}"
    return (
        f"Measure it and enter it: greenroom evidence add {metric} {quote(words)}{project} --n N --split NAME. If you cannot:"
        f" greenroom evidence add {metric} {quote(words)}{project} --remembered 'where from'. Or tell the story without it."
    )


def _value(entries: Sequence[Measured]) -> str:
    return " and ".join(f"{number(entry.value)}{' ' + entry.unit if entry.unit else ''} ({entry.metric})" for entry in entries)


def lines_of(path: str, rows: Sequence[Row], aside: int, page: Page) -> Iterator[str]:
    """The page for people."""
    yield page.paint.dress(printable(path), "bold", "underline")
    counts = [(verdict, sum(row.held.verdict == verdict for row in rows)) for verdict in SIGNS]
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts if count) or "no number is claimed"
    yield from page.wrapped(told + (f"; {aside} {'is' if aside == 1 else 'are'} no results of yours" if aside else "") + ".", 0)
    for row in rows:
        verdict = row.held.verdict
        yield ""
        sign = page.paint.dress(SIGNS[verdict], COLOURS[verdict])
        yield f"{sign} {page.paint.bold(printable(row.words))}  {verdict}, line {row.line}"
        yield from page.wrapped(f"“{printable(row.sentence)}”", ASIDE, "  said".ljust(ASIDE))
        for entry in row.held.by or row.held.near:
            role = "carried by" if verdict == SUPPORTED else "nearest" if verdict == UNSUPPORTED else "in the ledger"
            yield from page.wrapped(printable(_entry(entry)), ASIDE, f"  {role}".ljust(ASIDE))
        if row.gap:
            yield from page.wrapped(printable(row.gap), ASIDE, "  to do".ljust(ASIDE))


def _entry(entry: Measured) -> str:
    about = ", ".join(filter(None, (entry.project, entry.variant, entry.split)))
    note = f"; {entry.status}: {entry.reason or entry.source}" if entry.status != "measured" else ""
    return f"{_value((entry,))} · {about or '–'} · {entry.id}{note}"


def _document(row: Row) -> dict[str, Any]:
    span = row.held.claim.quantity.span
    return {
        "start": span.start,
        "end": span.end,
        "line": row.line,
        "words": row.words,
        "verdict": row.held.verdict,
        "by": [entry.id for entry in row.held.by],
        "nearest": [entry.id for entry in row.held.near],
        "to_do": row.gap,
    }
