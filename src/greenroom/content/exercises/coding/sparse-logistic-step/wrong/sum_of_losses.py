from math import tanh

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    new, new_bias = [w - rate * decay * w for w in weights], bias
    for row, label in zip(rows, labels):
        p = (1 + tanh((bias + sum(weights[i] * x for i, x in row)) / 2)) / 2
        miss = p - (label != NEGATIVE)
        new_bias -= rate * miss
        for i, x in row:
            new[i] -= rate * miss * x
    return [new, new_bias]
