import random


def cases(seed):
    chance = random.Random(seed)
    yield "no lines", "edge", ([], 3)
    yield "nobody is wanted", "edge", ([["a", 5], ["b", 7]], 0)
    yield "more than there are", "edge", ([["a", 5], ["b", 7], ["b", 1]], 10)
    yield "exactly as many", "edge", ([["a", 5], ["b", 7], ["c", 6]], 3)
    yield "one user", "edge", ([["a", 5], ["a", -2], ["a", 9]], 1)
    yield "the last one is heaviest", "edge", ([["a", 5], ["b", 7], ["c", 4], ["c", 4]], 1)
    yield "many small lines", "edge", ([["a", 10], *[["b", 3]] * 4, ["c", 11]], 2)
    yield "all the same", "edge", ([[name, 4] for name in "abcdef"], 3)
    yield "a tie at the edge", "edge", ([["a", 1], ["b", 9], ["c", 5], ["d", 2], ["d", 3], ["e", 5]], 2)
    yield "below zero", "edge", ([["a", -5], ["b", 0], ["c", 3], ["c", -9], ["d", 2], ["d", -2]], 3)
    yield "texts, not numbers", "edge", ([["u10", 2], ["u9", 2], ["v", 2]], 2)
    for number in range(8):
        yield f"little {number}", "small", (log(chance, chance.randint(1, 8), 3, 6), chance.randint(1, 5))
    for number in range(3):
        yield f"usual {number}", "small", (log(chance, 60, 5, 200), 10)
    yield "many users", "large", (log(chance, 900, 3, 10**6), 200)
    yield "few users with many lines", "large", (log(chance, 12, 300, 900), 5)
    yield "ever heavier", "adversarial", ([[f"u{place:04}", place // 3] for place in range(600)], 150)
    yield "ever lighter", "adversarial", ([[f"u{place:04}", -place // 4] for place in range(600)], 150)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "ever heavier":
        return [[f"u{place:06}", place] for place in range(n)], n // 4
    return [[f"u{place:06}", chance.randint(0, 10**6)] for place in range(n)], n // 4


def log(chance, users, most_lines, most):
    names = sorted({f"u{chance.randrange(10 * users)}" for _ in range(users)})
    return [[name, chance.randint(-most // 3, most)] for name in names for _ in range(chance.randint(1, most_lines))]
