"""Every number that an answer claims: what a ledger says of it, and what would close the gap."""

from collections.abc import Iterator, Sequence
from shlex import quote
from typing import Any

from greenroom.evidence.wording import number
from greenroom.finding import Span
from greenroom.measured import NO_CLAIM, Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.holding import Held, held
from greenroom.record import NamedTuple


class Claimed(NamedTuple):
    """A claimed number: the line it stands on, what was said, the verdict and its entries, and what would close the gap (empty
    where there is none); ``near`` is the nearest entry to one that is unsupported.
    """

    line: int
    span: Span
    words: str
    sentence: str
    verdict: str
    by: tuple[Measured, ...]
    near: tuple[Measured, ...]
    to_do: str


class Claims(NamedTuple):
    """The claimed numbers in order, and how many numbers are no results of the speaker's."""

    rows: tuple[Claimed, ...]
    aside: int


def claimed(answer: Answer, ledger: Ledger) -> Claims:
    """What the ledger says of an answer's numbers."""
    found = held(answer, ledger)
    rows = _rows(answer, [one for one in found if one.verdict != NO_CLAIM])
    return Claims(tuple(rows), sum(one.verdict == NO_CLAIM for one in found))


def claims_told(path: str, rows: Sequence[Claimed]) -> dict[str, Any]:
    """A story's claimed numbers for a program; offsets count code points of the file."""
    return {"path": path, "numbers": list(map(_row, rows))}


def _row(row: Claimed) -> dict[str, Any]:
    return {
        "start": row.span.start,
        "end": row.span.end,
        "line": row.line,
        "words": row.words,
        "verdict": row.verdict,
        "by": [entry.id for entry in row.by],
        "nearest": [entry.id for entry in row.near],
        "to_do": row.to_do,
    }


def valued(entries: Sequence[Measured]) -> str:
    """Their values with units and names: ``6.1 spaces (mean absolute error)``."""
    return " and ".join(f"{number(entry.value)}{' ' + entry.unit if entry.unit else ''} ({entry.metric})" for entry in entries)


def entry_told(entry: Measured) -> str:
    """An entry on one line: value, project, id, and what is to be known of it."""
    about = ", ".join(filter(None, (entry.project, entry.variant, entry.split)))
    note = f"; {entry.status}: {entry.reason or entry.source}" if entry.status != "measured" else ""
    return f"{valued((entry,))} · {about or '–'} · {entry.id}{note}"


def _rows(answer: Answer, found: Sequence[Held]) -> Iterator[Claimed]:
    text = answer.attempt.text
    for one in found:
        span = one.claim.quantity.span
        words, sentence = answer.said(span), answer.said(one.claim.sentence.span)
        line = text.count("\n", 0, span.start) + 1
        yield Claimed(line, span, words, sentence, one.verdict, one.by, one.near, _to_do(words, one))


def _to_do(words: str, one: Held) -> str:
    near = (one.by or one.near)[:1]
    project = f" --project {quote(near[0].project)}" if near and near[0].project else ""
    metric = quote(near[0].metric) if near else "METRIC"
    match one.verdict:
        case "supported":
            return ""
        case "remembered":
            return "Say that you quote it from memory; or find the number again and enter it as measured."
        case "contradicted":
            return f"Say {valued(one.by)}, or measure again and enter it: greenroom evidence add {metric} VALUE{project}"
        case "retracted":
            return f"Leave it out, or measure it again and enter it: greenroom evidence add {metric} VALUE{project}"
    return (
        f"Measure it and enter it: greenroom evidence add {metric} {quote(words)}{project} --n N --split NAME. If you cannot:"
        f" greenroom evidence add {metric} {quote(words)}{project} --remembered 'where from'. Or tell the story without it."
    )
