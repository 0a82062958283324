"""What the judge says, for people: the verdict, the first cases that failed, the growth with its plot."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from greenroom.cli.forms.page import Page
from greenroom.judge import document
from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Growth
from greenroom.judge.growth.plot_terminal import lines_of
from greenroom.judge.judged import Judged, Tried
from greenroom.judge.proving import Proved
from greenroom.judge.suite import SOUND, STANDINGS, Suite
from greenroom.problem import Problem

SHOWN_CASES, SHOWN_SURVIVORS = 3, 5
WORDS = {
    "AC": "accepted",
    "WA": "wrong answer",
    "TLE": "too much time",
    "MLE": "too much memory",
    "RE": "ended with an error",
    "OLE": "too much output",
    "CE": "does not compile",
    "IE": "a fault of greenroom: please report it",
}
GROWN = {
    WITHIN: "within the required class",
    ABOVE: "above the required class",
    INCONCLUSIVE: "inconclusive, which costs nothing",
}
COLOURS = {"AC": "green", WITHIN: "green", INCONCLUSIVE: "yellow"}


def submission(problem: Problem, judged: Judged, growth: Growth | None, suite: Suite | None, page: Page) -> Iterator[str]:
    """The report on a submission, in lines."""
    colour = COLOURS.get(judged.verdict, "red")
    word = page.paint.dress(f"{judged.verdict}: {WORDS[judged.verdict]}", "bold", colour)
    yield f"{page.paint.bold(problem.title)}  {word}"
    yield from page.wrapped(_counted(judged), 0)
    for case in judged.failed[:SHOWN_CASES]:
        yield ""
        yield from failed(case, page)
    if growth:
        yield ""
        yield from grown(growth, page)
    if suite:
        yield ""
        yield from tested(document.testing(suite), page)
    yield ""
    yield from (page.paint.dim(line) for line in _where(judged, page))


def grown(growth: Growth, page: Page) -> Iterator[str]:
    """The growth: its verdict, the plot of the family that decided, and the hot line."""
    word = page.paint.dress(GROWN[growth.verdict], COLOURS.get(growth.verdict, "red"))
    yield f"{page.paint.bold('Growth')}  {word} ({growth.required})"
    yield from page.wrapped(f"n is {growth.size}.", 0)
    if growth.fault:
        yield from page.wrapped(f"{growth.fault}.", 0)
    for curve in growth.curves:
        yield from page.wrapped(f"{curve.family} inputs: {curve.why}{_slope(curve)}.", 0)
    if growth.decisive:
        yield ""
        yield from lines_of(growth.decisive)
    hot = growth.hot
    if hot:
        yield ""
        said = f"At n = {hot.size:,} line {hot.line} took about {hot.share:.0%} of the time; it ran {hot.runs:,} times:"
        yield from page.wrapped(said, 0)
        yield f"    {hot.text}"


def tested(suite: Mapping[str, Any], page: Page) -> Iterator[str]:
    """What the candidate's tests would notice, and what they would not, with a hint each; ``suite`` as `document.testing`."""
    counted = f"they notice {suite['killed']} of {suite['killable']} faults ({suite['score']:.0%})"
    yield f"{page.paint.bold('Your tests')}  {counted}"
    if suite["unusable"]:
        yield from page.wrapped(f"{suite['unusable']}.", 0)
    for test in suite["tests"]:
        if test["standing"] != SOUND:
            yield from page.wrapped(f"{test['name']} {STANDINGS[test['standing']]}, so it does not count.", 2, "– ")
    for mutant in suite["survivors"][:SHOWN_SURVIVORS]:
        yield from page.wrapped(f"Not noticed: {mutant['hint']}", 2, "– ")


def exercise(problem: Problem, proved: Iterable[Proved], page: Page) -> Iterator[str]:
    """The report on an exercise that proves itself, a line for each of its solutions as it comes, then what does not hold."""
    rows: list[Proved] = []
    for row in proved:
        if not rows:
            yield page.paint.bold(problem.title)
        rows.append(row)
        mark = page.paint.dress("✓", "green") if row.holds else page.paint.dress("✗", "red")
        said = (
            row.found if row.holds else f"{row.found} where {row.claim.expected} is named ({row.because or 'no case failed'})"
        )
        yield f"  {mark} {row.claim.file:32} {said}"
    bad = sum(not row.holds for row in rows)
    yield "Every solution got the verdict that is named for it." if not bad else f"{bad} of {len(rows)} solutions did not."
    if rows:
        yield from (
            page.paint.dim(line) for line in page.wrapped(f"Tier {rows[0].judged.tier}, seed {rows[0].judged.seed}.", 0)
        )


def _counted(judged: Judged) -> str:
    accepted = len(judged.cases) - len(judged.failed)
    said = [f"{accepted} of {len(judged.cases)} cases accepted"]
    if judged.left_out:
        said.append(f"{judged.left_out} not run after that")
    said.append(f"at most {judged.cpu:.2f} s of CPU time and {judged.memory / 2**20:.0f} MiB")
    return ", ".join(said) + "."


def failed(case: Tried, page: Page) -> Iterator[str]:
    """A case that was not accepted: what was called, what was expected, what came."""
    yield f"{page.paint.dress(case.verdict, 'red')}  {page.paint.bold(case.name)} ({case.group})"
    yield from page.wrapped(f"{case.why[:1].upper()}{case.why[1:]}.", 4)
    yield from page.wrapped(case.call, 4)
    yield from page.wrapped(case.expected, 14, "expected  ")
    if case.answer:
        yield from page.wrapped(case.answer, 14, "returned  ")
    for line in case.printed.strip().split("\n")[-4:] if case.printed.strip() else ():
        yield from page.wrapped(line, 14, "printed   ")


def _where(judged: Judged, page: Page) -> Iterator[str]:
    yield from page.wrapped(f"Ran in the tier {judged.tier}; --seed {judged.seed} makes the same cases again.", 0)
    for gap in judged.gaps:
        yield from page.wrapped(gap, 2, "– ")


def _slope(curve: Curve) -> str:
    return "" if curve.slope is None else f" (slope {curve.slope:.2f})"
