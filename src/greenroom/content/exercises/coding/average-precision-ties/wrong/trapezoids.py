from collections import Counter


def average_precision(scores, relevant):
    total = sum(relevant)
    if not total:
        return None
    items, hits = Counter(scores), Counter(s for s, ok in zip(scores, relevant) if ok)
    seen = found = 0
    area, last_recall, last_precision = 0.0, 0.0, 1.0
    for score in sorted(items, reverse=True):
        seen += items[score]
        found += hits[score]
        recall, precision = found / total, found / seen
        area += (recall - last_recall) * (precision + last_precision) / 2
        last_recall, last_precision = recall, precision
    return area
