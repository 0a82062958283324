"""The report for people: what to mend with the words underlined, the time of each part, the scorecard, the next questions."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from greenroom.cli.paint import Paint, columns, printable, shortened
from greenroom.cli.places import Lines
from greenroom.examine import Examination
from greenroom.finding import Finding, Severity, Span
from greenroom.reading import timing
from greenroom.scorecard import HIGHEST, Score

if TYPE_CHECKING:
    from greenroom.cli.check import Report

WIDEST, NARROWEST = 100, 40
BAR = 24
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
EACH_LINE = 5


class Page:
    """Lines of a given width, dressed or plain."""

    def __init__(self, paint: Paint, width: int) -> None:
        self.paint = paint
        self.width = width

    def wrapped(self, text: str, indent: int, first: str = "") -> Iterator[str]:
        """Text in lines, ``first`` standing in the indentation of the first one."""
        line = first.rjust(indent)
        empty = True
        for word in text.split():
            if not empty and len(line) + 1 + len(word) > self.width:
                yield line
                line, empty = " " * indent, True
            line += word if empty else " " + word
            empty = False
        yield line


def show(report: "Report") -> None:
    """Prints the report on every answer, and a closing line."""
    paint = Paint.for_output()
    page = Page(paint, max(NARROWEST, min(WIDEST, columns(WIDEST))))
    for examination in report.examinations:
        if examination.answer.spoken:
            least = report.severity[examination.answer.attempt.path]
            for line in lines_of(examination, least, page, explain=report.explain):
                print(line)
    print("\n".join(page.wrapped(_closing(report), 0)))


def lines_of(examination: Examination, least: Severity, page: Page, *, explain: bool = False) -> Iterator[str]:
    """The report on one answer."""
    yield from _head(examination, page)
    yield ""
    shown = [finding for finding in examination.findings if finding.severity >= least]
    yield from [page.paint.bold("To mend")] if shown else [page.paint.bold("Nothing to mend here."), ""]
    lines = Lines(examination.answer.attempt.text)
    for finding in shown:
        yield from _finding(finding, lines, page)
    yield from _time(examination, page)
    yield page.paint.bold("Scorecard") + page.paint.dim("  1 to 4, with the words that carry it")
    for score in examination.scorecard:
        yield from _score(score, examination, page, explain=explain)
    yield ""
    if examination.follow_ups:
        yield page.paint.bold("An interviewer would ask next")
        for number, asked in enumerate(examination.follow_ups[:5], 1):
            yield from page.wrapped(printable(asked.question), 5, f"{number}. ")
        yield ""


def _head(examination: Examination, page: Page) -> Iterator[str]:
    answer, exercise = examination.answer, examination.answer.exercise
    spent, length = timing.seconds(answer), exercise.length
    about = "" if answer.attempt.is_timed else "about "
    facts = [
        exercise.kind + (" (a guess; say `kind:` in the file or --kind)" if exercise.kind_is_guess else ""),
        f"{answer.spoken} words",
        f"{about}{_clock(spent)} of {_clock(length.low)}–{_clock(length.high)}",
        f"for {'an' if exercise.audience[0] in 'aeiou' else 'a'} {exercise.audience}"
        if exercise.audience != "product"
        else "for product people",
    ]
    if answer.attempt.is_timed:
        facts.append(f"{timing.words_per_minute(answer):.0f} words a minute")
    path = printable(answer.attempt.path) if answer.attempt.path != "-" else "standard input"
    yield page.paint.dress(path, "bold", "underline")
    yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
    if exercise.prompt:
        yield from page.wrapped(f"“{printable(exercise.prompt)}”", 0)


def _finding(finding: Finding, lines: Lines, page: Page) -> Iterator[str]:
    paint, colour = page.paint, COLOURS[finding.severity]
    place = lines.place(finding.span.start)
    yield (
        f"  {paint.dress(finding.severity.label, colour, 'bold')} {paint.bold(finding.name)} "
        + paint.dim(f"{finding.code} · line {place.line}, column {place.column}")
    )
    places = _by_line(sorted((finding.span, *finding.also)), lines)
    for number, spans in places[:EACH_LINE]:
        yield from _underlined(number, spans, COLOURS[finding.severity], lines, page)
    if len(places) > EACH_LINE:
        more = len(places) - EACH_LINE
        yield paint.dim(f"     │ … and on {more} more {'line' if more == 1 else 'lines'}")
    yield from page.wrapped(printable(finding.message), 7)
    yield from page.wrapped(printable(finding.help), 9, "→ ")
    yield ""


def _by_line(spans: Sequence[Span], lines: Lines) -> list[tuple[int, list[Span]]]:
    """The spans by the number of the line that they begin on."""
    return [(number, list(group)) for number, group in groupby(spans, key=lambda span: lines.place(span.start).line)]


def _underlined(number: int, spans: list[Span], colour: str, lines: Lines, page: Page) -> Iterator[str]:
    """A line of the source, cut to the page around the first span, and the marks under it."""
    line = printable(lines.line(number))
    gutter = f"{number:>4} │ "
    columns = [lines.place(span.start).column - 1 for span in spans]
    left, cut = _cut(line, columns[0], page.width - len(gutter))
    marks = [" "] * len(cut)
    for span, column in zip(spans, columns, strict=True):
        sign = "~" if span.end > span.start else "^"
        for at in range(column - left, min(column - left + max(1, span.end - span.start), len(cut) + (sign == "^"))):
            marks[at : at + 1] = sign
    yield page.paint.dim(gutter) + cut
    yield page.paint.dim(" " * (len(gutter) - 2) + "│ ") + page.paint.dress("".join(marks).rstrip(), colour, "bold")


def _cut(line: str, column: int, room: int) -> tuple[int, str]:
    """The offset at which the shown part begins, and that part, with an ellipsis where it was cut."""
    left = max(0, min(column - room // 3, len(line) - room))
    cut = line[left : left + room]
    if left:
        cut = "…" + cut[1:]
    return left, cut if left + room >= len(line) else cut[:-1] + "…"


def _time(examination: Examination, page: Page) -> Iterator[str]:
    """A bar per part: what it took, and how far its budget reaches."""
    layers = timing.layers(examination.answer)
    if not layers:
        return
    estimate = "" if examination.answer.attempt.is_timed else "  estimated from the words"
    yield page.paint.bold("Time of each part") + page.paint.dim(estimate)
    longest = max(max(layer.seconds, layer.high) for layer in layers)
    for layer in layers:
        spent, budget = (round(BAR * value / longest) for value in (layer.seconds, layer.high))
        bar = "█" * min(spent, budget) + page.paint.dress("█" * (spent - budget), "yellow") + "░" * (budget - spent)
        state = "over" if layer.seconds > layer.high else "short" if layer.seconds < layer.low else ""
        padding = " " * (BAR - max(spent, budget))
        yield (
            f"  {layer.name:10} {bar}{padding} {_clock(layer.seconds):>5}"
            + page.paint.dim(f"  of {_clock(layer.low)}–{_clock(layer.high)} ")
            + page.paint.dress(state, "yellow")
        )
    yield ""


def _score(score: Score, examination: Examination, page: Page, *, explain: bool) -> Iterator[str]:
    filled = score.score or 0
    dots = "●" * filled + "○" * (HIGHEST - filled)
    colour = {0: "dim", 1: "red", 2: "yellow", 3: "green", 4: "green"}[filled]
    mark = str(score.score) if score.score else "–"
    head = f"  {score.category:11} {mark} "
    first, *rest = page.wrapped(printable(score.why), len(head) + 6)
    yield head + page.paint.dress(dots, colour) + "  " + first.lstrip()
    yield from rest
    if score.span.start < score.span.end and score.score:
        quote = shortened(printable(examination.answer.said(score.span)), 2 * (page.width - len(head)))
        yield from (page.paint.dim(line) for line in page.wrapped(f"“{quote}”", len(head) + 6))
    if explain:
        yield from (page.paint.dim(f"{' ' * (len(head) + 6)}{step}") for step in score.climb)


def _closing(report: "Report") -> str:
    found = [finding for examination in report.examinations for finding in examination.findings]
    shown = sum(
        finding.severity >= report.severity[examination.answer.attempt.path]
        for examination in report.examinations
        for finding in examination.findings
    )
    answers = sum(bool(examination.answer.spoken) for examination in report.examinations)
    parts = [f"{answers} {'answer' if answers == 1 else 'answers'} read", f"{shown} to mend" if shown else "nothing to mend"]
    if len(found) > shown:
        hidden = len(found) - shown
        parts.append(f"{hidden} {'hint' if hidden == 1 else 'hints'} hidden (--severity hint shows them)")
    return ", ".join(parts) + "." + (" `greenroom rule NAME` explains any of them." if shown else "")


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
