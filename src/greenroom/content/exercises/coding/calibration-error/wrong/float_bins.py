from math import ceil

CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    gaps = {}
    for c, ok in zip(confidences, correct):
        scaled = c / 1000 * bins
        b = max(ceil(scaled) - 1, 0) if CLOSED_ABOVE else min(int(scaled), bins - 1)
        gaps[b] = gaps.get(b, 0.0) + ok - c / 1000
    return sum(map(abs, gaps.values())) / len(confidences)
