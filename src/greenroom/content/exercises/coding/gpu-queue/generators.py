import random


def cases(seed):
    chance = random.Random(seed)
    yield "no jobs", "edge", ([],)
    yield "one job", "edge", ([["a", 3, 7, 5]],)
    yield "all at once", "edge", ([["d", 0, 0, 5], ["b", 1, 0, 5], ["a", 1, 0, 9], ["c", 0, 0, 2], ["e", 2, 0, 1]],)
    yield "names decide", "edge", ([[name, 1, 4, 3] for name in ("j9", "j10", "J2", "b", "a")],)
    yield (
        "submitted when another ends",
        "edge",
        ([["a", 5, 0, 10], ["b", 5, 0, 10], ["c", 5, 3, 4], ["d", 0, 10, 4], ["e", 4, 0, 10]],),
    )
    yield "a long night between", "edge", ([["a", 1, 0, 3], ["b", 1, 100, 3], ["c", 0, 101, 3], ["d", 0, 102, 90]],)
    yield (
        "idle together, busy one by one",
        "edge",
        ([["a", 1, 50, 10], ["b", 1, 55, 1], ["c", 2, 56, 4], ["d", 0, 57, 4], ["e", 1, 58, 4], ["f", 1, 59, 1]],),
    )
    yield (
        "urgent but late",
        "edge",
        ([["x", 9, 0, 20], ["y", 9, 0, 30], ["z", 9, 1, 5], ["u", 0, 2, 5], ["v", 0, 21, 5], ["w", 9, 0, 6]],),
    )
    yield "the same urgency, submitted in turn", "edge", ([[f"k{9 - place}", 4, place, 6] for place in range(9)],)
    yield (
        "two come while all is idle",
        "edge",
        ([["b", 7, 9, 4], ["a", 7, 9, 4], ["c", 1, 9, 4], ["d", 7, 10, 4], ["e", 0, 12, 1]],),
    )
    for number in range(8):
        yield f"little {number}", "small", (jobs(chance, chance.randint(2, 8), 3, 12, 7),)
    for number in range(3):
        yield f"usual {number}", "small", (jobs(chance, 50, 4, 150, 12),)
    yield "a busy day", "large", (jobs(chance, 1200, 5, 2000, 30),)
    yield "hardly anything to do", "large", (jobs(chance, 300, 3, 10**6, 40),)
    yield "all wait from the start", "adversarial", (jobs(chance, 400, 2, 0, 3),)
    yield "many ties", "adversarial", (jobs(chance, 300, 1, 40, 2),)


def sized(family, n, seed):
    chance = random.Random(seed)
    return (jobs(chance, n, 1000, 0 if family == "all at once" else n, 40),)


def jobs(chance, number, urgencies, latest, longest):
    names = chance.sample(range(10 * number), number)
    rows = [[f"j{name}", chance.randint(0, urgencies), chance.randint(0, latest), chance.randint(1, longest)] for name in names]
    return rows
