TIE = 0.5


def auc(labels, scores):
    positives = [s for l, s in zip(labels, scores) if l]
    negatives = [s for l, s in zip(labels, scores) if not l]
    if not positives or not negatives:
        return None
    good = 0.0
    for p in positives:
        for n in negatives:
            if p > n:
                good += 1
            elif p == n:
                good += TIE
    return good / (len(positives) * len(negatives))
