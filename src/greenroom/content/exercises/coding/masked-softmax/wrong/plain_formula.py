from math import exp


def masked_softmax(scores, allowed, temperature):
    result = []
    for row, mask in zip(scores, allowed):
        powers = [exp(score / temperature) if ok else 0.0 for score, ok in zip(row, mask)]
        total = sum(powers)
        result.append([power / total if total else 0.0 for power in powers])
    return result
