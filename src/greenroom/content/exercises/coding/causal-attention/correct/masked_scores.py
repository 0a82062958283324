import math

OWN = 1


def attend(queries, keys, values):
    behind = len(keys) - len(queries)
    columns = list(zip(*values))
    out = []
    for row, query in enumerate(queries):
        scores = []
        for place, key in enumerate(keys):
            hidden = place >= behind + row + OWN
            scores.append(-math.inf if hidden else math.fsum(map(float.__mul__, query, key)) / math.sqrt(len(query)))
        top = max(scores)
        if top == -math.inf:
            out.append([0.0] * len(columns))
            continue
        parts = [math.exp(s - top) for s in scores]
        total = math.fsum(parts)
        out.append([math.fsum(p * v for p, v in zip(parts, column)) / total for column in columns])
    return out
