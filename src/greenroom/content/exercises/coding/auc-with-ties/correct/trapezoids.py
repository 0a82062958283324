from collections import Counter

TIE = 0.5


def auc(labels, scores):
    up = Counter(score for label, score in zip(labels, scores) if label)
    across = Counter(score for label, score in zip(labels, scores) if not label)
    height, area = 0, 0.0
    for score in sorted({*up, *across}, reverse=True):
        area += across[score] * (height + TIE * up[score])
        height += up[score]
    width = sum(across.values())
    return area / (height * width) if height * width else None
