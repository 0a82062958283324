"""The stage that learns from clicks: naive, by inverse propensities, by LightGBM's own correction, and from clean clicks."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.outcome import Cell, Curve, Measure, Outcome, Table
from greenroom.labs.search import crossing, keeping, learning, significance
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.learning import NAIVE, WAYS
from greenroom.labs.search.sizes import SIZES

Learned = Mapping[str, np.ndarray]


def measure(context: Context) -> Outcome:
    """NDCG@10 on true grades of each way to learn, by users and amount of clicks, and its gain over naive clicks."""
    size = SIZES[context.size]
    pairs = keeping.kept(context)
    found = {
        part_of(users, sessions): repeated(pairs, users, sessions, range(context.seed, context.seed + size.repeats), size.trees)
        for users, sessions in context.progress(list(size.traffic), "kinds of traffic")
    }
    measures = [one for part, learned in found.items() for one in measures_of(learned, part, context.seed)]
    return Outcome(tuple(measures), (_table(found),), (_curve(size.traffic, found),))


def part_of(users: Users, sessions: int) -> str:
    """What a measure says it was measured on."""
    return f"{users.model} eta={users.eta:g} sessions={sessions}"


def repeated(pairs: pd.DataFrame, users: Users, sessions: int, seeds: Sequence[int], trees: int) -> Learned:
    """NDCG@10 of each query by each way, the mean over seeds of the clicks, the folds and the order of ties."""
    runs = [learning.learned(crossing.shuffled(pairs, seed), users, sessions, seed, trees=trees) for seed in seeds]
    return {way: np.mean([run[way] for run in runs], axis=0) for way in WAYS}


def measures_of(learned: Learned, part: str, seed: int) -> list[Measure]:
    """Each way's NDCG@10, and how far it is above naive clicks on the same queries."""
    values = [
        Measure(f"clicks-{way}", "ndcg@10", *significance.mean(found, seed), n=len(found), part=part)
        for way, found in learned.items()
    ]
    gains = [
        Measure(f"clicks-{way}", "gain", *significance.difference(learned[NAIVE], found, seed).gap, n=len(found), part=part)
        for way, found in learned.items()
        if way != NAIVE
    ]
    return values + gains


def _table(found: Mapping[str, Learned]) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (part, *(round(float(learned[way].mean()), 3) for way in WAYS)) for part, learned in found.items()
    )
    return Table("clicks", "What is learned from clicks (NDCG@10 on true grades)", ("users", *WAYS), rows)


def _curve(traffic: Sequence[tuple[Users, int]], found: Mapping[str, Learned]) -> Curve:
    """By eta, for the most sessions that the position-based model was drawn with."""
    most = max(sessions for _, sessions in traffic)
    etas = [(users.eta, part_of(users, sessions)) for users, sessions in traffic if (users.model, sessions) == ("pbm", most)]
    lines = {way: tuple((eta, float(found[part][way].mean())) for eta, part in etas) for way in WAYS}
    return Curve(
        "clicks",
        f"The steeper people look away ({most:,} sessions for each query)",
        "eta",
        "NDCG@10 on true grades",
        lines,
        note="What naive clicks lose to clean ones is what weighting can win.",
    )
