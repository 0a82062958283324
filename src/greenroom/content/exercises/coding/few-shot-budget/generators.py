import random


def cases(seed):
    chance = random.Random(seed)
    yield "no candidates", "edge", ([], 50)
    yield "no room", "edge", ([[1, 5], [2, 9]], 0)
    yield "one that just fits", "edge", ([[30, 7]], 30)
    yield "one that is too long", "edge", ([[31, 7]], 30)
    yield "two that just fit", "edge", ([[14, 7], [14, 6], [13, 5]], 30)
    yield "two and five tokens between", "edge", ([[14, 7], [11, 6], [10, 3]], 30)
    yield "all harmful", "edge", ([[3, -5], [4, -1]], 30)
    yield "one harmful", "edge", ([[3, 5], [4, -1], [5, 0], [6, 2]], 40)
    yield "a short one twice would be better", "edge", ([[5, 9], [20, 10], [18, 8]], 30)
    yield "the dense one is in the way", "edge", ([[11, 30], [18, 45], [17, 40]], 40)
    yield "the best one is in the way", "edge", ([[40, 50], [18, 30], [17, 30]], 41)
    yield "alike", "edge", ([[6, 4], [6, 4], [6, 4], [6, 4]], 25)
    yield "all of them", "edge", ([[6, 4], [7, 5], [8, 6]], 31)
    for number in range(8):
        yield f"little {number}", "small", (candidates(chance, chance.randint(2, 8), 12, 9), chance.randint(8, 40))
    for number in range(3):
        yield f"usual {number}", "small", (candidates(chance, 12, 60, 50), 150)
    yield "many candidates", "large", (candidates(chance, 60, 50, 1000), 400)
    yield "short ones", "large", ([[chance.randint(1, 4), chance.randint(1, 20)] for _ in range(45)], 140)
    yield "gain follows length", "adversarial", ([[place, place + chance.randint(0, 3)] for place in range(20, 36)], 157)
    yield "nearly all too long", "adversarial", (candidates(chance, 30, 900, 100), 60)


def sized(family, n, seed):
    chance = random.Random(seed)
    longest = 40 if family == "short" else n // 3
    return [[chance.randint(10, longest), chance.randint(1, 1000)] for _ in range(9)], n


def candidates(chance, number, longest, most):
    return [[chance.randint(1, longest), chance.randint(-most // 5, most)] for _ in range(number)]
