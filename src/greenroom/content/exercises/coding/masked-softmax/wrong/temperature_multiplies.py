from math import exp

SINK = 0


def all_weights(scores, allowed, temperature):
    result = []
    for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True)):
        top = max((s for s, ok in zip(row, mask) if ok), default=0.0)
        powers = [exp((s - top) * temperature) if ok else 0.0 for s, ok in zip(row, mask)]
        total = sum(powers) or 1.0
        result.append([p / total for p in powers])
    return result


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
