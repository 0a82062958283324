from collections import Counter

ENVELOPE = False


def average_precision(scores, relevant):
    items, hits = Counter(scores), Counter(s for s, ok in zip(scores, relevant) if ok)
    seen = found = 0
    parts = []
    for score in sorted(items, reverse=True):
        seen += items[score]
        found += hits[score]
        parts.append((hits[score], found / seen))
    best, area = 0.0, 0.0
    for won, precision in reversed(parts):
        best = max(best, precision)
        area += won * (best if ENVELOPE else precision)
    return area / max(found, 1)
