import random

NEGATIVE = 0


def cases(seed):
    chance = random.Random(seed)
    yield "nothing at all", "edge", ([], 0.5, [], [], 0.5, 0.5)
    yield "no rows, no decay", "edge", ([1.0, -1.0], 0.5, [], [], 0.5, 0.0)
    yield "empty rows", "edge", ([1.0], 2.0, [[], [], []], [1, NEGATIVE, NEGATIVE], 0.5, 0.25)
    yield "a rate of zero", "edge", ([1.0], 2.0, [[[0, 1.0]]], [NEGATIVE], 0.0, 0.5)
    yield "one row, no click", "edge", ([0.5, 0.25], -1.0, [[[1, 2.0]]], [NEGATIVE], 1.0, 0.0)
    yield "features that do not occur", "edge", ([3.0, -4.0, 5.0], 0.0, [[[1, 1.0]]], [1], 0.5, 0.5)
    yield "an index twice", "edge", ([0.5, -0.5], 0.0, [[[0, 1.0], [1, 1.0], [0, 2.0]]], [1], 1.0, 0.0)
    yield "decay and a bias", "edge", ([2.0], 8.0, [[[0, -3.0]]], [NEGATIVE], 0.5, 1.0)
    yield "the same row with both labels", "edge", ([1.0], 0.0, [[[0, 1.0]], [[0, 1.0]]], [1, NEGATIVE], 1.0, 0.0)
    yield "sure and right", "adversarial", ([900.0], 0.0, [[[0, 9.0]], [[0, -9.0]]], [1, NEGATIVE], 1.0, 0.0)
    yield "sure and wrong", "adversarial", ([900.0], 0.0, [[[0, -9.0]], [[0, 9.0]]], [1, NEGATIVE], 1.0, 0.0)
    yield "step within the batch", "adversarial", ([0.0], 0.0, [[[0, 3.0]]] * 6, [1] * 6, 1.0, 0.0)
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 4), 4, 3, 2.0)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 20, 30, 6, 1.0)
    yield "many rows", "large", drawn(chance, 700, 100, 4, 1.0)
    yield "many features", "large", drawn(chance, 40, 2500, 5, 1.0)


def sized(family, n, seed):
    chance = random.Random(seed)
    used = max(n // 50, 1) if family == "few features used" else n
    rows = [[[chance.randrange(used), chance.gauss(0.0, 1.0)] for _ in range(5)] for _ in range(n)]
    labels = [chance.choice([NEGATIVE, 1]) for _ in range(n)]
    return [chance.gauss(0.0, 0.3) for _ in range(n)], 0.1, rows, labels, 0.5, 0.01


def drawn(chance, number, features, most, spread):
    def pair():
        return [chance.randrange(features), round(chance.gauss(0.0, spread), 3)]

    rows = [[pair() for _ in range(chance.randint(0, most))] for _ in range(number)]
    weights = [round(chance.gauss(0.0, spread), 3) for _ in range(features)]
    labels = [chance.choice([NEGATIVE, 1]) for _ in range(number)]
    return weights, round(chance.gauss(0.0, 1.0), 3), rows, labels, chance.choice([0.1, 0.5, 1.0]), chance.choice([0.0, 0.1, 0.5])
