from collections import defaultdict
from fractions import Fraction

DENSE = False


def fuse(rankings, count):
    fused, weight = defaultdict(Fraction), Fraction(1, len(rankings))
    for ranking in rankings:
        rank, last = 0, None
        for place, (document, score) in enumerate(ranking, 1):
            if score != last:
                rank = rank + 1 if DENSE else place
            last = score
            fused[document] += weight / (60 + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
