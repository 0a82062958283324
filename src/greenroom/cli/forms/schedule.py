"""The schedule of a mock loop, for people and for programs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from greenroom.cli.forms.page import Page
from greenroom.history import Rehearsal

if TYPE_CHECKING:
    from greenroom.rehearsal.loops import Place


def listed(page: Page) -> Iterator[str]:
    """Every loop that there is."""
    from greenroom.library.loops import all_loops

    for loop in all_loops().values():
        yield from page.headed(loop.name, f"{len(loop.stops)} {'round' if len(loop.stops) == 1 else 'rounds'}")
        yield from page.wrapped(f"{loop.title}. {loop.about}", 2)


def lines_of(loop: Rehearsal, found: "Sequence[Place]", page: Page) -> Iterator[str]:
    """The rounds of a loop, when they are due and how they stand."""
    from greenroom.library.rounds import find_round

    yield page.paint.bold(loop.setup["title"])
    for place in found:
        goal = f" · goal: {place.stop.passes}" if place.stop.passes else ""
        again = f" · held {len(place.held)} times" if len(place.held) > 1 else ""
        facts = f"{place.due:%a %d %b} · {place.stop.manner} · pressure {place.stop.pressure}{goal} · {place.state}{again}"
        yield from page.wrapped(find_round(place.stop.round).title, 5, f"{place.number:3}  ")
        yield from (page.paint.dim(line) for line in page.wrapped(facts, 5))
