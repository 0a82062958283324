"""A/B tests on simulated traffic: split by session or by query, analysed naively or rightly, and tested against themselves."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.kit import worlds
from greenroom.labs.kit.decisions import STOP
from greenroom.labs.kit.evaluation import intervals
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.kit.rollout import sample_ratio
from greenroom.labs.outcome import Measure, Outcome, Table
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.online import power, users
from greenroom.labs.search.online.pools import by, learned_of, order, pools_of
from greenroom.labs.search.online.splitting import arms_of, by_queries, by_sessions, means_of

SESSIONS = 20_000
TIMES = {"small": 600, "full": 5000}


class Traffic(NamedTuple):
    """How probably a session of each query clicks so often (`users.distributions`) under the present ranking and under the new
    one, and the queries' shares of the sessions.
    """

    present: np.ndarray
    new: np.ndarray
    shares: np.ndarray


class Tested(NamedTuple):
    """The tally of a test, and what each query's sessions clicked in the mean in the week before."""

    tally: np.ndarray
    before: np.ndarray


Split = Callable[[np.random.Generator, np.ndarray, str], np.ndarray]
"""How many of each query's sessions see the new ranking."""


def split_by_session(rng: np.random.Generator, counts: np.ndarray, salt: str) -> np.ndarray:  # noqa: ARG001
    """Every session's arm is drawn by chance."""
    found: np.ndarray = rng.binomial(counts, 0.5)
    return found


def split_by_query(rng: np.random.Generator, counts: np.ndarray, salt: str) -> np.ndarray:  # noqa: ARG001
    """Every session's arm is its query's, so that everybody who asks the same is shown the same."""
    found: np.ndarray = counts * arms_of(salt, range(len(counts)))
    return found


WAYS: Mapping[Split, Mapping[str, Callable[[Tested], Interval]]] = {
    split_by_session: {"split-by-session": lambda tested: by_sessions(tested.tally)},
    split_by_query: {
        "split-by-query-naive": lambda tested: by_sessions(tested.tally),
        "split-by-query": lambda tested: by_queries(tested.tally),
        "split-by-query-less-before": lambda tested: by_queries(tested.tally, tested.before),
    },
}
"""How to split, and how to analyse what came of it. The last one takes off what the query's page had in the week before."""


def experiment(context: Context) -> Outcome:
    """How often each way sees a difference where there is none, and where the new ranking is LambdaMART's."""
    held = traffic_of(context)
    seeds = range(context.seed * TIMES[context.size], (context.seed + 1) * TIMES[context.size])
    alarms, found = rates_apart(held._replace(new=held.present), seeds), rates_apart(held, seeds)
    measures = [Measure(name, "false-alarms", *rate, n=len(seeds)) for name, rate in alarms.items()]
    measures += [Measure(name, "power", *rate, n=len(seeds)) for name, rate in found.items()]
    few = seeds[: TIMES["small"] // 4]
    measures += [Measure(name, "mismatches", *rate, n=len(few)) for name, rate in mismatches(held, few).items()]
    measures += [Measure(name, "clicks-gained", *told, n=SESSIONS) for name, told in told_of(held, context.seed).items()]
    rows = tuple((name, alarms[name].value, found[name].value) for name in alarms)
    note = f"{len(seeds):,} tests of {SESSIONS:,} sessions each, at a level of 5 %. A/A: the present ranking against itself."
    table = Table("ways", "How often a test says that there is a difference", ("way", "A/A", "A/B"), rows, note)
    return Outcome(tuple(measures), (table, _smallest(held)), notes=_notes(alarms))


def traffic_of(context: Context) -> Traffic:
    """BM25 over all fields, and LambdaMART that never saw the query, before simulated users.

    A hidden world that the context names stands in place of LambdaMART (`lifted`).
    """
    found = pools_of(context)
    grades, shares = [pool.grades for pool in found], users.traffic(len(found), context.seed)
    present = users.pages(Users(), grades, [order(own) for own in by(found, "bm25_all")])
    if context.world:
        new = lifted(present, shares, context.world, context.seed)
    else:
        new = users.pages(Users(), grades, [order(own) for own in learned_of(context)])
    return Traffic(users.distributions(present), users.distributions(new), shares)


def lifted(present: np.ndarray, shares: np.ndarray, world: str, seed: int) -> np.ndarray:
    """Click probabilities as a hidden world has them changed: on queries that are asked often ("head"), and on the others."""
    effects = worlds.draw(seed, worlds.Prior({"head": (0.05, 0.15), "tail": (0.05, 0.15)}), world).effects
    lift = np.where(shares >= np.median(shares), effects["head"], effects["tail"])
    found: np.ndarray = np.clip(present * (1 + lift[:, None]), 0, 1)
    return found


def conducted(held: Traffic, split: Split, seed: int, sessions: int = SESSIONS) -> Tested:
    """What came of a test, after a week of as many sessions in which everybody saw the present ranking."""
    rng = np.random.default_rng(seed)
    before = users.sessions(rng, rng.multinomial(sessions, held.shares), held.present)
    counts = rng.multinomial(sessions, held.shares)
    second = split(rng, counts, f"test {seed}")
    tally = np.stack([users.sessions(rng, counts - second, held.present), users.sessions(rng, second, held.new)])
    return Tested(tally, means_of(before[None]))


def told_of(held: Traffic, seed: int) -> dict[str, Interval]:
    """What one test says of the clicks gained in a session, each way."""
    done = {split: conducted(held, split, seed) for split in WAYS}
    return {name: analysis(done[split]) for split, analyses in WAYS.items() for name, analysis in analyses.items()}


def rates_apart(held: Traffic, seeds: range) -> dict[str, Interval]:
    """How often the interval of a test does not hold zero, each way."""
    apart: Counter[str] = Counter()
    for seed in seeds:
        apart.update(name for name, (_, low, high) in told_of(held, seed).items() if not low <= 0 <= high)
    return {name: intervals.share(apart[name], len(seeds)) for analyses in WAYS.values() for name in analyses}


def mismatches(held: Traffic, seeds: range) -> dict[str, Interval]:
    """How often the sample-ratio check stops a sound test, by what it counts: sessions, or the queries drawn by lot."""
    seen: Counter[str] = Counter()
    for seed in seeds:
        sessions, queries = (conducted(held, split, seed).tally.sum(axis=2) for split in (split_by_session, split_by_query))
        counted = {
            "split-by-session": sessions.sum(axis=1),
            "split-by-query-naive": queries.sum(axis=1),
            "split-by-query": (queries > 0).sum(axis=1),
        }
        seen.update(name for name, counts in counted.items() if _is_mismatched(counts))
    return {name: intervals.share(seen[name], len(seeds)) for name in counted}


def _is_mismatched(counts: np.ndarray) -> bool:
    found = dict(zip(("present", "new"), counts.tolist(), strict=True))
    return sample_ratio(found, dict.fromkeys(found, 1)).action == STOP


def _smallest(held: Traffic) -> Table:
    first = power.moments(held.shares, held.present)
    spread, queries = (4 * power.factor() * (first.within + first.between)) ** 0.5, len(held.shares)
    rows = tuple(
        (sessions, spread / sessions**0.5 / first.mean, power.smallest(first, queries, sessions / queries) / first.mean)
        for sessions in (2_000, 20_000, 200_000, 2_000_000)
    )
    note = f"The smallest relative difference of clicks that is seen 4 times in 5; {queries} queries, asked however often."
    return Table("smallest", "What a test can see", ("sessions", "split by session", "split by query"), rows, note)


def _notes(alarms: Mapping[str, Interval]) -> tuple[str, ...]:
    naive, right = alarms["split-by-query-naive"].value, alarms["split-by-query"].value
    return (
        "Split by query and analysed by session, a test of a ranking against itself says that they differ "
        f"{100 * naive:.0f} times in 100, and {100 * right:.0f} times where a query counts as one.",
    )
