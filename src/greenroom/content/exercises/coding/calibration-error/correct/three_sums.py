from fractions import Fraction
from math import ceil, floor

CLOSED_ABOVE = 0


def calibration_error(confidences, correct, bins):
    total = len(confidences)
    if total == 0:
        return None
    count, right, said = {}, {}, {}
    for c, ok in zip(confidences, correct):
        exact = Fraction(c, 1000) * bins
        b = max(ceil(exact) - 1, 0) if CLOSED_ABOVE else min(floor(exact), bins - 1)
        count[b] = count.get(b, 0) + 1
        right[b] = right.get(b, 0) + ok
        said[b] = said.get(b, 0.0) + c / 1000
    return sum(n / total * abs(right[b] / n - said[b] / n) for b, n in count.items())
