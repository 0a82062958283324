from collections import defaultdict
from heapq import nsmallest

OVERLAPPING = False


def favourite_phrases(tokens, size, most):
    places = defaultdict(list)
    for start, phrase in enumerate(zip(*(tokens[offset:] for offset in range(size)))):
        places[phrase].append(start)
    best = nsmallest(most, ((-occurrences(starts, size), starts[0], phrase) for phrase, starts in places.items()))
    return [[list(phrase), -number] for number, _, phrase in best]


def occurrences(starts, size):
    if OVERLAPPING:
        return len(starts)
    number, free_from = 0, starts[0]
    for start in starts:
        if start >= free_from:
            number += 1
            free_from = start + size
    return number
