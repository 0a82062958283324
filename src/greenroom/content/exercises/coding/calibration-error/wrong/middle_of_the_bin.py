CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    count, right = {}, {}
    for c, ok in zip(confidences, correct):
        b = max((c * bins - 1) // 1000, 0) if CLOSED_ABOVE else min(c * bins // 1000, bins - 1)
        count[b] = count.get(b, 0) + 1
        right[b] = right.get(b, 0) + ok
    return sum(abs(right[b] - count[b] * (b + 0.5) / bins) for b in count) / len(confidences)
