from bisect import bisect_left, bisect_right

TIE = 0.5


def auc(labels, scores):
    negatives = sorted(s for l, s in zip(labels, scores) if not l)
    positives = [s for l, s in zip(labels, scores) if l]
    if not negatives or not positives:
        return 0.5
    good = sum((1 - TIE) * bisect_left(negatives, s) + TIE * bisect_right(negatives, s) for s in positives)
    return good / (len(negatives) * len(positives))
