"""Progress for people: a bar with a range per skill, what changed this week and why."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from greenroom.cli.forms.page import Page

if TYPE_CHECKING:
    from greenroom.progress.ability import Range
    from greenroom.progress.standing import Change, Standing
    from greenroom.rehearsal.standing import Progress

TITLES = {"round": "Rounds", "competency": "Competencies"}
CELLS = 20
TOLD_CHANGES = 3
HOW_TO_READ = "How often an answer is at the bar: the dot is the estimate, and four times in five the truth lies in the bar."
NOTHING = "Nothing was judged yet: `greenroom rehearse` puts a first question."


def lines_of(found: "Progress", page: Page) -> Iterator[str]:
    """The report."""
    if not found.standings:
        yield from page.wrapped(NOTHING, 0)
        return
    yield from (page.paint.dim(line) for line in page.wrapped(HOW_TO_READ, 0))
    rows = sorted(found.standings, key=lambda standing: standing.skill.kind, reverse=True)
    for kind, own in groupby(rows, key=lambda standing: standing.skill.kind):
        yield ""
        yield page.paint.bold(TITLES[kind])
        yield from _table(sorted(own, key=_weakest_first), page)
    yield from _changes(found.changes, page)


def _weakest_first(standing: "Standing") -> tuple[bool, float]:
    return standing.range is None, standing.range.share if standing.range else -standing.answers


def _table(rows: "Sequence[Standing]", page: Page) -> Iterator[str]:
    shown = [(standing, standing.range) for standing in rows if standing.range is not None]
    width = max((len(standing.skill.name) for standing, _ in shown), default=0)
    for standing, known in shown:
        said = f"{known.share:4.0%}  {known.low:.0%} to {known.high:.0%}"
        yield f"  {standing.skill.name:{width}}  {_bar(known)}{said}" + page.paint.dim(f"  {standing.answers} answers")
    waiting = [f"{standing.skill.name} ({standing.missing})" for standing in rows if standing.range is None]
    if waiting:
        yield from page.wrapped(f"Not enough to say yet: {', '.join(waiting)}.", 2)


def _bar(known: "Range") -> str:
    cells = ["━" if known.low <= (cell + 0.5) / CELLS <= known.high else "·" for cell in range(CELLS)]
    cells[min(CELLS - 1, int(known.share * CELLS))] = "●"
    return "".join(cells)


def _changes(found: "Sequence[Change]", page: Page) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield page.paint.bold("Since last week")
    from greenroom.rehearsal.standing import change_told

    for change in found[:TOLD_CHANGES]:
        yield from page.wrapped(f"{change.skill.name}: {change_told(change)}", 2)
