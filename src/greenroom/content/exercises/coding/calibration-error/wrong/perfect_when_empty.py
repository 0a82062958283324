CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    gaps = {}
    for c, ok in zip(confidences, correct):
        b = max((c * bins - 1) // 1000, 0) if CLOSED_ABOVE else min(c * bins // 1000, bins - 1)
        gaps[b] = gaps.get(b, 0.0) + ok - c / 1000
    return sum(map(abs, gaps.values())) / max(len(confidences), 1)
