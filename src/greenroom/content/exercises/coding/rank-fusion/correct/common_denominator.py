from itertools import groupby
from math import lcm

DENSE = False


def fuse(rankings, count):
    """Counts in parts of one common denominator, so that all sums are whole numbers."""
    ranks, highest = {}, 0
    for ranking in rankings:
        rank = 1
        for _, equal in groupby(ranking, key=lambda entry: entry[1]):
            documents = [document for document, _ in equal]
            for document in documents:
                ranks.setdefault(document, []).append(rank)
            highest = max(highest, rank)
            rank += 1 if DENSE else len(documents)
    used = {rank for own in ranks.values() for rank in own}
    whole = lcm(*(60 + rank for rank in used))
    parts = {rank: whole // (60 + rank) for rank in used}
    rows = sorted((-sum(parts[rank] for rank in own), document) for document, own in ranks.items())
    return [document for _, document in rows[:count]]
