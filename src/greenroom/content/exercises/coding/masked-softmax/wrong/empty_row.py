from math import exp


def masked_softmax(scores, allowed, temperature):
    def row_weights(row, mask):
        top = max(s for s, ok in zip(row, mask) if ok)
        powers = [exp((s - top) / temperature) if ok else 0.0 for s, ok in zip(row, mask)]
        total = sum(powers)
        return [p / total for p in powers]

    return [row_weights(row, mask) for row, mask in zip(scores, allowed)]
