from math import exp

SINK = 0


def all_weights(scores, allowed, temperature):
    result = []
    for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True)):
        if not row:
            result.append([])
            continue
        moved = [score if ok else score - 1e4 for score, ok in zip(row, mask)]
        top = max(moved)
        powers = [exp((score - top) / temperature) for score in moved]
        total = sum(powers)
        result.append([power / total for power in powers])
    return result


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
