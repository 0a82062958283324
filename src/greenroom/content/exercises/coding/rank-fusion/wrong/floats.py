from collections import defaultdict

DENSE = False


def fuse(rankings, count):
    fused = defaultdict(float)
    for ranking in rankings:
        rank, last = 0, None
        for place, (document, score) in enumerate(ranking, 1):
            if score != last:
                rank = rank + 1 if DENSE else place
            last = score
            fused[document] += 1 / (60 + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]
