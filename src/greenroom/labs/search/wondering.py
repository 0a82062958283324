"""The stage that asks the lab's own verdict of hidden worlds: it has to follow the world, and find nothing where nothing is."""

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval, share
from greenroom.labs.kit.worlds import BETTER, FALSE, MIXED, NULL, SAME, TRUE, VERDICTS, WORLDS, WORSE, Rate, rate_of
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import worlds
from greenroom.labs.search.sizes import SIZES

EXPECTED = {TRUE: BETTER, FALSE: WORSE, MIXED: SAME, NULL: SAME}
"""What a world deserves; in a mixed one, where one surface is as told and the other is not, any verdict may be right."""

VARIANT = "clicks-ipw-swaps"
METRICS = {BETTER: "verdict-better", WORSE: "verdict-worse", SAME: "verdict-no-difference"}


def measure(context: Context) -> Outcome:
    """How often each verdict is given in each world, or in the one that the run names, with Wilson's intervals."""
    names = (context.world,) if context.world else WORLDS
    times = SIZES[context.size].worlds
    rates = {name: rate(name, context.seed, times) for name in context.progress(list(names), "hidden worlds")}
    return Outcome(tuple(one for name, found in rates.items() for one in _measures(name, found)), (_table(rates),))


def rate(name: str, seed: int, times: int) -> Rate:
    """How often the verdict on a named world is the one that it deserves, over as many seeds."""
    return rate_of(EXPECTED[name], lambda drawn: gain(drawn, name), range(1000 * seed, 1000 * seed + times))


def gain(seed: int, name: str) -> Interval:
    """What weighting gained in one world."""
    return worlds.found(seed, name).gain


def _measures(name: str, found: Rate) -> list[Measure]:
    return [
        Measure(VARIANT, METRICS[verdict], *share(found.counts[verdict], found.n), n=found.n, part=name) for verdict in VERDICTS
    ]


def _table(rates: dict[str, Rate]) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *(found.counts[verdict] for verdict in VERDICTS), found.n) for name, found in rates.items()
    )
    return Table("worlds", "Verdicts on weighting by propensities", ("hidden world", *VERDICTS, "drawn"), rows)
