import random
from itertools import product

NAMES = ["".join(letters) for letters in product("abcdefgh", repeat=5)]


def cases(seed):
    chance = random.Random(seed)
    yield "no events", "edge", ([], 5)
    yield "one event", "edge", ([["ada", 3]], 5)
    yield "at zero", "edge", ([["ada", 0], ["ada", 1], ["ada", 0]], 1)
    yield "exactly the pause", "edge", ([["a", 0], ["a", 10], ["a", 20]], 10)
    yield "one second more", "edge", ([["a", 0], ["a", 5], ["a", 10], ["a", 21], ["a", 22], ["a", 32]], 10)
    yield "no pause allowed", "edge", ([["a", 4], ["a", 4], ["a", 5], ["b", 4], ["a", 4], ["b", 5], ["b", 5], ["b", 5]], 0)
    yield "the same line again", "edge", ([["a", 9]] * 4 + [["b", 9]] * 3, 2)
    yield "longer than any pause", "edge", ([["a", 8 * number] for number in range(9)], 10)
    yield "two users in turns", "edge", ([["ab"[number % 2], 6 * number] for number in range(12)], 13)
    yield "the same start", "edge", ([[name, second] for second in (7, 9, 8) for name in "dbca"], 3)
    yield "backwards", "edge", ([["a", 30 - number] for number in range(0, 30, 3)], 3)
    yield "of every length", "edge", ([["a", 100 * size + place] for size in range(6) for place in range(size)], 1)
    yield "names that begin alike", "edge", ([[name, second] for name in ("a", "aa", "ab", "b") for second in (1, 2, 3)], 1)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, chance.randint(3, 10), "ab", 20), chance.randint(0, 6))
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 80, NAMES[:6], 1000), chance.choice([20, 40, 80]))
    yield "large", "large", (drawn(chance, 3000, NAMES[:200], 20000), 600)
    yield "a crowd of guests", "large", (drawn(chance, 2500, NAMES[:1500], 20000), 5000)
    yield "one sitting", "adversarial", (drawn(chance, 600, ["ada"], 900), 30)
    yield "all at once", "adversarial", ([[name, 77] for name in NAMES[:150] for _ in range(chance.randint(1, 4))], 0)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "one user":
        return (drawn(chance, n, ["ada"], 60 * n), 60)
    return (drawn(chance, n, NAMES[: n // 4], 10**5), 10**4)


def drawn(chance, number, names, latest):
    return [[chance.choice(names), chance.randint(0, latest)] for _ in range(number)]
