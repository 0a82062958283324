import random


def cases(seed):
    chance = random.Random(seed)
    yield "no latencies", "edge", ([], 1)
    yield "one latency", "edge", ([7], 1)
    yield "too wide by one", "edge", ([7, 8, 9], 4)
    yield "just one window", "edge", ([9, 7, 8, 6], 4)
    yield "a window of one", "edge", ([5, -3, 8, 8, 0], 1)
    yield "a window of two", "edge", ([5, -3, 8, 8, 0, 1], 2)
    yield "all the same", "edge", ([4] * 9, 4)
    yield "two values", "edge", ([1, 2, 2, 1, 1, 2, 1, 2, 2, 2, 1, 1], 4)
    yield "rising", "edge", (list(range(12)), 5)
    yield "falling", "edge", (list(range(12, 0, -1)), 4)
    yield "below zero", "edge", ([-5, -9, -1, 0, -7, -7, 3], 3)
    yield "one that hangs", "edge", ([10, 11, 9, 90000, 10, 12, 11, 9], 3)
    yield "copies come and go", "edge", ([6, 6, 1, 6, 9, 1, 6, 6, 9, 9, 1], 5)
    for number in range(8):
        latencies = [chance.randint(-3, 6) for _ in range(chance.randint(3, 12))]
        yield f"little {number}", "small", (latencies, chance.randint(1, 5))
    for number in range(3):
        yield f"usual {number}", "small", ([chance.randint(0, 50) for _ in range(60)], chance.choice([6, 7, 16]))
    yield "large, a wide window", "large", ([chance.randint(0, 10**6) for _ in range(2500)], 800)
    yield "large, a narrow window", "large", ([chance.randint(0, 300) for _ in range(3000)], 12)
    yield "a saw", "adversarial", ([place * 37 % 101 for place in range(500)], 64)
    yield "steps", "adversarial", ([place // 50 * 10 + chance.randint(0, 1) for place in range(500)], 75)
    yield "up and away", "adversarial", ([place * place if place % 2 else -place for place in range(300)], 50)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "rising":
        return ([3 * place + chance.randint(0, 2) for place in range(n)], n // 2)
    return ([chance.randint(0, 9 if family == "few values" else 10**9) for _ in range(n)], n // 2)
