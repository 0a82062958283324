import random
from math import isclose, tanh

NEGATIVE = 0


def by_definition(weights, bias, rows, labels, rate, decay):
    misses = []
    for row, label in zip(rows, labels):
        score = bias + sum(weights[index] * value for index, value in row)
        misses.append((1 + tanh(score / 2)) / 2 - (label != NEGATIVE))
    n = max(len(rows), 1)
    new = []
    for place, weight in enumerate(weights):
        slope = sum(miss * value for miss, row in zip(misses, rows) for index, value in row if index == place) / n
        new.append(weight - rate * (slope + decay * weight))
    return new, bias - rate * sum(misses) / n


def close(a, b):
    return isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)


def check(*arguments):
    found, expected = logistic_step(*arguments), by_definition(*arguments)
    assert len(found) == 2 and len(found[0]) == len(expected[0])
    assert all(map(close, found[0], expected[0])) and close(found[1], expected[1]), found


def test_one_row_with_and_without_a_click():
    check([0.0, 2.0], 0.0, [[[0, 1.0]]], [1], 0.5, 0.0)
    check([0.5, 2.0], -0.25, [[[1, 2.0]]], [NEGATIVE], 0.5, 0.0)


def test_a_saturated_click_moves_nothing():
    found = logistic_step([900.0], 0.0, [[[0, 9.0]], [[0, -9.0]]], [1, NEGATIVE], 1.0, 0.0)
    assert close(found[0][0], 900.0) and close(found[1], 0.0)


def test_a_saturated_mistake_moves_by_its_whole_value():
    found = logistic_step([900.0], 0.0, [[[0, -9.0]]], [1], 1.0, 0.0)
    assert close(found[0][0], 891.0) and close(found[1], 1.0)


def test_losses_are_averaged():
    check([0.3], 0.1, [[[0, 1.0]], [[0, 2.0]], [[0, -1.0]]], [1, NEGATIVE, 1], 1.0, 0.0)


def test_all_rows_see_the_old_weights():
    check([0.0], 0.0, [[[0, 3.0]]] * 4, [1] * 4, 1.0, 0.0)


def test_decay_pulls_at_every_weight_and_not_at_the_bias():
    check([3.0, -4.0, 5.0], 7.0, [[[1, 1.0]]], [1], 0.5, 0.5)
    assert logistic_step([4.0, -2.0], 1.0, [], [], 0.5, 0.5) == [[3.0, -1.5], 1.0]


def test_an_index_twice_counts_twice():
    check([0.5, -0.5], 0.0, [[[0, 1.0], [1, 1.0], [0, 2.0]]], [1], 1.0, 0.0)


def test_rows_without_features_teach_the_bias():
    check([1.0], 2.0, [[], [], []], [1, NEGATIVE, NEGATIVE], 0.5, 0.25)


def test_nothing_at_all():
    assert logistic_step([], 0.5, [], [], 0.5, 0.5) == [[], 0.5]


def test_a_rate_of_zero_changes_nothing():
    check([1.0], 2.0, [[[0, 1.0]]], [NEGATIVE], 0.0, 0.5)


def test_agrees_with_the_definition():
    chance = random.Random(14)
    for _ in range(20):
        features, number = chance.randint(1, 4), chance.randint(1, 4)
        rows = [[[chance.randrange(features), chance.uniform(-2, 2)] for _ in range(chance.randint(0, 3))] for _ in range(number)]
        labels = [chance.choice([NEGATIVE, 1]) for _ in range(number)]
        check([chance.uniform(-1, 1) for _ in range(features)], chance.uniform(-1, 1), rows, labels, 0.7, 0.3)
