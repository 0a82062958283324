import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], 1)
    yield "one number", "edge", ([5], 1)
    yield "as wide as the stream", "edge", ([2, -2, 9], 3)
    yield "wider than the stream", "edge", ([1, 2], 5)
    for number in range(6):
        length = chance.randint(2, 12)
        yield f"small {number + 1}", "small", (_numbers(chance, length), chance.randint(1, length))
    yield "all equal", "adversarial", ([4] * 60, 7)
    yield "all zero", "adversarial", ([0] * 50, 50)
    yield "a long stream", "large", (_numbers(chance, 20_000), 150)
    yield "a wide window", "large", (_numbers(chance, 5_000), 2_500)


def sized(family, n, seed):
    chance = random.Random(seed)
    numbers = [7] * n if family == "equal" else _numbers(chance, n)
    return numbers, n // 2


def _numbers(chance, length):
    return [chance.randint(-(10**9), 10**9) for _ in range(length)]
