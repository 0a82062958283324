from bisect import bisect_left, bisect_right


def auc(labels, scores):
    negatives = sorted(score for label, score in zip(labels, scores) if label == 0)
    positives = [score for label, score in zip(labels, scores) if label == 1]
    if not negatives or not positives:
        return None
    twice = sum(bisect_left(negatives, score) + bisect_right(negatives, score) for score in positives)
    return twice / (2 * len(negatives) * len(positives))
