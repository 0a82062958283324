from math import exp, sqrt


def attend(queries, keys, values):
    out = []
    for q in queries:
        scores = [sum(a * b for a, b in zip(q, k)) / sqrt(len(k)) for k in keys]
        top = max(scores)
        parts = [exp(s - top) for s in scores]
        out.append([sum(p * v[c] for p, v in zip(parts, values)) / sum(parts) for c in range(len(values[0]))])
    return out
