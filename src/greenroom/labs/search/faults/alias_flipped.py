"""Somebody points the alias to the version of the sale, which put what was dear first."""

from greenroom.labs.context import Context
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.outcome import Outcome
from greenroom.labs.search import ranker
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import CHAMPION, GOOD, System, promoted

METRIC, SEEN_BY = "ndcg", "served-version"
OF_THE_SALE = "1"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Version 1 answers: it reads the features of today, and learned to put them in the order of the price."""
    dear = system.learned.assign(label=system.learned.groupby("query")["price"].rank(pct=True).mul(3).astype(int))
    return promoted(system, OF_THE_SALE, ranker.train(dear, seed=system.seed, label="label"))


def fix(system: System) -> System:
    """The alias is rolled back to what was released."""
    point(system.aliases, CHAMPION, GOOD, system.aliases.parent / f"{GOOD}.txt")
    return system
