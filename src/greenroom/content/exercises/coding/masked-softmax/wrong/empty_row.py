from math import exp

SINK = 0


def all_weights(scores, allowed, temperature):
    def row_weights(row, mask):
        top = max(s for s, ok in zip(row, mask[: len(mask) - SINK]) if ok)
        powers = [exp((s - top) / temperature) if ok else 0.0 for s, ok in zip(row, mask)]
        total = sum(powers)
        return [p / total for p in powers]

    return [row_weights(row, mask) for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True))]


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
