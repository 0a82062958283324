"""Whom to send an offer in a world that nobody knows: the riskiest, or those whom the offer is likeliest to keep."""

from typing import NamedTuple

from greenroom.labs.churn.dated import lists, sizes, telling, worlds
from greenroom.labs.churn.dated.lists import RISK, UPLIFT, Tried
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.kit.worlds import WORLDS, World, verdict
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5)
OVER_ANYBODY, OVER_UPLIFT, PROFIT = "over-anybody", "over-uplift", "profit"


class Seen(NamedTuple):
    """What a trial showed of a world."""

    world: World
    tried: Tried
    over_anybody: Interval
    over_uplift: Interval
    profits: dict[str, Interval]
    by_channel: dict[str, Interval]


def targeting(context: Context) -> Outcome:
    """One trial in a world of each kind, and which of them the seed had drawn, told after the verdict."""
    size = sizes.of(context)
    found = {}
    for name in context.progress(WORLDS, "worlds"):
        world = worlds.draw(name, context.seed)
        found[name] = _seen(world, lists.tried(world, size.pilot, size.shoppers, context.seed))
    hidden = worlds.draw(context.world, context.seed).name
    measures = [measure for seen in found.values() for measure in _measures(seen)]
    curves = tuple(_curve(seen) for seen in found.values())
    return Outcome(tuple(measures), (_table(found),), curves, _notes(found[hidden]))


def _seen(world: World, tried: Tried) -> Seen:
    return Seen(
        world,
        tried,
        lists.over_anybody(tried, RISK),
        lists.over_list(tried, RISK, UPLIFT),
        {name: lists.profit(tried, name) for name in lists.LISTS},
        {channel: lists.over_anybody(tried, RISK, channel=channel) for channel in worlds.CHANNELS},
    )


def _measures(seen: Seen) -> list[Measure]:
    n, world = len(seen.tried.worth), seen.world.name

    def dollars(variant: str, metric: str, interval: Interval, part: str = world) -> Measure:
        return telling.measured(variant, metric, interval, n, part, "trial after the holidays", "$ an offer")

    return [
        dollars(RISK, OVER_ANYBODY, seen.over_anybody),
        dollars(RISK, OVER_UPLIFT, seen.over_uplift),
        *(dollars(name, PROFIT, interval) for name, interval in seen.profits.items()),
        *(dollars(RISK, OVER_ANYBODY, found, f"{world}-{channel}") for channel, found in seen.by_channel.items()),
    ]


def _table(found: dict[str, Seen]) -> Table:
    rows = tuple(
        telling.row(
            name,
            *(round(seen.world.effects[channel], 2) for channel in worlds.CHANNELS),
            *map(_told, (seen.over_anybody, *seen.by_channel.values(), seen.over_uplift)),
            *(f"{seen.profits[each].value:+.2f}" for each in lists.LISTS),
        )
        for name, seen in found.items()
    )
    columns = (
        *("world", *(f"effect, {channel}" for channel in worlds.CHANNELS), "riskiest over anybody"),
        *(*(f"riskiest over anybody, {channel}" for channel in worlds.CHANNELS), "riskiest over uplift list"),
        *("profit, riskiest", "profit, uplift list"),
    )
    note = (
        f"Dollars an offer, lists of {lists.SHARE:.0%}; an offer costs ${worlds.OFFER:.0f}. The lists know none of the effects."
    )
    return Table("targeting", "Does it pay to send the offer to the riskiest?", columns, rows, note)


def _told(interval: Interval) -> str:
    return f"{interval.value:+.2f} [{interval.low:+.2f}, {interval.high:+.2f}] {verdict(interval.low, interval.high)}"


def _curve(seen: Seen) -> Curve:
    found = {name: [lists.profit(seen.tried, name, share) for share in SHARES] for name in lists.LISTS}
    lines = {name: telling.line(SHARES, intervals) for name, intervals in found.items()}
    bands = {name: telling.band(SHARES, intervals) for name, intervals in found.items()}
    world = seen.world.name
    return Curve(f"targeting-{world}", f"Profit of the lists, {world}", "share of members", "$ an offer", lines, bands)


def _notes(seen: Seen) -> tuple[str, ...]:
    over, profit = seen.over_anybody, seen.profits[RISK]
    return (
        f"In the world of this seed, the riskiest against anybody: {verdict(over.low, over.high)} "
        f"({over.value:+.2f} $ an offer [{over.low:+.2f}, {over.high:+.2f}]).",
        f"With its price paid, an offer to the riskiest brings {profit.value:+.2f} $ [{profit.low:+.2f}, {profit.high:+.2f}].",
        f"The world was {seen.world.name}.",
    )
