"""How much traffic an interleaved test needs, and how much an A/B test of the same two rankers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation import intervals
from greenroom.labs.outcome import Curve, Measure, Outcome, Table
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.online import interleaving, power, users
from greenroom.labs.search.online.pools import Pool, by, learned_of, order, pools_of, qualities
from greenroom.labs.search.online.splitting import by_sessions

RANKERS = {"bm25-title": "bm25_title", "bm25-all": "bm25_all"}
LEARNED = "lambdamart"
PAIRS = (("bm25-all", LEARNED), ("bm25-title", LEARNED), ("bm25-title", "bm25-all"))
EACH = 100
"""Sessions of each query where queries are randomised."""
TRIALS = {"small": 500, "full": 5000}
MOST = 50_000
"""Sessions beyond which a power is worked out but not tried."""


class Contest(NamedTuple):
    """Two rankings of the same queries before the same users: how probably a session of each query credits the second one,
    and how probably it clicks on each one's own page, as `users.distributions`.
    """

    shares: np.ndarray
    credited: np.ndarray
    first: np.ndarray
    second: np.ndarray

    def moments(self) -> tuple[power.Moments, power.Moments, power.Moments]:
        """Of the credit, and of the clicks on the first ranking's page and on the second's."""
        credit, first, second = (power.moments(self.shares, own) for own in (self.credited, self.first, self.second))
        return credit, first, second


Trial = Callable[[np.random.Generator, Contest, np.ndarray], float]
"""The test statistic of simulated sessions, of which each query has so many."""


def contest(found: Sequence[Pool], first: Sequence[np.ndarray], second: Sequence[np.ndarray], seed: int) -> Contest:
    """The contest of two rankings' scores of the pools."""
    asking, grades = Users(), [pool.grades for pool in found]
    ours, theirs = ([order(own) for own in scores] for scores in (first, second))
    drafted = [interleaving.drafts(a.tolist(), b.tolist()) for a, b in zip(ours, theirs, strict=True)]
    credited = [interleaving.credits_of(asking, own, drafts) for own, drafts in zip(grades, drafted, strict=True)]
    pages = [users.distributions(users.pages(asking, grades, orders)) for orders in (ours, theirs)]
    return Contest(users.traffic(len(found), seed), np.array(credited), *pages)


def sensitivity(context: Context) -> Outcome:
    """Sessions for a power of 80 %, worked out for each pair of rankers, and the power tried by simulated users."""
    found = pools_of(context)
    scores = {**{name: by(found, column) for name, column in RANKERS.items()}, LEARNED: learned_of(context)}
    quality = {name: float(qualities(found, own).mean()) for name, own in scores.items()}
    rows, measures = [], [Measure(name, "ndcg@10", value, n=len(found)) for name, value in quality.items()]
    contests = {pair: contest(found, scores[pair[0]], scores[pair[1]], context.seed) for pair in PAIRS}
    for first, second in context.progress(PAIRS, "pairs of rankers"):
        own = _measured(contests[first, second], f"{first}>{second}", context)
        rows.append((first, second, quality[second] - quality[first], *(_rounded(one.value) for one in own[:3])))
        measures += own
    columns = ("first", "second", "NDCG@10 gained", "interleaved", "A/B by session", "A/B by query")
    note = (
        f"Sessions in all, two-sided at 5 %, power 80 %; by query with {EACH} sessions of each query. 0: more than a billion."
    )
    return Outcome(
        tuple(measures),
        (Table("sessions", "Sessions that a test needs", columns, tuple(rows), note),),
        (_curve(contests[PAIRS[0]]),),
    )


def _measured(held: Contest, part: str, context: Context) -> list[Measure]:
    credit, first, second = held.moments()
    mixed, split = power.of_interleaving(credit), power.by_session(first, second)
    clustered = power.by_query(first, second, EACH)
    measures = [
        Measure("interleaving", "sessions", mixed.sessions, part=part),
        Measure("ab-by-session", "sessions", split.sessions, part=part),
        Measure("ab-by-query", "sessions", clustered.sessions, part=part),
        Measure("ab-by-query", "queries", clustered.queries, part=part),
        Measure("interleaving", "times-fewer-sessions", split.sessions / mixed.sessions, part=part),
        Measure("interleaving", "clicks-gained", credit.mean, part=part),
        Measure("ab-by-session", "clicks-gained", second.mean - first.mean, part=part),
    ]
    tried = (("interleaving", mixed, _interleaved), ("ab-by-session", split, _split))
    return measures + [
        Measure(name, "power", *intervals.share(*_wins(trial, held, needed, context)), part=part)
        for name, needed, trial in tried
        if needed.sessions <= MOST
    ]


def _wins(trial: Trial, held: Contest, needed: power.Needed, context: Context) -> tuple[int, int]:
    rng, times, sessions = np.random.default_rng(context.seed), TRIALS[context.size], int(np.ceil(needed.sessions))
    seen = [abs(trial(rng, held, rng.multinomial(sessions, held.shares))) > power.bar() for _ in range(times)]
    return sum(seen), times


def _interleaved(rng: np.random.Generator, held: Contest, counts: np.ndarray) -> float:
    values: np.ndarray = np.repeat(users.VALUES, users.sessions(rng, counts, held.credited).sum(axis=0))
    return float(values.mean() / (values.std(ddof=1) / len(values) ** 0.5))


def _split(rng: np.random.Generator, held: Contest, counts: np.ndarray) -> float:
    second = rng.binomial(counts, 0.5)
    tally = (users.sessions(rng, counts - second, held.first), users.sessions(rng, second, held.second))
    told = by_sessions(np.stack(tally))
    return power.bar() * told.value / (told.high - told.value)


def _curve(held: Contest) -> Curve:
    credit, first, second = held.moments()
    sizes = np.geomspace(100, 100_000, 25)
    return Curve(
        "power",
        f"Power of the tests, {PAIRS[0][0]} against {PAIRS[0][1]}",
        "sessions",
        "power",
        {
            "interleaving": [(float(n), power.of_interleaving_at(credit, n)) for n in sizes],
            "A/B by session": [(float(n), power.by_session_at(first, second, n)) for n in sizes],
        },
    )


def _rounded(value: float) -> int:
    return round(value) if value < 1e9 else 0
