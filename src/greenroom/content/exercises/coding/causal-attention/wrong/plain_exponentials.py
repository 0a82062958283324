from math import exp, sqrt

OWN = 1


def attend(queries, keys, values):
    first, out = len(keys) - len(queries), []
    for i, q in enumerate(queries):
        n = first + i + OWN
        parts = [exp(sum(a * b for a, b in zip(q, k)) / sqrt(len(k))) for k in keys[:n]]
        total = sum(parts) if n else 1.0
        out.append([sum(p * v[c] for p, v in zip(parts, values)) / total for c in range(len(values[0]))])
    return out
