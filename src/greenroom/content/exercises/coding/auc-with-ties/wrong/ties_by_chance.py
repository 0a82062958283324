def auc(labels, scores):
    order = sorted(range(len(labels)), key=lambda i: scores[i])
    negatives = good = 0
    for i in order:
        if labels[i]:
            good += negatives
        else:
            negatives += 1
    positives = len(labels) - negatives
    return good / (positives * negatives) if positives * negatives else None
