from collections import Counter

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    tp, real, said = Counter(), Counter(), Counter()
    for a, b in zip(truth, predicted):
        tp.update(set(a) & set(b))
        real.update(a)
        said.update(b)
    kept = labels if COUNT_ABSENT else [x for x in labels if real[x] + said[x]]
    named = sum(real.values()) + sum(said.values())
    micro = 2 * sum(tp.values()) / named if named else None
    if not kept:
        return [None, micro]
    precision = sum(tp[x] / (said[x] or 1) for x in kept) / len(kept)
    recall = sum(tp[x] / (real[x] or 1) for x in kept) / len(kept)
    return [2 * precision * recall / (precision + recall or 1), micro]
