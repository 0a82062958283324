"""What a search system is worth, and how far what is told of it is from the truth."""

from typing import NamedTuple

import numpy as np

from greenroom.labs.search import index as bm25
from greenroom.labs.search import ndcg
from greenroom.labs.search.online.pools import qualities
from greenroom.labs.search.online.splitting import by_sessions
from greenroom.labs.search.online.system import System, arms, grades_of, on_the_pools
from greenroom.labs.search.online.users import VALUES


class Worth(NamedTuple):
    """``ndcg`` is NDCG@10 of what is served to queries that no ranker learned from, over judged products; ``nothing`` is the
    share of them that finds nothing. ``told_too_much`` is how far the NDCG@10 that is told lies above that of the same trees on
    those queries' judged products; ``gain_told`` is the NDCG@10 gained over BM25 by the comparison that is told; ``lift_off``
    is how far the clicks gained by the recorded test are from the true ones.
    """

    ndcg: float
    nothing: float
    told_too_much: float
    gain_told: float
    lift_off: float


def worth(system: System) -> Worth:
    """The worth of a system as it stands."""
    found, grades = system.served(), grades_of(system)
    served = float(np.mean([ndcg.condensed(ids, grades[query]) for query, ids in found.items()]))
    nothing = float(np.mean([not ids for ids in found.values()]))
    return Worth(
        served, nothing, system.told - float(qualities(*on_the_pools(system.seed)).mean()), gain_told(system), _lift_off(system)
    )


def gain_told(system: System) -> float:
    """NDCG@10 of what is served above that of BM25, by the system's convention for products that nobody judged."""
    of = ndcg.unjudged_as_wrong if system.unjudged_is_wrong else ndcg.condensed
    grades, ours, theirs = grades_of(system), system.served(), plain(system)
    return float(np.mean([of(ours[query], grades[query]) - of(theirs[query], grades[query]) for query in system.asked]))


def plain(system: System) -> dict[str, tuple[str, ...]]:
    """What BM25 alone finds for each asked query."""
    return {query: bm25.search(system.bm25, system.reads_query(query)).ids for query in system.asked}


def _lift_off(system: System) -> float:
    present, new, shares = arms(system.seed)
    true = float(shares @ (new @ VALUES) - shares @ (present @ VALUES))
    return by_sessions(system.log).value - true
