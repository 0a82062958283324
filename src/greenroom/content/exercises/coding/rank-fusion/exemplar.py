from collections import defaultdict
from fractions import Fraction

DENSE = False
DAMPING = 60


def fuse(rankings: list[list[list[str | float]]], count: int) -> list[str]:
    fused = defaultdict(Fraction)
    for ranking in rankings:
        for document, rank in ranked(ranking):
            fused[document] += Fraction(1, DAMPING + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]


def ranked(ranking: list[list[str | float]]):
    rank, last = 0, None
    for place, (document, score) in enumerate(ranking, 1):
        if score != last:
            rank = rank + 1 if DENSE else place
        last = score
        yield document, rank
