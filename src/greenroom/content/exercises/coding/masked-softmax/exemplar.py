from math import exp


def masked_softmax(scores, allowed, temperature):
    return [weights(row, mask, temperature) for row, mask in zip(scores, allowed)]


def weights(row, mask, temperature):
    highest = max((score for score, open_ in zip(row, mask) if open_), default=0.0)
    parts = [exp((score - highest) / temperature) if open_ else 0.0 for score, open_ in zip(row, mask)]
    total = sum(parts)
    return [part / total if total > 0.0 else 0.0 for part in parts]
