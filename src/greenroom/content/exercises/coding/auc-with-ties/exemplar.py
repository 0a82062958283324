TIE = 0.5


def auc(labels, scores):
    ranked = sorted(zip(scores, labels))
    negatives_below, in_order, start = 0, 0.0, 0
    while start < len(ranked):
        end = start
        positives = 0
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            positives += ranked[end][1]
            end += 1
        negatives = end - start - positives
        in_order += positives * (negatives_below + TIE * negatives)
        negatives_below += negatives
        start = end
    pairs = negatives_below * (len(ranked) - negatives_below)
    return in_order / pairs if pairs > 0 else None
