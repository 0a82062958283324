ENVELOPE = False


def average_precision(scores, relevant):
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    total = sum(relevant)
    if not total:
        return None
    found, parts = 0, []
    for rank, i in enumerate(order, 1):
        found += relevant[i]
        parts.append((relevant[i], found / rank))
    best, area = 0.0, 0.0
    for won, precision in reversed(parts):
        best = max(best, precision)
        area += won * (best if ENVELOPE else precision)
    return area / total
