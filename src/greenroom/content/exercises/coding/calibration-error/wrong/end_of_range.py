CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    gaps = [0.0] * bins
    for c, ok in zip(confidences, correct):
        b = bins - 1 - (1000 - c) * bins // 1000 if CLOSED_ABOVE else c * bins // 1000
        if b < 0:
            raise IndexError(b)
        gaps[b] += ok - c / 1000
    return sum(map(abs, gaps)) / len(confidences)
