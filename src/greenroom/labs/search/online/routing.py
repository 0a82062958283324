"""Do intents pay? A ranker for each intent, and one ranker that knows the intent, against one ranker for everything."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation import intervals
from greenroom.labs.kit.worlds import SAME, verdict
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import features
from greenroom.labs.search.online.families import named
from greenroom.labs.search.online.goods import Shop, shop_of
from greenroom.labs.search.online.intents import Asked, asked
from greenroom.labs.search.online.pools import Pool, crossed, folds, joined, lambda_mart, learned_of, pools_of, qualities

AGREES = "family_agrees"
FEW = 300
"""Pairs below which an intent has no ranker of its own: the common one serves."""
TITLES = {"small": 4000, "full": 19_406}
ONE, ROUTES = "one-ranker", ("routed-by-queries", "routed-by-titles", "routed-by-truth", "one-ranker-knowing-intent")


def routing(context: Context) -> Outcome:
    """NDCG@10 of each way to use intents, and how far it is from one ranker, by query."""
    shop = shop_of(context)
    found = pools_of(context)
    known = asked(shop, found, context.seed, TITLES[context.size])
    quality = {name: qualities(found, scores) for name, scores in ways(found, known, learned_of(context), context.seed).items()}
    gains = {name: intervals.mean_of(quality[name] - quality[ONE], seed=context.seed) for name in ROUTES}
    measures = [
        *_classified(known),
        *(Measure(name, "ndcg@10", *intervals.mean_of(own, seed=context.seed), n=len(own)) for name, own in quality.items()),
        *(Measure(name, "ndcg@10-gain", *gain, n=len(found)) for name, gain in gains.items()),
    ]
    return Outcome(tuple(measures), (_table(shop, known, quality),), notes=tuple(_note(*item) for item in gains.items()))


def ways(found: Sequence[Pool], known: Asked, common: Sequence[np.ndarray], seed: int) -> dict[str, Sequence[np.ndarray]]:
    """Scores of the pools by one ranker (``common``) and by each use of intents; none learned from the query that it scores."""
    knowing = [pool._replace(known=pool.known.assign(**{AGREES: own})) for pool, own in zip(found, known.agrees, strict=True)]
    routes = zip(ROUTES[:3], (known.told, known.by_titles, known.true), strict=True)
    return {
        ONE: common,
        **{name: routed(found, intent, common, seed) for name, intent in routes},
        ROUTES[3]: crossed(knowing, seed, lambda_mart(seed, (*features.NAMES, AGREES))),
    }


def routed(found: Sequence[Pool], intent: Sequence[str], common: Sequence[np.ndarray], seed: int) -> list[np.ndarray]:
    """Scores by a ranker for each intent, trained on other folds' queries of it; the common ones where they are few."""
    fold = folds(found, seed).tolist()
    groups = list(zip(intent, fold, strict=True))
    rankers = {group: _ranker(found, groups, group, seed) for group in dict.fromkeys(groups)}
    scoring = [rankers[group] for group in groups]
    return [own(pool.known) if own else known for pool, own, known in zip(found, scoring, common, strict=True)]


def _ranker(
    found: Sequence[Pool], groups: Sequence[tuple[str, int]], group: tuple[str, int], seed: int
) -> Callable[[pd.DataFrame], np.ndarray] | None:
    """Of the group's intent, trained on the other folds; None where these have fewer than `FEW` pairs of it."""
    seen = [pool for pool, (name, part) in zip(found, groups, strict=True) if name == group[0] and part != group[1]]
    return lambda_mart(seed)(joined(seen)) if sum(len(pool.known) for pool in seen) >= FEW else None


def _classified(known: Asked) -> list[Measure]:
    n, commonest = len(known.true), Counter(known.true).most_common(1)[0][1]
    right = {
        name: sum(map(str.__eq__, known.true, told)) for name, told in ((ROUTES[0], known.told), (ROUTES[1], known.by_titles))
    }
    rows = {**right, "commonest-intent": commonest}
    return [Measure(name, "intent-accuracy", *intervals.share(count, n), n=n) for name, count in rows.items()]


def _table(shop: Shop, known: Asked, quality: Mapping[str, np.ndarray]) -> Table:
    words, intent = named(shop, known.family), np.array(known.true)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words.get(name, "other families"), int(count), *(float(own[intent == name].mean()) for own in quality.values()))
        for name, count in Counter(known.true).most_common()
    )
    note = "A query's intent is the commonest kind of what answers it best; kinds come from the attributes' names alone."
    return Table("intents", "NDCG@10 by intent", ("intent", "queries", *quality), rows, note)


def _note(name: str, gain: intervals.Interval) -> str:
    told = f"{name}: {gain.value:+.3f} NDCG@10 [{gain.low:+.3f}, {gain.high:+.3f}] against one ranker"
    found = verdict(gain.low, gain.high)
    return f"{told}: it does not pay, as far as these queries can show." if found == SAME else f"{told}: {found}."
