ENVELOPE = False


def average_precision(scores, relevant):
    ranked = sorted(zip(scores, relevant), reverse=True)
    total = sum(relevant)
    if not total:
        return None
    found, parts = 0, []
    for rank, (_, ok) in enumerate(ranked, 1):
        found += ok
        parts.append((ok, found / rank))
    best, area = 0.0, 0.0
    for won, precision in reversed(parts):
        best = max(best, precision)
        area += won * (best if ENVELOPE else precision)
    return area / total
