import random


def cases(seed):
    chance = random.Random(seed)
    yield "none", "edge", ([], 3)
    yield "one", "edge", ([[4, 5, "A"]], 0)
    yield "touching", "edge", ([[0, 5, "A"], [5, 9, "A"]], 0)
    yield "one apart", "edge", ([[0, 5, "A"], [6, 9, "A"]], 0)
    yield "exactly the gap", "edge", ([[8, 9, "A"], [0, 5, "A"]], 3)
    yield "one more than the gap", "edge", ([[9, 10, "A"], [0, 5, "A"]], 3)
    yield "nested", "edge", ([[0, 20, "A"], [2, 4, "A"], [15, 16, "A"], [19, 22, "A"]], 0)
    yield "the same twice", "edge", ([[3, 7, "A"], [3, 7, "A"], [3, 7, "B"]], 0)
    yield "labels interleave", "edge", ([[0, 4, "A"], [2, 6, "B"], [4, 8, "A"], [6, 9, "B"]], 0)
    yield "same place, three labels", "edge", ([[1, 5, "C"], [1, 4, "B"], [1, 5, "A"], [0, 9, "D"]], 0)
    yield "a bridge", "edge", ([[0, 3, "A"], [8, 9, "A"], [2, 8, "A"]], 0)
    yield "starts at zero", "edge", ([[0, 1, "B"], [0, 1, "A"], [2, 3, "B"]], 1)
    yield "short ones after a long one", "edge", ([[0, 30, "A"], [1, 2, "A"], [5, 6, "A"], [29, 31, "A"], [33, 34, "A"]], 1)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, chance.randint(2, 6), 16, 5, "AB"), chance.randint(0, 3))
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 60, 700, 15, "ABC"), chance.randint(0, 6))
    yield "large, far apart", "large", (drawn(chance, 1500, 10**7, 40, ["DATE", "NAME", "PLACE"]), 20)
    yield "large, all joined", "large", (drawn(chance, 3000, 4000, 30, ["DATE"]), 5)
    yield "onion", "adversarial", ([[number, 800 - number, "A"] for number in range(400)], 0)
    yield "chain", "adversarial", (chance.sample([[3 * number, 3 * number + 2, "A"] for number in range(400)], 400), 1)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "nested":
        return ([[number, 2 * n + 1 - number, "NAME"] for number in chance.sample(range(n), n)], 0)
    if family == "apart":
        return ([[10 * number, 10 * number + 3, "NAME"] for number in chance.sample(range(n), n)], 1)
    return (drawn(chance, n, 50 * n, 30, ["DATE", "NAME", "PLACE", "UNIT"]), 3)


def drawn(chance, number, latest, longest, labels):
    starts = [chance.randint(0, latest) for _ in range(number)]
    return [[start, start + chance.randint(1, longest), chance.choice(labels)] for start in starts]
