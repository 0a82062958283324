import random


def cases(seed):
    chance = random.Random(seed)
    yield "no records", "edge", (0, [], 5)
    yield "no links", "edge", (4, [], 5)
    yield "nobody may join", "edge", (4, [[0, 1], [2, 3]], 1)
    yield "pairs at most", "edge", (6, [[0, 1], [1, 2], [2, 3], [4, 5], [5, 0]], 2)
    yield "exactly most", "edge", (5, [[0, 1], [2, 3], [1, 2], [3, 4]], 4)
    yield "one too many", "edge", (5, [[0, 1], [2, 3], [3, 4], [1, 2]], 4)
    yield "to itself", "edge", (3, [[1, 1], [1, 1], [0, 1], [1, 0], [2, 1]], 3)
    yield "proposed again and again", "edge", (4, [[0, 1], [1, 0], [0, 1], [1, 2], [0, 2], [2, 3]], 4)
    yield "dropped and later possible elsewhere", "edge", (6, [[0, 1], [2, 3], [3, 0], [4, 2], [5, 1], [4, 5]], 3)
    yield "sizes and ties", "edge", (9, [[8, 7], [0, 5], [2, 3], [3, 4], [6, 1]], 9)
    yield "record by record", "edge", (5, [[4, 3], [3, 2], [2, 1], [1, 0]], 5)
    for number in range(8):
        yield f"little {number}", "small", proposed(chance, chance.randint(3, 9), chance.randint(2, 14), chance.randint(2, 6))
    for number in range(3):
        yield f"usual {number}", "small", proposed(chance, 50, 80, 4 + 4 * number)
    yield "large clusters", "large", proposed(chance, 1500, 2500, 1500)
    yield "a long row", "large", (1300, [[place, place + 1] for place in range(1299)], 1300)
    yield "a long row with an end", "adversarial", (400, [[place + 1, place] for place in range(399)], 150)
    yield "many dropped", "adversarial", proposed(chance, 120, 900, 7)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "row":
        return n, [[place, place + 1] for place in range(n - 1)], n
    return proposed(chance, n, n, n)


def proposed(chance, records, number, most):
    return records, [[chance.randrange(records), chance.randrange(records)] for _ in range(number)], most
