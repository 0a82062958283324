COUNT_ABSENT = False


def f1_scores(truth, predicted, labels):
    counts = {label: [0, 0, 0] for label in labels}
    for own, guesses in zip(truth, predicted):
        for label in guesses:
            counts[label][0 if label in own else 1] += 1
        for label in own:
            counts[label][2] += label not in guesses
    scores = []
    for tp, fp, fn in counts.values():
        if tp + fp + fn:
            scores.append(tp / (tp + (fp + fn) / 2))
        elif COUNT_ABSENT:
            scores.append(0.0)
    tp, fp, fn = (sum(column) for column in zip(*counts.values())) if counts else (0, 0, 0)
    micro = tp / (tp + (fp + fn) / 2) if tp + fp + fn else None
    return [sum(scores) / len(scores) if scores else None, micro]
