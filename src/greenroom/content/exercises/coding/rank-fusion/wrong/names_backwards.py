from collections import defaultdict
from fractions import Fraction

DENSE = False


def fuse(rankings, count):
    fused = defaultdict(Fraction)
    for ranking in rankings:
        rank, last = 0, None
        for place, (document, score) in enumerate(ranking, 1):
            if score != last:
                rank = rank + 1 if DENSE else place
            last = score
            fused[document] += Fraction(1, 60 + rank)
    return [document for _, document in sorted(((total, document) for document, total in fused.items()), reverse=True)][:count]
