from collections import Counter
from itertools import accumulate

REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    """Every post earns or costs something towards the wanted share; what counts is the sum from the top."""
    balance = Counter()
    for score, label in zip(scores, labels):
        balance[score] += 100 * label - wanted
    thresholds = sorted(balance, reverse=True)
    sums = accumulate(balance[score] for score in thresholds)
    least = 0 if REACHED_IS_ENOUGH else 1
    return min((score for score, total in zip(thresholds, sums) if total >= least), default=None)
