from bisect import bisect_left

ENVELOPE = False


def average_precision(scores, relevant):
    """Each relevant item brings the precision of its own threshold, which two bisections find."""
    everything = sorted(scores)
    hits = sorted(score for score, is_hit in zip(scores, relevant) if is_hit)
    if not hits:
        return None
    total, best = 0.0, 0.0
    for score in hits:
        precision = (len(hits) - bisect_left(hits, score)) / (len(everything) - bisect_left(everything, score))
        best = max(best, precision)
        total += best if ENVELOPE else precision
    return total / len(hits)
