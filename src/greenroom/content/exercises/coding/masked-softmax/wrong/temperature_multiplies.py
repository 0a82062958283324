from math import exp


def masked_softmax(scores, allowed, temperature):
    result = []
    for row, mask in zip(scores, allowed):
        top = max((s for s, ok in zip(row, mask) if ok), default=0.0)
        powers = [exp((s - top) * temperature) if ok else 0.0 for s, ok in zip(row, mask)]
        total = sum(powers) or 1.0
        result.append([p / total for p in powers])
    return result
