from math import tanh

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    new, new_bias = [w - rate * decay * w for w in weights], bias
    for row, label in zip(rows, labels):
        p = (1 + tanh((new_bias + sum(new[i] * x for i, x in row)) / 2)) / 2
        miss = (p - (label != NEGATIVE)) / len(rows)
        new_bias -= rate * miss
        for i, x in row:
            new[i] -= rate * miss * x
    return [new, new_bias]
