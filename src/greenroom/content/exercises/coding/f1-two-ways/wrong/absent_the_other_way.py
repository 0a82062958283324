from collections import Counter

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    tp, fp, fn = Counter(), Counter(), Counter()
    for a, b in zip(truth, predicted):
        tp.update(set(a) & set(b))
        fp.update(set(b) - set(a))
        fn.update(set(a) - set(b))
    kept = [x for x in labels if tp[x] + fp[x] + fn[x]] if COUNT_ABSENT else labels
    scores = [2 * tp[x] / (2 * tp[x] + fp[x] + fn[x] or 1) for x in kept]
    t, rest = sum(tp.values()), sum(fp.values()) + sum(fn.values())
    return [sum(scores) / len(scores) if scores else None, 2 * t / (2 * t + rest) if t + rest else None]
