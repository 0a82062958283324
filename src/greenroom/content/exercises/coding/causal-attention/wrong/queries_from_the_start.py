from math import exp, sqrt

OWN = 1


def attend(queries, keys, values):
    out = []
    for i, q in enumerate(queries):
        scores = [sum(a * b for a, b in zip(q, k)) / sqrt(len(k)) for k in keys[: i + OWN]]
        top = max(scores, default=0.0)
        parts = [exp(s - top) for s in scores]
        out.append([sum(p * v[c] for p, v in zip(parts, values)) / (sum(parts) or 1.0) for c in range(len(values[0]))])
    return out
