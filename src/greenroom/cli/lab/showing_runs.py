"""How a run is told: in lines for people, and as facts for a program."""

from collections.abc import Iterator, Sequence

from greenroom.cli.forms.page import Page
from greenroom.labs.lab import Lab
from greenroom.labs.reporting.facts import took
from greenroom.labs.running.claims import BORNE_OUT, NOT_BORNE_OUT, Held, held
from greenroom.labs.running.figures import figures_of, of_the_whole
from greenroom.labs.running.record import Figure, Run
from greenroom.labs.wording import amount, measure_name, number

MARKS = {BORNE_OUT: ("✓", "green"), NOT_BORNE_OUT: ("✗", "red")}
UNKNOWN = ("?", "yellow")


def lines_of(lab: Lab, run: Run, page: Page, parts: bool = False) -> Iterator[str]:
    """The run stage by stage, then what is claimed against what was measured; numbers for parts of the data if ``parts``."""
    every = figures_of(run)
    figures = every if parts else of_the_whole(every)
    yield page.paint.bold(f"{lab.title}, run {run.id}")
    yield page.paint.dim(run.told)
    for stage in lab.stages:
        yield ""
        yield from page.headed(stage.title, _seconds(run, stage.key))
        if stage.key in run.left_out:
            yield from page.wrapped(f"Left out: {run.left_out[stage.key]}", 2)
        yield from _table([figure for figure in figures if figure.stage == stage.key], page)
    if len(figures) < len(every):
        yield ""
        yield page.paint.dim(f"{len(every) - len(figures)} numbers for parts of the data: --parts shows them.")
    yield from _claims(held(lab, every), page)


def _seconds(run: Run, stage: str) -> str:
    rans = [ran for ran in run.stages if ran.stage == stage and ran.outcome]
    if not rans:
        return ""
    kept = ", measured before" if all(ran.was_kept for ran in rans) else ""
    return f"{took(run, stage):.1f} s{kept}"


def _table(figures: Sequence[Figure], page: Page) -> Iterator[str]:
    """A line a number, under its variant."""
    measures = [figure.measure for figure in figures]
    widest = max((len(measure_name(one)) for one in measures), default=0)
    for variant in dict.fromkeys(one.variant for one in measures):
        yield f"  {variant}"
        for one in measures:
            if one.variant == variant:
                n = page.paint.dim(f"  n={number(one.n)}") if one.n else ""
                yield f"    {measure_name(one):{min(widest, 44)}}  {amount(one)}{n}"


def _claims(found: Sequence[Held], page: Page) -> Iterator[str]:
    if found:
        yield ""
        yield page.paint.bold("Claimed, against what was measured")
    for one in found:
        mark, colour = MARKS.get(one.verdict, UNKNOWN)
        yield from page.wrapped(f"{one.claim.says} {_sides(one)}", 4, f"  {page.paint.dress(mark, colour)} ")
        if one.claim.story:
            yield from map(page.paint.dim, page.wrapped(f"Usually told: {one.claim.story}", 4))


def _sides(one: Held) -> str:
    sides = [(one.claim.left, one.left), (one.claim.right, one.right)]
    told = ", ".join(f"{name} {amount(measure)}" for name, measure in sides if measure)
    return f"({one.verdict}{': ' + told if told else ''})"
