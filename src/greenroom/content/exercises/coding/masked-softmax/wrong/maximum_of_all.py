from math import exp


def masked_softmax(scores, allowed, temperature):
    result = []
    for row, mask in zip(scores, allowed):
        if not any(mask):
            result.append([0.0] * len(row))
            continue
        top = max(row)
        powers = [exp((score - top) / temperature) if ok else 0.0 for score, ok in zip(row, mask)]
        total = sum(powers)
        result.append([power / total for power in powers])
    return result
