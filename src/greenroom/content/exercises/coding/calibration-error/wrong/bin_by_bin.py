CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    error = 0.0
    for b in range(bins):
        low, high = b * 1000, (b + 1) * 1000
        gap = 0.0
        for c, ok in zip(confidences, correct):
            scaled = c * bins
            if CLOSED_ABOVE:
                inside = low < scaled <= high or (b == 0 and c == 0)
            else:
                inside = low <= scaled < high or (b == bins - 1 and c == 1000)
            if inside:
                gap += ok - c / 1000
        error += abs(gap)
    return error / len(confidences)
