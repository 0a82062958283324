CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    if not confidences:
        return None
    groups = {}
    for c, ok in zip(confidences, correct):
        b = max((c * bins - 1) // 1000, 0) if CLOSED_ABOVE else min(c * bins // 1000, bins - 1)
        groups.setdefault(b, []).append(ok - c / 1000)
    return sum(abs(sum(gaps) / len(gaps)) for gaps in groups.values()) / len(groups)
