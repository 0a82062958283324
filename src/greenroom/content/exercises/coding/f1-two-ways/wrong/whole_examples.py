from collections import Counter

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    tp, both = Counter(), Counter()
    for a, b in zip(truth, predicted):
        tp.update(set(a) & set(b))
        both.update(a)
        both.update(b)
    kept = labels if COUNT_ABSENT else [x for x in labels if both[x]]
    scores = [2 * tp[x] / (both[x] or 1) for x in kept]
    right = sum(set(a) == set(b) for a, b in zip(truth, predicted))
    return [sum(scores) / len(scores) if scores else None, right / len(truth) if both else None]
