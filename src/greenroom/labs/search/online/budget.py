"""Where the milliseconds of a search go: each step over queries that were never asked before."""

from collections.abc import Mapping, Sequence
from time import perf_counter

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Measure, Outcome, Table
from greenroom.labs.search.online.engine import STEPS, Engine, engine_of
from greenroom.labs.search.online.goods import Shop, shop_of

ALLOWED = {"tokenise": 0.5, "retrieve": 3.0, "features": 7.0, "rerank": 4.0, "search": 15.0}
"""Milliseconds that the 99th percentile may take."""
ASKED = {"small": 300, "full": 3000}
WHOLE = "search"


def budget(context: Context) -> Outcome:
    """The 50th and the 99th percentile of each step, and what is allowed."""
    shop = shop_of(context)
    engine = engine_of(shop, context.seed)
    spent = spent_on(engine, fresh_queries(shop, ASKED[context.size], context.seed))
    rows = tuple((step, *(float(np.percentile(times, at)) for at in (50, 99)), ALLOWED[step]) for step, times in spent.items())
    measures = [
        Measure("served", f"{step}-p{at}", float(np.percentile(times, at)), n=len(times), unit="ms")
        for step, times in spent.items()
        for at in (50, 99)
    ]
    note = f"{len(shop.catalogue):,} products, {engine.candidates} candidates reranked, one thread, no query asked twice."
    table = Table("budget", "Milliseconds by step", ("step", "p50", "p99", "allowed"), rows, note)
    return Outcome(tuple(measures), (table,))


def spent_on(engine: Engine, queries: Sequence[str], k: int = 10) -> Mapping[str, np.ndarray]:
    """Milliseconds of each query by step, and of the whole search, after a few queries to warm up."""
    for query in queries[:20]:
        engine.search(query, k)
    rows = []
    for query in queries[20:]:
        begun = perf_counter()
        answer = engine.search(query, k)
        rows.append({**answer.spent, WHOLE: 1000 * (perf_counter() - begun)})
    return {step: np.array([row[step] for row in rows]) for step in (*STEPS, WHOLE)}


def fresh_queries(shop: Shop, count: int, seed: int) -> list[str]:
    """Different queries of one to six words as they stand in a title: longer than people type, and none is met twice."""
    rng, titles, found = np.random.default_rng(seed), shop.catalogue["title"].tolist(), {}
    for title in rng.choice(titles, 20 * count):
        words = str(title).split()
        first, length = int(rng.integers(0, len(words))), int(rng.integers(1, 7))
        found[" ".join(words[first : first + length]).lower()] = None
        if len(found) == count:
            break
    return list(found)
