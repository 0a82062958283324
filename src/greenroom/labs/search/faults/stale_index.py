"""The job that builds the index has not run for weeks: a third of the catalogue is newer than it."""

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System, indexed

METRIC, SEEN_BY = "ndcg", "freshness"
NEWER = 1 / 3


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The index holds the products that were there when it was last built."""
    older = np.random.default_rng(system.seed).random(len(system.shop.catalogue)) >= NEWER
    return indexed(system, np.flatnonzero(older))


def fix(system: System) -> System:
    """The index is built of the catalogue as it is."""
    return indexed(system)
