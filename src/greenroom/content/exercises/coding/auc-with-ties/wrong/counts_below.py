TIE = 0.5


def auc(labels, scores):
    positives = [s for l, s in zip(labels, scores) if l]
    negatives = sorted(s for l, s in zip(labels, scores) if not l)
    if not positives or not negatives:
        return None
    good = 0.0
    for p in positives:
        good += sum(map(p.__gt__, negatives)) + TIE * negatives.count(p)
    return good / (len(positives) * len(negatives))
