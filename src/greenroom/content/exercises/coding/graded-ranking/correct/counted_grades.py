from itertools import islice
from math import fsum, log

EXPONENTIAL = True
GAINS = [0, 1, 3, 7, 15]


def ndcg(documents, scores, grades, k):
    counts = [0] * 5
    for grade in grades.values():
        counts[grade] += 1
    from_best = (grade for grade in (4, 3, 2, 1) for _ in range(counts[grade]))
    order = sorted(range(len(documents)), key=scores.__getitem__, reverse=True)
    shown = (grades.get(documents[i], 0) for i in order)
    top, bottom = (fsum(parts(side, k)) for side in (shown, from_best))
    return top / bottom if bottom else 0.0


def parts(side, k):
    for rank, grade in enumerate(islice(side, k), 1):
        yield (GAINS[grade] if EXPONENTIAL else grade) * log(2) / log(rank + 1)
