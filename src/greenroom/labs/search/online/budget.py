"""Where the milliseconds of a search go: each step over queries that were never asked before."""

from collections.abc import Mapping, Sequence
from time import perf_counter, thread_time

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Measure, Outcome, Table
from greenroom.labs.search.online.engine import STEPS, Clock, Engine, engine_of
from greenroom.labs.search.online.goods import Shop, shop_of

ALLOWED = {"tokenise": 2.0, "retrieve": 3.0, "features": 6.0, "rerank": 4.0, "search": 15.0}
"""Milliseconds that the 99th percentile may take."""
ASKED = {"small": 300, "full": 3000}
WHOLE = "search"


def budget(context: Context) -> Outcome:
    """The 50th and the 99th percentile of each step, by the clock on the wall and by the processor's, and what is allowed."""
    shop = shop_of(context)
    engine, queries = engine_of(shop, context.seed), fresh_queries(shop, 2 * ASKED[context.size], context.seed)
    half = len(queries) // 2
    spent = {"": spent_on(engine, queries[:half]), "processor": spent_on(engine, queries[half:], clock=thread_time)}
    measures = [
        Measure("served", f"{step}-p{at}", float(np.percentile(times, at)), n=len(times), unit="ms", part=part)
        for part, steps in spent.items()
        for step, times in steps.items()
        for at in (50, 99)
    ]
    return Outcome(tuple(measures), (_table(shop, engine, spent),))


def _table(shop: Shop, engine: Engine, spent: Mapping[str, Mapping[str, np.ndarray]]) -> Table:
    rows = tuple(
        (step, *_percentiles(times), *_percentiles(spent["processor"][step]), ALLOWED[step])
        for step, times in spent[""].items()
    )
    note = (
        f"{len(shop.catalogue):,} products, {engine.candidates} candidates reranked, one thread, no query asked twice. "
        "On a shared machine the wall's clock also counts the neighbours."
    )
    return Table(
        "budget", "Milliseconds by step", ("step", "p50", "p99", "processor p50", "processor p99", "allowed"), rows, note
    )


def _percentiles(times: np.ndarray) -> tuple[float, float]:
    return float(np.percentile(times, 50)), float(np.percentile(times, 99))


def spent_on(engine: Engine, queries: Sequence[str], k: int = 10, clock: Clock = perf_counter) -> Mapping[str, np.ndarray]:
    """Milliseconds of each query by step, and of the whole search, after a few queries to warm up."""
    for query in queries[:20]:
        engine.search(query, k)
    rows = []
    for query in queries[20:]:
        begun = clock()
        answer = engine.search(query, k, clock)
        rows.append({**answer.spent, WHOLE: 1000 * (clock() - begun)})
    return {step: np.array([row[step] for row in rows]) for step in (*STEPS, WHOLE)}


def fresh_queries(shop: Shop, count: int, seed: int) -> list[str]:
    """Different queries of one to six words as they stand in a title: longer than people type, and none is met twice."""
    rng, titles = np.random.default_rng(seed), shop.catalogue["title"].tolist()
    found: dict[str, None] = {}
    for title in rng.choice(titles, 20 * count):
        words = str(title).split()
        first, length = int(rng.integers(0, len(words))), int(rng.integers(1, 7))
        found[" ".join(words[first : first + length]).lower()] = None
        if len(found) == count:
            break
    return list(found)
