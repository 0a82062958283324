from math import tanh

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    new, new_bias = [w - rate * decay * w for w in weights], bias
    for row, label in zip(rows, labels):
        dense = [0.0] * len(weights)
        for i, x in row:
            dense[i] += x
        p = (1 + tanh((bias + sum(w * x for w, x in zip(weights, dense))) / 2)) / 2
        miss = (p - (label != NEGATIVE)) / len(rows)
        new_bias -= rate * miss
        new = [w - rate * miss * x for w, x in zip(new, dense)]
    return [new, new_bias]
