"""A plan for people: weeks with their blocks, a day with its checks, what a re-plan moved."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable, shortened
from greenroom.plan.agenda import DONE, MISSED, AgendaDay, missed, on_plan, weeks
from greenroom.plan.block import Block, Term
from greenroom.plan.changes import changes
from greenroom.plan.course import Course, Version
from greenroom.plan.days import told

MARKS = {DONE: "✓", MISSED: "–", "open": "·"}
NARROW = 70


def summary(version: Version, page: Page) -> Iterator[str]:
    """What was made, in two lines."""
    planned, term = version.made.planned, version.term
    mocks = sum(each.block.kind == "mock" for each in planned)
    hours = sum(each.block.minutes for each in planned) / 60
    words = (
        f"{_many(len(planned), 'block')}, {hours:g} hours and {_many(mocks, 'mock')} up to"
        f" {told(term.until - timedelta(days=1))}; the interview is on {told(term.until)}."
    )
    yield from page.wrapped(words, 0)
    yield from (page.paint.dim(line) for line in page.wrapped("`greenroom plan today` shows what to do now.", 0))


def shown(days: Sequence[AgendaDay], term: Term, today: date, page: Page) -> Iterator[str]:
    """The calendar by week."""
    for number, week in enumerate(weeks(days), 1):
        planned, done = sum(day.planned for day in week), sum(day.done for day in week)
        minutes = f"{planned} min planned" + (f", {done} done" if done or week[0].date <= today else "")
        yield from page.headed(f"Week {number}", f"{told(week[0].date)} to {told(week[-1].date)} · {minutes}")
        for day in week:
            yield from _day(day, today, page)
        yield ""
    kept, past = on_plan(days, today)
    if past:
        yield from page.wrapped(f"On plan on {kept} of the last {past} days that had one.", 0)
    left = (term.until - today).days
    yield from page.wrapped(f"{_many(left, 'day')} to go." if left > 0 else f"The day was {told(term.until)}.", 0)


def today_lines(days: Sequence[AgendaDay], version: Version, today: date, page: Page) -> Iterator[str]:
    """Today, with each block's check."""
    left = (version.term.until - today).days
    if left <= 0:
        yield from page.wrapped(f"The plan ended with {told(version.term.until)}. `greenroom plan make` begins a new one.", 0)
        return
    here = [day for day in days if day.date == today]
    yield from page.headed(told(today), f"{_many(left, 'day')} to go")
    if not here or not here[0].items:
        rest = "No work is meant for today: rest, that counts as on plan." if here and here[0].is_free else "Nothing for today."
        yield from page.wrapped(rest, 2)
    for item in here[0].items if here else ():
        yield ""
        yield from block_lines(item.block, page, MARKS[item.state])
        if item.state != DONE:
            yield from (page.paint.dim(line) for line in page.wrapped(f"then: greenroom plan done {item.block.id}", 4))
    behind = missed(days, [each.block.id for each in version.made.planned if each.day >= today])
    if behind:
        yield ""
        several = "1 block of the days before was" if len(behind) == 1 else f"{len(behind)} blocks of the days before were"
        yield from page.wrapped(f"{several} not done: `greenroom plan again` finds days for what matters of that.", 0)


def block_lines(block: Block, page: Page, mark: str = "·") -> Iterator[str]:
    """A block with what it leaves and its check."""
    yield f"{mark} " + page.paint.bold(f"{block.kind}: {printable(block.label)}") + page.paint.dim(f"  {block.minutes} min")
    yield from page.wrapped(printable(block.deliverable), 4)
    yield from page.wrapped(f"Done when: {printable(block.check)}", 4)


def moved(before: Version, now: Version, course: Course, today: date, page: Page) -> Iterator[str]:
    """What a re-plan kept, moved, took in and let go."""
    yield from page.wrapped(changes(before, now, course, today).told(), 0)


def _day(day: AgendaDay, today: date, page: Page) -> Iterator[str]:
    mark = "▸" if day.date == today else " "
    head = f"{mark} {told(day.date):11}"
    minutes = f"{day.done}/{day.planned} min" if day.date <= today else f"{day.planned} min"
    line = head + ("free" if day.is_free and not day.items else minutes)
    yield page.paint.bold(line) if day.date == today else line
    for item in day.items:
        block = item.block
        wide = page.width - len(block.id) - 24
        label = printable(block.label) if wide < 12 else shortened(printable(block.label), wide)
        row = f"    {MARKS[item.state]} {block.kind:8}  {label}"
        if page.width < NARROW:
            yield shortened(row, page.width)
        else:
            name = page.paint.dim(f"  {block.id} · {block.minutes}")
            yield row + name


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
