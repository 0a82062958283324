ENVELOPE = False


def average_precision(scores, relevant):
    total = sum(relevant)
    if not total:
        return None
    parts, before = [], 0
    for threshold in sorted(set(scores), reverse=True):
        reported = [ok for score, ok in zip(scores, relevant) if score >= threshold]
        parts.append((sum(reported) - before, sum(reported) / len(reported)))
        before = sum(reported)
    best, area = 0.0, 0.0
    for won, precision in reversed(parts):
        best = max(best, precision)
        area += won * (best if ENVELOPE else precision)
    return area / total
