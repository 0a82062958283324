from math import exp

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    slopes, slope_of_bias = {}, 0.0
    for row, label in zip(rows, labels):
        score = bias + sum(weights[index] * value for index, value in row)
        miss = (sigmoid(score) - target(label)) / len(rows)
        slope_of_bias += miss
        for index, value in row:
            slopes[index] = slopes.get(index, 0.0) + miss * value
    moved = [weight - rate * (slopes.get(index, 0.0) + decay * weight) for index, weight in enumerate(weights)]
    return [moved, bias - rate * slope_of_bias]


def target(label):
    return 0.0 if label == NEGATIVE else 1.0


def sigmoid(score):
    if score >= 0.0:
        return 1.0 / (1.0 + exp(-score))
    return exp(score) / (1.0 + exp(score))
