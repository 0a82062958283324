from math import exp, inf


def masked_softmax(scores, allowed, temperature):
    out = []
    for row, mask in zip(scores, allowed):
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
