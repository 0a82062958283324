CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    gaps = {}
    for c, ok in zip(confidences, correct):
        b = min(c * bins // 1000, bins - 1) if CLOSED_ABOVE else max((c * bins - 1) // 1000, 0)
        gaps[b] = gaps.get(b, 0.0) + ok - c / 1000
    return sum(map(abs, gaps.values())) / len(confidences)
