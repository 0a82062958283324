from bisect import bisect_left
from fractions import Fraction
from functools import cache
from heapq import nsmallest

DENSE = False


def fuse(rankings, count):
    """The rank is found by halving among the scores; documents with the same ranks share one fraction."""
    ranks = {}
    for ranking in rankings:
        scores = [-score for _, score in ranking]
        if DENSE:
            scores = sorted(set(scores))
        for document, score in ranking:
            ranks.setdefault(document, []).append(1 + bisect_left(scores, -score))

    @cache
    def total(own):
        return sum(Fraction(1, 60 + rank) for rank in own)

    return nsmallest(count, ranks, key=lambda document: (-total(tuple(sorted(ranks[document]))), document))
