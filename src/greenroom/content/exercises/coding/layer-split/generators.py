import random


def cases(seed):
    chance = random.Random(seed)
    yield "no layers", "edge", ([], 3)
    yield "one layer", "edge", ([9], 1)
    yield "one layer, many devices", "edge", ([9], 1000)
    yield "one device", "edge", ([3, 1, 4, 1, 5], 1)
    yield "as many devices as layers", "edge", ([3, 1, 4, 1, 5], 5)
    yield "nearly as many", "edge", ([3, 1, 4, 1, 5], 4)
    yield "all zero", "edge", ([0, 0, 0], 2)
    yield "zeros between", "edge", ([0, 5, 0, 0, 5, 0], 2)
    yield "a giant at the end", "edge", ([1, 1, 1, 50], 2)
    yield "a giant in front", "edge", ([50, 1, 1, 1], 3)
    yield "two that must part", "edge", ([5, 5], 2)
    yield "two together", "edge", ([5, 5], 1)
    yield "the fair share misleads", "edge", ([2, 2, 2, 5, 5, 2], 3)
    for number in range(10):
        yield f"little {number}", "small", ([chance.randint(0, 9) for _ in range(chance.randint(1, 7))], chance.randint(1, 4))
    for number in range(3):
        yield f"usual {number}", "small", ([chance.randint(0, 300) for _ in range(40)], chance.randint(2, 9))
    yield "bytes", "adversarial", ([chance.randint(10**11, 10**12) for _ in range(60)], 7)
    yield "more devices than anybody has", "adversarial", ([chance.randint(1, 10**6) for _ in range(30)], 10**9)
    yield "large", "large", ([chance.randint(1, 10**9) for _ in range(1200)], 3)
    yield "large and equal", "large", ([1] * 1500, 2)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "equal":
        return ([1000] * n, 2)
    if family == "one giant":
        return ([chance.randint(1, 100) for _ in range(n - 1)] + [10**6], 2)
    return ([chance.randint(1, 10**6) for _ in range(n)], 2)
