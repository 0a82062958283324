from collections import defaultdict
from fractions import Fraction

DENSE = False


def fuse(rankings, count):
    everything = {document for ranking in rankings for document, _ in ranking}
    fused = defaultdict(Fraction)
    for ranking in rankings:
        rank, last, seen = 0, None, set()
        for place, (document, score) in enumerate(ranking, 1):
            if score != last:
                rank = rank + 1 if DENSE else place
            last = score
            seen.add(document)
            fused[document] += Fraction(1, 60 + rank)
        for document in everything - seen:
            fused[document] += Fraction(1, 61 + len(ranking))
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
