"""The new version learned from clicks as if they were grades: what stood high was clicked, and is now put high."""

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search import clicks, ranker
from greenroom.labs.search.learning import STEPS, labels
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System, released
from greenroom.labs.search.online.watching import BIASED, swapped
from greenroom.labs.search.ranker import Ranker

METRIC, SEEN_BY = "ndcg", "position-bias"
SESSIONS = 2000
"""Of each query, so that what goes wrong is bias and not chance."""


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Every click counts the same, wherever it was made."""
    weights = np.ones(int(clicks.logged_order(system.learned).max()))
    return released(system._replace(weights=weights), "3", _trained(system, weights))


def fix(system: System) -> System:
    """A click counts by the inverse of how likely its place is looked at, as swaps of places show it."""
    weights = 1 / swapped(system)
    return released(system._replace(weights=weights), "4", _trained(system, weights))


def _trained(system: System, weights: np.ndarray) -> Ranker:
    places, rng = clicks.logged_order(system.learned), np.random.default_rng(system.seed)
    rates = clicks.clicked(system.learned, places, BIASED, SESSIONS, rng) / SESSIONS
    clicked = system.learned.assign(label=labels(rates * weights[places - 1]))
    return ranker.train(clicked, seed=system.seed, label="label", label_gain=list(range(STEPS + 1)))
