from collections import defaultdict
from math import fsum, tanh

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    columns = defaultdict(list)
    misses = []
    for row, label in zip(rows, labels):
        score = fsum([bias, *(weights[i] * x for i, x in row)])
        miss = (1 + tanh(score / 2)) / 2 - (label != NEGATIVE)
        misses.append(miss)
        for i, x in row:
            columns[i].append(miss * x)
    share = rate / max(len(rows), 1)
    new = [weight * (1 - rate * decay) for weight in weights]
    for i, parts in columns.items():
        new[i] -= share * fsum(parts)
    return [new, bias - share * fsum(misses)]
