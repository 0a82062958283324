import random


def cases(seed):
    chance = random.Random(seed)
    yield "no rows", "edge", ([], [], 1.0)
    yield "empty rows", "edge", ([[], [1.0], []], [[], [True], []], 1.0)
    yield "nothing allowed", "edge", ([[1.0, 2.0], [3.0, 3.0]], [[False, False], [True, True]], 1.0)
    yield "one allowed", "edge", ([[-5.0, 2.0, 9.0]], [[True, False, False]], 0.5)
    yield "far above zero", "edge", ([[1000.0, 1001.0, 999.0]], [[True, True, True]], 1.0)
    yield "far below zero", "edge", ([[-1000.0, -1001.0, -999.5]], [[True, True, True]], 1.0)
    yield "a giant behind the mask", "adversarial", ([[1.0, 1e6, 2.0, 0.0]], [[True, False, True, True]], 1.0)
    yield "cold", "adversarial", ([[3.0, 3.01, -2.0]], [[True, True, True]], 0.1)
    yield "hot", "adversarial", ([[3.0, 30.0, -2.0]], [[True, True, True]], 100.0)
    yield "ends of the range", "adversarial", ([[1e6, -1e6, 1e6], [-1e6, -1e6, 5.0]], [[True] * 3, [True, True, False]], 0.1)
    yield "ragged", "edge", ([[1.0], [1.0, 2.0], [1.0, 2.0, 4.0]], [[True], [True, True], [True, True, True]], 2.0)
    for number in range(6):
        yield f"little {number}", "small", rows(chance, chance.randint(1, 3), 4, 3.0, 0.7, chance.choice([0.5, 1.0, 2.0]))
    for number in range(3):
        yield f"usual {number}", "small", rows(chance, 6, 12, 40.0, 0.8, chance.choice([0.7, 1.3]))
    yield "causal", "adversarial", causal(chance, 24)
    yield "wide", "large", rows(chance, 2, 3000, 500.0, 0.9, 1.5, exactly=True)
    yield "tall", "large", rows(chance, 600, 8, 500.0, 0.2, 1.5)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "many rows":
        return rows(chance, max(n // 64, 1), 64, 300.0, 0.8, 1.3, exactly=True)
    return rows(chance, 1, n, 300.0, 0.9 if family == "one wide row" else 0.5, 1.3, exactly=True)


def rows(chance, number, most, spread, share, temperature, exactly=False):
    lengths = [most if exactly else chance.randint(1, most) for _ in range(number)]
    scores = [[chance.uniform(-spread, spread) for _ in range(length)] for length in lengths]
    return scores, [[chance.random() < share for _ in row] for row in scores], temperature


def causal(chance, n):
    scores = [[chance.gauss(0, 5) for _ in range(n)] for _ in range(n)]
    return scores, [[j <= i for j in range(n)] for i in range(n)], 1.0
