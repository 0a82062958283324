from math import exp, inf

SINK = 0


def all_weights(scores, allowed, temperature):
    out = []
    for row, mask in zip(with_sink(scores, 0.0), with_sink(allowed, True)):
        top, total = -inf, 0.0
        for score, ok in zip(row, mask):
            if ok:
                value = score / temperature
                if value > top:
                    total *= exp(top - value) if total else 0.0
                    top = value
                total += exp(value - top)
        out.append([exp(score / temperature - top) / total if ok else 0.0 for score, ok in zip(row, mask)])
    return out


def masked_softmax(scores, allowed, temperature):
    return [row[: len(row) - SINK] for row in all_weights(scores, allowed, temperature)]


def with_sink(rows, value):
    return [row + [value] * SINK for row in rows]
