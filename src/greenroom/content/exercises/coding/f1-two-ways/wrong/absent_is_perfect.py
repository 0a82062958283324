from collections import Counter


def f1_scores(truth, predicted, labels):
    tp, fp, fn = Counter(), Counter(), Counter()
    for a, b in zip(truth, predicted):
        tp.update(set(a) & set(b))
        fp.update(set(b) - set(a))
        fn.update(set(a) - set(b))
    scores = []
    for x in labels:
        below = 2 * tp[x] + fp[x] + fn[x]
        scores.append(2 * tp[x] / below if below else 1.0)
    t, rest = sum(tp.values()), sum(fp.values()) + sum(fn.values())
    return [sum(scores) / len(scores) if scores else None, 2 * t / (2 * t + rest) if t + rest else None]
