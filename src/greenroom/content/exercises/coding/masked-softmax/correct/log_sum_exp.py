import math

SINK = 0


def all_weights(scores, allowed, temperature):
    result = []
    for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True)):
        scaled = [score / temperature for score in row]
        kept = [scaled[j] for j in range(len(row)) if mask[j]]
        if not kept:
            result.append([0.0] * len(row))
            continue
        top = max(kept)
        log_total = top + math.log(math.fsum(math.exp(value - top) for value in kept))
        result.append([math.exp(value - log_total) if mask[j] else 0.0 for j, value in enumerate(scaled)])
    return result


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
