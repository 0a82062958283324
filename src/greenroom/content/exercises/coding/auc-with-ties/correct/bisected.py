from bisect import bisect_left, bisect_right

TIE = 0.5


def auc(labels, scores):
    negatives = sorted(score for label, score in zip(labels, scores) if label == 0)
    positives = [score for label, score in zip(labels, scores) if label == 1]
    if not negatives or not positives:
        return None
    won = sum((1 - TIE) * bisect_left(negatives, score) + TIE * bisect_right(negatives, score) for score in positives)
    return won / (len(negatives) * len(positives))
