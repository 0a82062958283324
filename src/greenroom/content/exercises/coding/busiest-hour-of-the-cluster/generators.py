import random

AFTER = 0


def cases(seed):
    chance = random.Random(seed)
    yield "no reservations", "edge", ([],)
    yield "one minute", "edge", ([[0, 1, 1]],)
    yield "as short as can be", "edge", ([[4, 5 - AFTER, 2], [5, 6 - AFTER, 3], [6, 7 - AFTER, 3]],)
    yield "one after the other", "edge", ([[0, 10, 4], [10, 20, 4], [20, 30, 4]],)
    yield "one after the other, more", "edge", ([[20, 30, 4], [0, 10, 6], [10, 20, 7]],)
    yield "changing hands", "edge", ([[0, 10 - AFTER, 4], [10, 30, 1], [10, 25, 3], [2, 8, 1], [9, 12, 1]],)
    yield "two peaks", "edge", ([[0, 10, 5], [20, 30, 5], [40, 50, 5]],)
    yield "a second peak that is higher", "edge", ([[0, 10, 5], [20, 30, 5], [25, 28, 1]],)
    yield "a later peak that is lower", "edge", ([[0, 10, 8], [2, 4, 1], [20, 90, 8]],)
    yield "the same booking thrice", "edge", ([[3, 7, 2]] * 3,)
    yield "a big one alone", "edge", ([[0, 9, 1], [1, 8, 1], [2, 7, 1], [50, 51, 64]],)
    yield "since 1970", "edge", ([[9 * 10**9, 9 * 10**9 + 60, 8], [9 * 10**9 + 30, 10**10 - 1, 8]],)
    yield "nothing between", "edge", ([[0, 5, 2], [5, 9, 1], [7, 11, 1]],)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, chance.randint(2, 7), 12, 6, 3),)
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 60, 300, 40, 8),)
    yield "large", "large", (drawn(chance, 2500, 10**9, 10**7, 64),)
    yield "large and crowded", "large", (drawn(chance, 2500, 500, 60, 8),)
    yield "onion", "adversarial", ([[number, 900 - number, 1] for number in chance.sample(range(400), 400)],)
    yield "a relay", "adversarial", ([[7 * number, 7 * number + 7 - AFTER, 8] for number in chance.sample(range(300), 300)],)
    yield "two relays", "adversarial", ([[7 * number + lane, 7 * number + lane + 7, 4 + lane] for number in range(100) for lane in (0, 3)],)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "nested":
        return ([[number, 3 * n - number, 1] for number in chance.sample(range(n), n)],)
    return (drawn(chance, n, 100 * n, 500, 64),)


def drawn(chance, number, latest, longest, most):
    starts = [chance.randint(0, latest) for _ in range(number)]
    return [[start, start + chance.randint(1, longest), chance.randint(1, most)] for start in starts]
