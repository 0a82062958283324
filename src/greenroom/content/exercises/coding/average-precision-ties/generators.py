import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [])
    yield "nothing relevant", "edge", ([0.5, 0.2], [False, False])
    yield "one, relevant", "edge", ([-3.0], [True])
    yield "all relevant", "edge", ([0.5, 0.1, 0.5], [True, True, True])
    yield "all equal", "edge", ([0.25] * 5, [False, True, False, False, True])
    yield "the other first", "edge", ([0.5, 0.5, 0.1], [False, True, True])
    yield "the relevant first", "edge", ([0.5, 0.5, 0.1], [True, False, True])
    yield "worst", "edge", ([0.9, 0.8, 0.1], [False, False, True])
    yield "better further down", "edge", ([0.9, 0.8, 0.7, 0.6], [False, True, True, False])
    yield "below zero", "edge", ([-1.5, -2.5, 3.0, -1.5], [True, False, True, False])
    yield "groups", "adversarial", ([3.0, 3.0, 2.0, 2.0, 2.0, 1.0], [True, False, True, True, False, True])
    yield "almost equal", "adversarial", ([0.1 + 0.2, 0.3, 0.3], [False, True, False])
    yield "relevant last of each tie", "adversarial", ([place // 3 / 4 for place in range(30)], [place % 3 == 2 for place in range(30)])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 7), 3, 0.5)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 60, 12, 0.3)
    yield "large", "large", drawn(chance, 2500, 10**9, 0.2)
    yield "large with few scores", "large", drawn(chance, 2500, 20, 0.05)


def sized(family, n, seed):
    return drawn(random.Random(seed), n, 10**12 if family == "all different" else n // 4, 0.3)


def drawn(chance, n, different, share):
    return [chance.randint(-different, different) / 8 for _ in range(n)], [chance.random() < share for _ in range(n)]
