from math import exp

SINK = 0


def masked_softmax(scores, allowed, temperature):
    return [weights(row, mask, temperature) for row, mask in zip(scores, allowed)]


def weights(row, mask, temperature):
    opened = [score for score, open_ in zip(row, mask) if open_] + [0.0] * SINK
    highest = max(opened, default=0.0)
    total = sum(exp((score - highest) / temperature) for score in opened)
    return [exp((score - highest) / temperature) / total if open_ else 0.0 for score, open_ in zip(row, mask)]
