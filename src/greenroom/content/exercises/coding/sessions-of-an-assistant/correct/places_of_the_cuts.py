from itertools import pairwise

LEAST = 2


def sessions(events, pause):
    ordered = sorted(map(tuple, events))
    cuts = [place for place, (old, new) in enumerate(pairwise(ordered), 1) if old[0] != new[0] or new[1] - old[1] > pause]
    kept = []
    for start, end in pairwise([0, *cuts, len(ordered)]):
        if end - start >= LEAST:
            kept.append((ordered[start][1], ordered[start][0], ordered[end - 1][1], end - start))
    kept.sort()
    return [[user, first, last, number] for first, user, last, number in kept]
