from collections import defaultdict
from fractions import Fraction

DENSE = False


def fuse(rankings, count):
    fused = defaultdict(Fraction)
    for ranking in rankings:
        rank, last = 0, None
        for place, (document, score) in enumerate(ranking, 1):
            if score != last:
                rank = place if DENSE else rank + 1
            last = score
            fused[document] += Fraction(1, 60 + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
