"""A club shop that does not exist, in a hidden world: whether an offer keeps the members most likely to leave is drawn.

Members pay a fee by the week until they leave, order more before the holidays, and are annoyed by a new price, each in their
own measure. The less somebody orders, the sooner they leave: risk can be learned. What an offer does is another matter, and
differs by channel. Where an effect is above 0, the idle are persuaded to stay and the busy are bothered, as the story has it.
Where it is below 0, the idle are sleeping dogs: the offer reminds them that they pay for nothing, and it is the busy who stay
longer for it.
"""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.kit import worlds as kit

CHANNELS = ("web", "catalogue")
PRIOR = kit.Prior(dict.fromkeys(CHANNELS, (0.8, 1.4)))
"""Effects are on the logarithm of the weekly risk of the idlest, with the busiest the other way round."""

WEEKS = 13
FEE, MARGIN, KEPT, OFFER = 2.5, 0.3, 80.0, 4.0
"""Dollars: the fee of a week, the share of an order that is earned, what a member is worth after the 13 weeks, an offer."""

LONGEST = 34
"""Weeks ago that the first of the members of a trial joined: those who came before are not looked at."""

_ORDERS, _RISK = 0.3, 0.08
_RISK_FALLS = 4.0
_ORDER = 35.0
_OF_OTHERS = 0.3


class Calendar(NamedTuple):
    """Weeks since the shop opened. In those of the ``surge`` orders rise by its ``size``; from week ``price`` on all is dearer.

    The most sensitive to price order less by ``dearer`` and are as much likelier to leave.
    """

    surge: tuple[int, int] = (24, 30)
    size: float = 2.5
    price: int = 18
    dearer: float = 0.5

    def busyness(self, weeks: np.ndarray) -> np.ndarray:
        """By how much orders are multiplied in each week."""
        times: np.ndarray = np.where((weeks >= self.surge[0]) & (weeks < self.surge[1]), self.size, 1.0)
        return times


CALENDAR = Calendar()


class Members(NamedTuple):
    """Who they really are, which nobody sees: orders a week, place among the idle (0 to 1), sensitivity to price, an order."""

    joined: np.ndarray
    channel: np.ndarray
    activity: np.ndarray
    idleness: np.ndarray
    sensitivity: np.ndarray
    order: np.ndarray


class Trial(NamedTuple):
    """What is seen of the members at a cutoff, who drew an offer (half of them), who left within 13 weeks, and the dollars."""

    features: pd.DataFrame
    channel: np.ndarray
    offered: np.ndarray
    left: np.ndarray
    dollars: np.ndarray


def draw(name: str, seed: int) -> kit.World:
    """The world of a seed; ``name`` fixes which kind it is, and empty leaves that to the seed as well."""
    return kit.draw(seed, PRIOR, name)


def trial(world: kit.World, members: int, cutoff: int, seed: int, calendar: Calendar = CALENDAR) -> Trial:
    """A trial in week ``cutoff`` among those of so many who are still members; offers are drawn by lot and cost nothing yet."""
    rng = np.random.default_rng([seed, cutoff])
    everybody = joining(members, cutoff, rng)
    weeks = np.arange(cutoff)
    orders = ordered(everybody, weeks, calendar, rng) * (weeks >= everybody.joined[:, None])
    risk = _risk(everybody, weeks, calendar) * (weeks >= everybody.joined[:, None])
    stayed = risk.sum(axis=1) < rng.exponential(size=members)
    present = Members(*(values[stayed] for values in everybody))
    return _tried(world, present, orders[stayed], cutoff, calendar, rng)


def _tried(
    world: kit.World, members: Members, orders: np.ndarray, cutoff: int, calendar: Calendar, rng: np.random.Generator
) -> Trial:
    ahead = np.arange(cutoff, cutoff + WEEKS)
    offered = rng.random(len(members.joined)) < 0.5
    persuaded = np.where(offered, persuasion(world, members, rng), 0.0)
    risk = _risk(members, ahead, calendar) * np.exp(-persuaded)[:, None]
    alive = np.cumsum(risk, axis=1) < rng.exponential(size=len(offered))[:, None]
    bought = (ordered(members, ahead, calendar, rng) * alive).sum(axis=1)
    dollars = FEE * alive.sum(axis=1) + MARGIN * members.order * bought + KEPT * alive[:, -1]
    return Trial(_features(members, orders, cutoff), members.channel, offered, ~alive[:, -1], dollars)


def persuasion(world: kit.World, members: Members, rng: np.random.Generator) -> np.ndarray:
    """By how much an offer lowers the logarithm of each member's risk. All 0 where the world has no effects."""
    sizes = np.array([world.effects[channel] for channel in CHANNELS])[members.channel]
    lowered: np.ndarray = sizes * (2 * members.idleness - 1 + _OF_OTHERS * rng.normal(size=len(sizes)))
    return lowered


def joining(n: int, cutoff: int, rng: np.random.Generator) -> Members:
    """Members who joined in the weeks before a cutoff; about half of each channel."""
    activity = rng.gamma(1.0, _ORDERS, n)
    idleness = 1 - activity.argsort().argsort() / n
    joined = rng.integers(max(0, cutoff - LONGEST), cutoff, n)
    order = _ORDER * rng.lognormal(sigma=0.4, size=n)
    return Members(joined, rng.integers(0, len(CHANNELS), n), activity, idleness, rng.random(n), order)


def ordered(members: Members, weeks: np.ndarray, calendar: Calendar, rng: np.random.Generator) -> np.ndarray:
    """How often each member orders in each week, as long as they are members."""
    dearer = 1 - calendar.dearer * members.sensitivity[:, None] * (weeks >= calendar.price)
    orders: Any = rng.poisson(members.activity[:, None] * calendar.busyness(weeks) * dearer)
    counts: np.ndarray = orders
    return counts


def _risk(members: Members, weeks: np.ndarray, calendar: Calendar) -> np.ndarray:
    dearer = 1 + calendar.dearer * members.sensitivity[:, None] * (weeks >= calendar.price)
    risk: np.ndarray = _RISK * np.exp(-_RISK_FALLS * (1 - members.idleness))[:, None] * dearer
    return risk


def _features(members: Members, orders: np.ndarray, cutoff: int) -> pd.DataFrame:
    tenure: Any = cutoff - members.joined
    since = np.where(orders.any(axis=1), np.argmax(orders[:, ::-1] > 0, axis=1), tenure)
    return pd.DataFrame(
        {
            "idle_weeks": since,
            "tenure": tenure,
            "orders_4": orders[:, -4:].sum(axis=1),
            "orders_13": orders[:, -13:].sum(axis=1),
            "orders": orders.sum(axis=1),
            "orders_a_week": orders.sum(axis=1) / tenure,
        }
    )
