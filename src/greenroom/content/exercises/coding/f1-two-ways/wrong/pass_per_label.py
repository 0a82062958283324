COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    scores, hits, total = [], 0, 0
    for x in labels:
        tp = sum(x in a and x in b for a, b in zip(truth, predicted))
        both = sum(x in a for a in truth) + sum(x in b for b in predicted)
        hits, total = hits + tp, total + both
        if both or COUNT_ABSENT:
            scores.append(2 * tp / (both or 1))
    return [sum(scores) / len(scores) if scores else None, 2 * hits / total if total else None]
