"""What a half hour of each day is worth to a plan that could have more of it: prices by Lagrangian relaxation.

Each chain alone takes its best days at the prices of the moment; where together they take more than a day has, its price rises,
and where less, it falls (subgradient steps that shrink; Held, Wolfe and Crowder 1974). The sum of what all chains bring, and of
the prices of all time, is never less than what the best plan is worth.
"""

from collections.abc import Sequence
from statistics import fmean

from greenroom.plan.chain import Chain, best_places, priced

STEPS = 60
SHRINKS = 0.94
"""By how much each step is shorter than the one before."""
AMPLE = 10**6
"""More half hours than a day has."""


def prices(chains: Sequence[Chain], units: Sequence[int]) -> list[float]:
    """The price of a half hour on each day that has so many ``units``."""
    found = [0.0] * len(units)
    step = _dearest(chains) / 4
    ample = [AMPLE if here else 0 for here in units]
    for _ in range(STEPS):
        asked = [0] * len(units)
        for chain in chains:
            _, places = best_places(priced(chain.rows, chain.units, found), chain.units, ample)
            for place, many in zip(places, chain.units, strict=False):
                asked[place] += many
        over = [many - here if here else 0 for many, here in zip(asked, units, strict=True)]
        long = sum(each * each for each in over) ** 0.5
        if not long:
            return found
        found = [max(0.0, price + step * each / long) for price, each in zip(found, over, strict=True)]
        step *= SHRINKS
    return found


def _dearest(chains: Sequence[Chain]) -> float:
    """The scale of what a half hour brings."""
    tops = [max(row, default=0.0) / units for chain in chains for row, units in zip(chain.rows, chain.units, strict=True)]
    return max(fmean(tops), 0.0) * len(chains) ** 0.5 if tops else 0.0
