"""The stage that asks how sure the grades are: three people rated most pairs."""

from itertools import combinations

import numpy as np
import pandas as pd
from scipy import stats

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.outcome import Measure, Outcome, Table
from greenroom.labs.search import corpus, crossing, judgments, keeping, ndcg, significance
from greenroom.labs.search.judgments import GRADES

RATERS = ("rater_1", "rater_2", "rater_3")


def measure(context: Context) -> Outcome:
    """Spearman's correlation of each two raters, and NDCG@10 of LambdaMART by each rater's own grades."""
    rated = judgments.read_raters(context.data[corpus.RATERS])
    measures = [
        Measure(
            "raters",
            "spearman",
            *agreement(rated[first], rated[second], context.seed),
            n=len(rated),
            part=f"{first} {second}",
        )
        for first, second in combinations(RATERS, 2)
    ]
    return Outcome((*measures, *_judged_by_each(context, rated)), (disagreement(rated),))


def agreement(first: pd.Series, second: pd.Series, seed: int = 0) -> Interval:
    """Spearman's rank correlation of two raters' grades, with its bootstrap interval over pairs."""
    pairs = first.to_numpy(), second.to_numpy()
    found = stats.bootstrap(
        pairs, lambda a, b: stats.spearmanr(a, b).statistic, paired=True, vectorized=False, n_resamples=200,
        method="percentile", rng=np.random.default_rng(seed),
    )  # fmt: skip
    low, high = found.confidence_interval
    return Interval(float(stats.spearmanr(*pairs).statistic), float(low), float(high))


def disagreement(rated: pd.DataFrame) -> Table:
    """How many of the pairs of each agreed grade the three raters were of one mind on."""
    same = rated[list(RATERS)].nunique(axis=1) == 1
    rows = tuple(
        (grade, int((rated["grade"] == grade).sum()), round(float(same[rated["grade"] == grade].mean()), 3)) for grade in GRADES
    )
    return Table("raters", "Where the raters agree", ("agreed grade", "pairs", "all three the same"), rows)


def _judged_by_each(context: Context, rated: pd.DataFrame) -> list[Measure]:
    """What one ranker is worth depends on whom one asks: the same scores, by the grades of each rater."""
    pairs = crossing.shuffled(keeping.kept(context), context.seed)
    scores = crossing.out_of_fold(pairs, context.seed)
    asked = pairs.assign(score=scores).merge(rated.drop(columns="grade"), on=["query", "product"])
    return [
        Measure("lambdamart", "ndcg@10", *significance.mean(ndcg.of_pairs(asked, asked["score"].to_numpy(), who)), part=who)
        for who in (*RATERS, "grade")
    ]
