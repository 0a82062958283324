import random


def cases(seed):
    chance = random.Random(seed)
    yield "no queries", "edge", ([], [[1.0], [2.0]], [[1.0], [2.0]])
    yield "nothing at all", "edge", ([], [], [])
    yield "one position", "edge", ([[3.0, 1.0]], [[2.0, 2.0]], [[7.0, 8.0, 9.0]])
    yield "two positions", "edge", ([[1.0], [2.0]], [[1.0], [-1.0]], [[1.0], [5.0]])
    yield "values narrower than keys", "edge", drawn(chance, 3, 5, 4, 1, 1.5)
    yield "values wider than keys", "edge", drawn(chance, 3, 5, 1, 4, 1.5)
    yield "only the newest", "edge", drawn(chance, 1, 6, 2, 2, 1.0)
    yield "scores far above", "adversarial", ([[900.0], [800.0], [850.0]], [[1.0], [2.5], [2.5]], [[1.0], [2.0], [4.0]])
    yield "scores far below", "adversarial", ([[900.0, 0.0], [800.0, 1.0]], [[-1.0, 0.0], [-1.5, 3.0]], [[1.0], [2.0]])
    yield "a giant that is not to be seen", "adversarial", ([[1.0], [1.0], [1.0]], [[1.0], [2.0], [1000.0]], [[1.0], [2.0], [3.0]])
    yield "opposite ends", "adversarial", ([[1000.0] * 8] * 2, [[-1000.0] * 8, [1000.0] * 8], [[1.0, -1.0], [2.0, -2.0]])
    for number in range(8):
        keys = chance.randint(1, 5)
        yield f"little {number}", "small", drawn(chance, chance.randint(1, keys), keys, chance.randint(1, 3), chance.randint(1, 3), 2.0)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, chance.randint(5, 12), 12, 4, 5, 2.0)
    yield "a long sequence", "large", drawn(chance, 60, 60, 8, 6, 1.0)
    yield "a long cache", "large", drawn(chance, 3, 600, 8, 6, 2.0)


def drawn(chance, queries, keys, width, of_values, spread):
    def vectors(number, size):
        return [[round(chance.gauss(0.0, spread), 3) for _ in range(size)] for _ in range(number)]

    return vectors(queries, width), vectors(keys, width), vectors(keys, of_values)
