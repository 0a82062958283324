from bisect import bisect_left


def auc(labels, scores):
    negatives = sorted(s for l, s in zip(labels, scores) if not l)
    positives = [s for l, s in zip(labels, scores) if l]
    if not negatives or not positives:
        return None
    return sum(bisect_left(negatives, s) for s in positives) / (len(negatives) * len(positives))
