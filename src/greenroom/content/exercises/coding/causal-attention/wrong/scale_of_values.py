from math import exp, sqrt

OWN = 1


def attend(queries, keys, values):
    first, out = len(keys) - len(queries), []
    for i, q in enumerate(queries):
        n, d = first + i + OWN, len(values[0])
        scores = [sum(a * b for a, b in zip(q, k)) / sqrt(d) for k in keys[:n]]
        top = max(scores, default=0.0)
        parts = [exp(s - top) for s in scores]
        out.append([sum(p * v[c] for p, v in zip(parts, values)) / (sum(parts) or 1.0) for c in range(d)])
    return out
