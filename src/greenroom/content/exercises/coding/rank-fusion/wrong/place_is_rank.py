from collections import defaultdict
from fractions import Fraction


def fuse(rankings, count):
    fused = defaultdict(Fraction)
    for ranking in rankings:
        for rank, (document, _) in enumerate(ranking, 1):
            fused[document] += Fraction(1, 60 + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
