import random

DELAY = 5


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [], 10)
    yield "no values", "edge", ([["a", 5], ["b", 6]], [], 10)
    yield "no labels", "edge", ([], [["a", 5, 60]], 10)
    yield "arriving", "edge", ([["a", 100 + late] for late in range(DELAY + 3)], [["a", 100, 61], ["a", 90, 50]], 200)
    yield "growing old", "edge", ([["a", minute] for minute in range(28, 34)], [["a", 10, 61]], 20)
    yield "the oldest is too young", "edge", ([["a", 10], ["a", 20]], [["a", 10, 1], ["a", 19, 2]], 0)
    yield "just young enough", "edge", ([["a", minute] for minute in range(10, 24)], [["a", 10, 7], ["a", 12, 8]], DELAY)
    yield "corrected", "edge", ([["a", 40]], [["a", 20, 70], ["a", 20, 60], ["a", 20, 65], ["a", 3, 99]], 60)
    yield "corrected downwards", "edge", ([["a", 40], ["b", 40]], [["b", 20, 1], ["a", 20, 70], ["a", 20, -70], ["b", 20, 0]], 60)
    yield "zero degrees", "edge", ([["a", 40], ["a", 25]], [["a", 10, 33], ["a", 20, 0]], 60)
    yield "other machines", "edge", ([["a", 50], ["b", 50], ["c", 50], ["ab", 50]], [["a", 10, 1], ["b", 30, 2], ["ab", 20, 3], ["d", 44, 4]], 60)
    yield "in no order", "edge", ([["a", 90], ["a", 30], ["a", 60], ["a", 30]], [["a", 50, 5], ["a", 10, 1], ["a", 80, 8], ["a", 20, 2]], 60)
    yield "at the beginning of time", "edge", ([["a", 0], ["a", DELAY - 1], ["a", DELAY]], [["a", 0, -5]], 60)
    for number in range(8):
        yield f"little {number}", "small", (asked(chance, 4, "ab", 25), measured(chance, 6, "ab", 20), chance.randint(0, 16))
    for number in range(3):
        yield f"usual {number}", "small", (asked(chance, 25, "abcd", 200), measured(chance, 60, "abcd", 200), 20)
    machines = [f"gpu-{number}" for number in range(150)]
    yield "large", "large", (asked(chance, 800, machines, 5000), measured(chance, 2000, machines, 5000), 200)
    yield "large, one machine", "large", (asked(chance, 800, ["gpu"], 5000), measured(chance, 2000, ["gpu"], 5000), 60)
    yield "all in one minute", "adversarial", (asked(chance, 40, "ab", 12), measured(chance, 300, "ab", 2), 9)
    yield "a value each minute", "adversarial", ([["a", minute] for minute in range(0, 300, 7)], [["a", minute, minute] for minute in range(299, -1, -1)], 8)


def sized(family, n, seed):
    chance = random.Random(seed)
    machines = ["gpu"] if family == "one machine" else [f"gpu-{number}" for number in range(max(n // 10, 1))]
    return asked(chance, n, machines, 10 * n), measured(chance, n, machines, 10 * n), 10 * n


def asked(chance, number, machines, latest):
    return [[chance.choice(machines), chance.randint(0, latest)] for _ in range(number)]


def measured(chance, number, machines, latest):
    return [[chance.choice(machines), chance.randint(0, latest), chance.randint(-3, 90)] for _ in range(number)]
