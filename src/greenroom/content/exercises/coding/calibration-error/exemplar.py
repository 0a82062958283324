CLOSED_ABOVE = 0
WHOLE = 1000


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    gaps = {}
    for confidence, is_right in zip(confidences, correct):
        place = bin_of(confidence, bins)
        gaps[place] = gaps.get(place, 0) + (WHOLE if is_right else 0) - confidence
    return sum(abs(gap) for gap in gaps.values()) / (WHOLE * len(confidences))


def bin_of(confidence, bins):
    place = (confidence * bins - CLOSED_ABOVE) // WHOLE
    return min(max(place, 0), bins - 1)
