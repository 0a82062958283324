"""One attempt as it was kept: the question, what was said, what each engine found in it and why it scored so."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import clock, findings_of, scores_of, time_of
from greenroom.cli.paint import printable
from greenroom.finding import Finding, Severity, Span
from greenroom.history import Judgement, Said, to_json
from greenroom.reading.timing import Layer
from greenroom.record import NamedTuple


class Row(NamedTuple):
    """A row of a scorecard that was kept."""

    category: str
    score: int | None
    span: Span
    why: str
    climb: tuple[str, ...]


def as_json(said: Said, judgements: Sequence[Judgement]) -> str:
    """The attempt and all judgements of it."""
    return json.dumps({**to_json(said), "judgements": [to_json(judged) for judged in judgements]}, ensure_ascii=False, indent=1)


def lines_of(said: Said, judgements: Sequence[Judgement], page: Page) -> Iterator[str]:
    """For people: the newest judgement in full, and what changed since the one before."""
    paint = page.paint
    yield paint.dress(said.id, "bold", "underline")
    facts = [f"{said.asked_at.astimezone():%Y-%m-%d %H:%M}", said.question.key or said.question.kind, said.state]
    if said.state == "answered":
        facts += [f"{clock(said.seconds)} spent", said.source]
    yield from (paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
    yield from (paint.bold(line) for line in page.wrapped(printable(said.question.prompt), 2))
    yield ""
    words = said.words if said.state == "answered" else "\n".join([*said.lines, said.line])
    for line in words.strip().split("\n") if words.strip() else ["Nothing was said."]:
        yield from page.wrapped(printable(line), 2)
    yield ""
    if judgements:
        yield from _judged(said, judgements[-1], page)
    if len(judgements) > 1:
        yield from _changed(judgements[-2], judgements[-1], page)


def _judged(said: Said, judged: Judgement, page: Page) -> Iterator[str]:
    document: Any = judged.document
    when = f"{judged.judged_at.astimezone():%Y-%m-%d %H:%M}"
    judge = f"Judged {when} by greenroom {judged.engine} ({judged.content})"
    yield from (page.paint.dim(line) for line in page.wrapped(judge, 0))
    yield ""
    text = document.get("text", said.words)  # a coding round is read as one document of all its stages
    yield from findings_of([finding_from(row) for row in document["findings"]], Severity.WARNING, text, page)
    layers = [Layer(**{**row, "sentences": tuple(row["sentences"])}) for row in document.get("layers", ())]
    yield from time_of(layers, page, is_estimate=document.get("seconds_is_estimate", True))
    rows = [row_from(row) for row in document["scorecard"]]
    yield from scores_of(rows, lambda span: " ".join(text[span.start : span.end].split()), page, explain=True)


def _changed(before: Judgement, after: Judgement, page: Page) -> Iterator[str]:
    against = f"Against the judgement before, by greenroom {before.engine} ({before.content})"
    yield from (page.paint.bold(line) for line in page.wrapped(against, 0))
    changes = [*_scores_changed(before, after), *_findings_changed(before, after)]
    yield from (f"  {change}" for change in changes or ["nothing changed"])


def _scores_changed(before: Judgement, after: Judgement) -> Iterator[str]:
    earlier = {row["category"]: row["score"] for row in before.document["scorecard"]}
    for row in after.document["scorecard"]:
        was = earlier.get(row["category"])
        if was != row["score"]:
            yield f"{row['category']}: {was or '–'} → {row['score'] or '–'}"


def _findings_changed(before: Judgement, after: Judgement) -> Iterator[str]:
    earlier, later = ({(row["name"], row["start"]) for row in judged.document["findings"]} for judged in (before, after))
    yield from (f"no longer found: {name}" for name, _ in sorted(earlier - later))
    yield from (f"now found: {name}" for name, _ in sorted(later - earlier))


def finding_from(row: dict[str, Any]) -> Finding:
    """The finding that a judgement's document tells."""
    also = tuple(_span(place) for place in row["also"])
    severity = Severity[row["severity"].upper()]
    return Finding(
        row["code"], row["name"], severity, _span(row), row["message"], row["help"], also, tuple(row.get("evidence", ()))
    )


def row_from(row: dict[str, Any]) -> Row:
    """The row of a scorecard that a judgement's document tells."""
    return Row(row["category"], row["score"], _span(row), row["why"], tuple(row.get("climb", ())))


def _span(place: dict[str, Any]) -> Span:
    return Span(place["start"], place["end"])
