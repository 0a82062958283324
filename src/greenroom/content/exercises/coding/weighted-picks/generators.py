import random

UPPER = True
STEP = 2.0**-30


def cases(seed):
    chance = random.Random(seed)
    lowest, highest = draws_at_the_ends()
    yield "no weights", "edge", ([], [0.5])
    yield "no weights, no draws", "edge", ([], [])
    yield "all zero", "edge", ([0, 0, 0], [0.25, 0.5])
    yield "one zero", "edge", ([0], [0.25])
    yield "no draws", "edge", ([1, 2], [])
    yield "one weight", "edge", ([7], [lowest, 0.5, highest])
    yield "zeros at both ends", "edge", ([0, 0, 4, 0, 4, 0, 0], [lowest, 0.5, highest, 0.25])
    yield "zeros on a seam", "edge", ([1, 0, 0, 1, 0, 2], [lowest, 0.25, 0.5, highest])
    yield "every seam", "edge", ([1] * 8, [place / 8 for place in range(1, 8)])
    yield "picked again", "edge", ([2, 1, 1], [0.75, 0.125, 0.75, 0.125])
    yield "unsorted draws", "edge", ([3, 1, 4], [0.9375, 0.0625, 0.5, 0.4375])
    yield "seams that fractions miss", "adversarial", ([1] * 20, [0.25, 0.5, 0.75])
    yield "more such seams", "adversarial", ([1] * 48, [place / 8 for place in range(1, 8)])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 5), 3, 4, coarse=True)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 30, 9, 30, coarse=False)
    yield "large", "large", drawn(chance, 2500, 1000, 2500, coarse=False)
    yield "large and sparse", "large", drawn(chance, 2500, 1, 2500, coarse=True)


def sized(family, n, seed):
    return drawn(random.Random(seed), n, 100 if family == "even" else 1, n, coarse=False)


def draws_at_the_ends():
    return (0.0, 1.0 - STEP) if UPPER else (STEP, 1.0)


def drawn(chance, weights, most, draws, coarse):
    steps = 64 if coarse else 2**30
    low = 0 if UPPER else 1
    points = [chance.randint(low, steps - 1 + low) / steps for _ in range(draws)]
    return [chance.randint(0, most) for _ in range(weights)], points
