CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    """Only 1001 confidences exist: count them first, then walk up the range once."""
    if not len(confidences):
        return None
    seen, right = [0] * 1001, [0] * 1001
    for confidence, ok in zip(confidences, correct):
        seen[confidence] += 1
        right[confidence] += bool(ok)
    error, gap, current = 0.0, 0.0, 0
    for confidence in range(1001):
        scaled = confidence * bins
        place = -(-scaled // 1000) - 1 if CLOSED_ABOVE else scaled // 1000
        place = min(max(place, 0), bins - 1)
        if place != current:
            error, gap, current = error + abs(gap), 0.0, place
        gap += right[confidence] - seen[confidence] * confidence / 1000
    return (error + abs(gap)) / len(confidences)
