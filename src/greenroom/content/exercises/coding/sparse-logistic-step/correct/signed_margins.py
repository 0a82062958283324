from math import exp

NEGATIVE = 0


def logistic_step(weights, bias, rows, labels, rate, decay):
    """With signs instead of targets: the slope of ln(1 + exp(-m)) is -1 / (1 + exp(m))."""
    new_weights = [weight - rate * decay * weight for weight in weights]
    new_bias = bias
    for row, label in zip(rows, labels):
        sign = -1.0 if label == NEGATIVE else 1.0
        margin = bias
        for index, value in row:
            margin += weights[index] * value
        margin *= sign
        push = rate * sign / len(rows) * (0.0 if margin > 700.0 else 1.0 / (1.0 + exp(margin)))
        new_bias += push
        for index, value in row:
            new_weights[index] += push * value
    return [new_weights, new_bias]
