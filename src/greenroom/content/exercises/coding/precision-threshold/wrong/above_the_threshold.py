from itertools import groupby

REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    best, hits, removed = None, 0, 0
    for score, posts in groupby(sorted(zip(scores, labels), reverse=True), key=lambda post: post[0]):
        surplus = 100 * hits - wanted * removed
        if removed and (surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH)):
            best = score
        for _, label in posts:
            hits += label
            removed += 1
    return best
