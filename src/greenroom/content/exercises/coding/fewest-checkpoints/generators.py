import random


def cases(seed):
    chance = random.Random(seed)
    yield "none needed", "edge", (60, [], 60)
    yield "none needed, many offered", "edge", (60, [10, 20, 30], 90)
    yield "none offered", "edge", (61, [], 60)
    yield "one is enough", "edge", (100, [50, 40, 60], 70)
    yield "just in time", "edge", (150, [50, 99, 100, 101], 100)
    yield "just in time with ten minutes", "edge", (150, [50, 90, 91], 100)
    yield "too late to be written", "edge", (150, [100], 100)
    yield "too early for the end", "edge", (200, [99, 98], 100)
    yield "the end needs no writing", "edge", (180, [80], 100)
    yield "only the start and the end", "edge", (100, [0, 100, 0], 60)
    yield "shorter than the writing", "edge", (5, [1, 2, 3, 4], 1)
    yield "a gap in the middle", "edge", (300, [20, 40, 60, 200, 220, 240], 110)
    yield "a gap at the end", "edge", (300, [50, 100, 150, 199], 100)
    yield "the same minute again", "edge", (130, [60, 60, 60, 30, 30], 75)
    for number in range(8):
        yield f"little {number}", "small", run(chance, 60, chance.randint(2, 9), chance.randint(15, 40))
    for number in range(3):
        yield f"usual {number}", "small", run(chance, 1000, 60, 60 + 20 * number)
    yield "many moments", "large", run(chance, 10**6, 900, 9000)
    yield "every minute", "large", (1200, chance.sample(range(1201), 1201), 13)
    yield "in pairs", "adversarial", pairs(chance, 300, 40)
    yield "in pairs, one gap too wide", "adversarial", pairs(chance, 300, 40, gap=177)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "near":
        return 20 * n, chance.sample(range(20 * n), n), 2000
    return 20 * n, chance.sample(range(20 * n), n), 5 * n


def run(chance, length, number, longest):
    return length, [chance.randint(0, length) for _ in range(number)], longest


def pairs(chance, number, longest, gap=None):
    """Moments near the last one in time, some just before and some just behind it."""
    moments, saved = [], 0
    for place in range(number):
        if place == gap:
            saved += longest + 20
        moments.append(saved + longest - chance.randint(1, 12))
        moments.append(saved + longest - chance.randint(0, 3))
        saved = moments[-2]
    chance.shuffle(moments)
    return saved + longest - 3, [moment for moment in moments if moment <= saved + longest - 3], longest
