"""Plans anew from what was done: what is not touched stays, what was missed is spread over the days that are left."""

from collections.abc import Mapping, Sequence
from datetime import date

from greenroom.plan.block import Block, Term
from greenroom.plan.days import days_of
from greenroom.plan.making import Grounds, Made, Planned, candidates, scheduled
from greenroom.plan.wanted import spent

STAYS = 0.8
"""Share of the untouched blocks that keep their day, at least."""
HOLDS = (1.0, 3.0, 100.0)
"""How much more a block is worth on the day that it had: the first that keeps enough, and a mock of each round, is taken."""


Pins = Mapping[str, date]
"""The days on which a person put blocks."""
NO_PINS: Pins = {}


def replanned(before: Sequence[Planned], grounds: Grounds, term: Term, today: date, seed: int, pinned: Pins = NO_PINS) -> Made:
    """The plan from today on. A block that is planned already keeps its words; the same for the same input.

    What a person put on a day stays there as long as no rule speaks against it. Of the untouched blocks `STAYS` keep their day,
    unless one stands where alone a mock of an expected round can be held.
    """
    days = days_of(term, today, spent(grounds.done))
    places = {day.date: place for place, day in enumerate(days)}
    blocks = _with_known_words(candidates(grounds, term), before)
    held = {each.block.id: places[each.day] for each in untouched(before, blocks, grounds, term, today, pinned)}
    pins = {name: places[day] for name, day in pinned.items() if day in places}
    tried: list[tuple[int, float, float, Made]] = []
    for hold in HOLDS:
        found = scheduled(blocks, grounds, term, days, seed, held, hold, pins)
        stay = sum(held.get(each.block.id) == places[each.day] for each in found.planned)
        tried.append((-len(found.without_mock), min(STAYS, stay / len(held) if held else 1.0), hold, found))
        if not found.without_mock and stay >= STAYS * len(held):
            break
    return max(tried, key=lambda each: each[:3])[3]


def untouched(
    before: Sequence[Planned],
    blocks: Sequence[Block],
    grounds: Grounds,
    term: Term,
    today: date,
    pinned: Pins = NO_PINS,
) -> list[Planned]:
    """The planned blocks that nothing speaks against: still wanted, ahead, with time, and behind what they come after.

    Where a day has not time for all, those that a person put there come first.
    """
    days = {day.date: day for day in days_of(term, today, spent(grounds.done))}
    left = {day.date: day.units for day in days.values()}
    busy = {(each.skill, each.day) for each in grounds.done}
    known = {block.id: block for block in blocks}
    stay: dict[str, date] = {}
    found = []
    for each in sorted(before, key=lambda each: (each.day, pinned.get(each.block.id) != each.day, each.block.id)):
        block, day = known.get(each.block.id), days.get(each.day)
        if block is None or day is None or left[each.day] < block.units or (block.skill, each.day) in busy:
            continue
        if day.is_last and not block.is_light or block.after and stay.get(block.after, date.max) >= each.day:
            continue
        left[each.day] -= block.units
        busy.add((block.skill, each.day))
        stay[block.id] = each.day
        found.append(each)
    return found


def _with_known_words(blocks: Sequence[Block], before: Sequence[Planned]) -> list[Block]:
    words = {each.block.id: each.block for each in before}
    return [
        block._replace(deliverable=words[block.id].deliverable, check=words[block.id].check, units=words[block.id].units)
        if block.id in words
        else block
        for block in blocks
    ]
