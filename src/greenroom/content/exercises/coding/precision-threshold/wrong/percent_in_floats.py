from itertools import groupby

REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    best, hits, removed = None, 0, 0
    for score, posts in groupby(sorted(zip(scores, labels), reverse=True), key=lambda post: post[0]):
        for _, label in posts:
            hits += label
            removed += 1
        precision = hits / removed * 100
        if precision > wanted or (REACHED_IS_ENOUGH and precision == wanted):
            best = score
    return best
