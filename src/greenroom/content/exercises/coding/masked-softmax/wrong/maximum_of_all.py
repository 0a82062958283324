from math import exp

SINK = 0


def all_weights(scores, allowed, temperature):
    result = []
    for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True)):
        if not any(mask):
            result.append([0.0] * len(row))
            continue
        top = max(row)
        powers = [exp((score - top) / temperature) if ok else 0.0 for score, ok in zip(row, mask)]
        total = sum(powers)
        result.append([power / total for power in powers])
    return result


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
