from collections import Counter

ENVELOPE = False


def average_precision(scores, relevant):
    if not any(relevant):
        return None
    items, hits = Counter(scores), Counter(s for s, ok in zip(scores, relevant) if ok)
    seen = found = 0
    precisions = []
    for score in sorted(items, reverse=True):
        seen += items[score]
        found += hits[score]
        precisions.append(found / seen)
    if ENVELOPE:
        precisions = [max(precisions[place:]) for place in range(len(precisions))]
    return sum(precisions) / len(precisions)
