from itertools import groupby

REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    hits, removed = 0, 0
    for score, posts in groupby(sorted(zip(scores, labels), reverse=True), key=lambda post: post[0]):
        for _, label in posts:
            hits += label
            removed += 1
        surplus = 100 * hits - wanted * removed
        if surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH):
            return score
    return None
