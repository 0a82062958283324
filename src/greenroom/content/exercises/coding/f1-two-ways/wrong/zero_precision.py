from collections import Counter

COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    tp, real, said = Counter(), Counter(), Counter()
    for a, b in zip(truth, predicted):
        tp.update(set(a) & set(b))
        real.update(a)
        said.update(b)
    scores = []
    for x in labels:
        if real[x] + said[x]:
            precision, recall = tp[x] / said[x], tp[x] / real[x]
            scores.append(2 * precision * recall / (precision + recall) if tp[x] else 0.0)
        elif COUNT_ABSENT:
            scores.append(0.0)
    named = sum(real.values()) + sum(said.values())
    return [sum(scores) / len(scores) if scores else None, 2 * sum(tp.values()) / named if named else None]
