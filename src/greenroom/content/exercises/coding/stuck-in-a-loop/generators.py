import random


def cases(seed):
    chance = random.Random(seed)
    yield "no tokens", "edge", ([], 3)
    yield "nothing at all", "edge", ([], 0)
    yield "no kinds allowed", "edge", ([5, 5, 7], 0)
    yield "one token", "edge", ([9], 1)
    yield "fewer kinds than allowed", "edge", ([3, 1, 3, 1, 2], 10)
    yield "just as many as allowed", "edge", ([3, 1, 3, 1, 2], 3)
    yield "all different", "edge", (list(range(12)), 4)
    yield "all the same", "edge", ([6] * 15, 1)
    yield "the best at the end", "edge", ([1, 2, 3, 4, 5, 5, 6, 5, 6], 2)
    yield "the best in the middle", "edge", ([1, 2, 7, 8, 7, 7, 8, 3, 4], 2)
    yield "three of a length", "edge", ([1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 5], 1)
    yield "they share a part", "edge", ([1, 2, 2, 3, 3, 1, 1, 2], 2)
    yield "an old one lingers", "edge", ([0, 1, 1, 1, 1, 0, 2, 2, 1, 0, 0], 2)
    for number in range(8):
        tokens = [chance.randint(0, 3) for _ in range(chance.randint(2, 9))]
        yield f"little {number}", "small", (tokens, chance.randint(1, 3))
    for number in range(3):
        yield f"usual {number}", "small", ([chance.randint(0, 5) for _ in range(60)], chance.randint(2, 4))
    yield "large and varied", "large", ([chance.randint(0, 50) for _ in range(3000)], 30)
    yield "large, nearly all of it", "large", ([*range(40), *(chance.randint(0, 20) for _ in range(2900))], 25)
    yield "waves", "adversarial", (waves(chance, 1500, 40), 9)
    yield "up and down", "adversarial", ([abs(place % 20 - 10) for place in range(400)], 5)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "few kinds":
        return ([chance.randint(0, 9) for _ in range(n)], 10)
    return (waves(chance, n, n // 4), 6)


def waves(chance, number, length):
    return [place // length * 5 + chance.randint(0, 4) for place in range(number)]
