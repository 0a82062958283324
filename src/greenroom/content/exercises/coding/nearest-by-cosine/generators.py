import random


def cases(seed):
    chance = random.Random(seed)
    yield "no vectors", "edge", ([], [1, 2], 3)
    yield "one vector", "edge", ([[-1, 0]], [1, 0], 1)
    yield "far fewer than k", "edge", ([[1, 1], [2, 0], [0, -3]], [1, 0], 100)
    yield "zeros among others", "edge", ([[0, 0], [-1, 2], [3, 1], [0, 0], [-4, 0]], [1, 0], 5)
    yield "zeros first, k one", "edge", ([[0, 0], [0, 0], [-3, 1]], [2, 0], 1)
    yield "only zeros", "edge", ([[0], [0], [0]], [4], 2)
    yield "a query of zeros", "edge", ([[1, 2], [0, 0], [-1, 5]], [0, 0], 2)
    yield "one dimension", "edge", ([[-5], [3], [0], [9], [-1]], [2], 4)
    yield "at right angles", "edge", ([[0, 7], [0, -7], [0, 0], [1, -9]], [3, 0], 3)
    yield "parallel to each other", "adversarial", ([[place + 1, 2 * (place + 1), 3 * (place + 1)] for place in range(40)], [3, 1, 2], 25)
    yield "parallel and backwards", "adversarial", ([[3 * place, 5 * place, 7 * place] for place in range(18, 0, -1)], [1, 10, 4], 12)
    yield "parallel and pointing away", "adversarial", ([[-place, -3 * place] for place in range(40, 0, -1)], [5, 2], 30)
    yield "almost parallel", "adversarial", ([[125, 126, 126], [126, 126, 126], [126, 127, 127], [127, 127, 127]], [126, 127, 127], 4)
    yield "a hair apart", "adversarial", ([[100, 0, 127] + [127] * 30, [101, 0, 127] + [127] * 30], [101, 1, 127] + [127] * 30, 2)
    yield "hairs apart", "adversarial", (hairs(chance, 30), [127] * 20, 30)
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 7), chance.randint(1, 3), 2, chance.randint(1, 5))
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 40, 3, 6, 12)
    yield "many", "large", drawn(chance, 1500, 8, 127, 100)
    yield "many alike", "large", drawn(chance, 1500, 3, 3, 100)


def hairs(chance, number):
    return [[127 - (axis == place % 20) * (place // 20) for axis in range(20)] for place in chance.sample(range(60), number)]


def drawn(chance, number, width, reach, k):
    def vector():
        return [chance.randint(-reach, reach) for _ in range(width)]

    return [vector() for _ in range(number)], vector(), k
