"""The parts of a report for people: what to mend with the words underlined, the time of each part, the scorecard."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable, shortened
from greenroom.cli.places import Lines
from greenroom.finding import Finding, Severity, Span
from greenroom.reading.timing import Layer
from greenroom.scorecard import HIGHEST

BAR, SHORTEST_BAR = 24, 6
BESIDE_THE_BAR = 40
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
EACH_LINE = 5


TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Scored(Protocol):
        """A row of a scorecard, of an examination or of what was kept of one."""

        @property
        def category(self) -> str: ...  # noqa: D102
        @property
        def score(self) -> int | None: ...  # noqa: D102
        @property
        def span(self) -> Span: ...  # noqa: D102
        @property
        def why(self) -> str: ...  # noqa: D102
        @property
        def climb(self) -> Sequence[str]: ...  # noqa: D102


def findings_of(findings: Sequence[Finding], least: Severity, text: str, page: Page) -> Iterator[str]:
    """What to mend, of that severity or above, with its words underlined in the text."""
    shown = [finding for finding in findings if finding.severity >= least]
    yield from [page.paint.bold("To mend")] if shown else [page.paint.bold("Nothing to mend here."), ""]
    lines = Lines(text)
    for finding in shown:
        yield from _finding(finding, lines, page)


def scores_of(scores: "Sequence[Scored]", said: Callable[[Span], str], page: Page, *, explain: bool = False) -> Iterator[str]:
    """The scorecard, each score with the words that carry it; with ``explain`` what moved it."""
    yield from page.headed("Scorecard", "1 to 4, with the words that carry it")
    reasons = {score.why for score in scores}
    if len(reasons) == 1 and all(score.score is None for score in scores):
        yield from page.wrapped(reasons.pop(), 2)
    else:
        wide = widest(score.category for score in scores)
        for score in scores:
            yield from _score(score, said, page, wide, explain=explain)
    yield ""


def _finding(finding: Finding, lines: Lines, page: Page) -> Iterator[str]:
    paint, colour = page.paint, COLOURS[finding.severity]
    place = lines.place(finding.span.start)
    label, where = finding.severity.label, f"{finding.code} · line {place.line}, column {place.column}"
    fits = len(label) + len(finding.name) + len(where) + 4 <= page.width
    yield f"  {paint.dress(label, colour, 'bold')} {paint.bold(finding.name)}" + (f" {paint.dim(where)}" if fits else "")
    if not fits:
        yield paint.dim(f"  {where}")
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
    room = page.width - len(gutter)
    left, cut = _cut(line, columns[0], room - (columns[0] == len(line)))
    marks = [" "] * len(cut)
    for span, column in zip(spans, columns, strict=True):
        sign = "~" if span.end > span.start else "^"
        end = len(cut) + (sign == "^" and len(cut) < room)
        for at in range(column - left, min(column - left + max(1, span.end - span.start), end)):
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


def time_of(layers: Sequence[Layer], page: Page, *, is_estimate: bool) -> Iterator[str]:
    """A bar per part: what it took, and how far its budget reaches."""
    if not layers:
        return
    yield from page.headed("Time of each part", "estimated from the words" if is_estimate else "")
    room = min(BAR, page.width - BESIDE_THE_BAR)
    room = room if room >= SHORTEST_BAR else 0
    longest = max(max(layer.seconds, layer.high) for layer in layers)
    for layer in layers:
        spent, budget = (round(room * value / longest) for value in (layer.seconds, layer.high))
        bar = "█" * min(spent, budget) + page.paint.dress("█" * (spent - budget), "yellow") + "░" * (budget - spent)
        state = "over" if layer.seconds > layer.high else "short" if layer.seconds < layer.low else ""
        padding = " " * (room - max(spent, budget))
        yield (
            f"  {layer.name:10} {bar}{padding} {clock(layer.seconds):>5}"
            + page.paint.dim(f"  of {clock(layer.low)}–{clock(layer.high)} ")
            + page.paint.dress(state, "yellow")
        )
    yield ""


def widest(categories: Iterable[str]) -> int:
    """How wide the column of the categories' names is."""
    return max([11, *map(len, categories)])


def _score(score: "Scored", said: Callable[[Span], str], page: Page, wide: int, *, explain: bool) -> Iterator[str]:
    filled = score.score or 0
    dots = "●" * filled + "○" * (HIGHEST - filled)
    colour = {0: "dim", 1: "red", 2: "yellow", 3: "green", 4: "green"}[filled]
    mark = str(score.score) if score.score else "–"
    head = f"  {score.category:{wide}} {mark} "
    first, *rest = page.wrapped(printable(score.why), len(head) + 6)
    yield head + page.paint.dress(dots, colour) + "  " + first.lstrip()
    yield from rest
    if score.span.start < score.span.end and score.score:
        quote = shortened(printable(said(score.span)), 2 * (page.width - len(head)))
        yield from (page.paint.dim(line) for line in page.wrapped(f"“{quote}”", len(head) + 6))
    if explain:
        for step in score.climb:
            yield from (page.paint.dim(line) for line in page.wrapped(step, len(head) + 6))


def clock(seconds: float) -> str:
    """Minutes and seconds."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
