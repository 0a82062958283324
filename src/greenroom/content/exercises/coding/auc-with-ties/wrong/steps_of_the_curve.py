def auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        return None
    area = true_rate = 0.0
    for _, label in sorted(zip(scores, labels), reverse=True):
        if label:
            true_rate += 1 / positives
        else:
            area += true_rate / negatives
    return area
