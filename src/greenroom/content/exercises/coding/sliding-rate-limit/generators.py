import random


def cases(seed):
    chance = random.Random(seed)
    yield "nobody calls", "edge", [["RateLimiter", 3, 5]]
    yield "wait before any call", "edge", [["RateLimiter", 1, 5], ["wait", "a", 0], ["allow", "a", 0], ["wait", "a", 0]]
    yield "exactly one window later", "edge", made(1, 10, "allow a 5", "allow a 14", "wait a 14", "wait a 15", "allow a 15")
    yield (
        "window of one second",
        "edge",
        made(2, 1, "allow a 0", "allow a 0", "allow a 0", "wait a 0", "allow a 1", "allow a 2"),
    )
    yield "knocking", "edge", made(1, 4, *(f"allow a {now}" for now in range(13)))
    yield (
        "the oldest makes room",
        "edge",
        made(2, 10, "allow a 0", "allow a 7", "wait a 8", "allow a 9", "allow a 10", "wait a 10"),
    )
    yield "two clients", "edge", made(1, 9, "allow a 1", "allow b 2", "allow a 3", "wait a 3", "wait b 3", "allow c 3")
    yield (
        "asking changes nothing",
        "edge",
        made(2, 9, "allow a 1", "wait a 2", "wait a 2", "wait a 2", "allow a 2", "allow a 2", "wait a 2"),
    )
    yield "across blocks of the clock", "edge", made(2, 10, "allow a 8", "allow a 9", "allow a 10", "allow a 11", "allow a 18")
    yield "before zero", "edge", made(1, 5, "allow a -20", "wait a -18", "allow a -16", "allow a -15", "allow a 0")
    yield (
        "long silence",
        "edge",
        made(2, 3, "allow a 0", "allow a 0", "allow a 1000", "wait a 1000", "allow a 1000", "wait a 1001"),
    )
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 3), chance.randint(1, 6), 14, "ab", 2)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 4, 12, 120, "abcd", 3)
    yield "a high limit", "large", played(chance, 1500, 10**6, 3000, "a", 2)
    yield "many clients", "large", played(chance, 2, 50, 3000, [f"c{number}" for number in range(500)], 1)
    yield "a burst in one second", "adversarial", made(30, 7, *["allow a 3"] * 40, "wait a 4", *["allow a 10"] * 35)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "one client":
        return played(chance, max(n // 2, 1), 10**6, n, "a", 1)
    if family == "refused":
        return played(chance, max(n // 4, 1), 10**6, n, "a", 0)
    return played(chance, 3, 100, n, [f"c{number}" for number in range(max(n // 8, 1))], 1)


def made(limit, window, *operations):
    parted = [operation.split() for operation in operations]
    return [["RateLimiter", limit, window], *([name, client, int(now)] for name, client, now in parted)]


def played(chance, limit, window, number, clients, pace):
    now, operations = chance.randint(-5, 5), [["RateLimiter", limit, window]]
    for _ in range(number):
        now += chance.randint(0, pace)
        operations.append(["allow" if chance.random() < 0.75 else "wait", chance.choice(clients), now])
    return operations
