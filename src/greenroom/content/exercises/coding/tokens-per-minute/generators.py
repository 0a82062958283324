import random

PERIOD = 60


def cases(seed):
    chance = random.Random(seed)
    yield "nobody asks", "edge", [["TokenBudget", 10, 60]]
    yield "full at first", "edge", made(10, PERIOD, "level a 0", "level b 500", "take b 10 500", "level b 500", "level a 500")
    yield "to the last token", "edge", made(10, PERIOD, "take a 10 3", "level a 3", "take a 1 3", "take a 1 4", "level a 4")
    yield "one more than it holds", "edge", made(10, PERIOD, "take a 11 0", "level a 0", "take a 10 0", "take a 11 0", "take a 11 99")
    yield "nearly a token", "edge", made(5, 1, "take a 5 0", f"level a {PERIOD - 1}", f"take a 1 {PERIOD - 1}", f"take a 1 {PERIOD}", f"level a {PERIOD}")
    yield "looking often", "edge", made(3, 1, "take a 3 0", *(f"level a {PERIOD * part // 8}" for part in range(1, 20)), f"take a 2 {PERIOD * 5 // 2}")
    yield "asking often", "edge", made(9, 7, "take a 9 0", *(f"take a 2 {PERIOD * part // 9}" for part in range(1, 20)))
    yield "a wait to be rounded up", "edge", made(9, 7, "take a 9 0", "take a 1 0", "take a 2 0", "take a 5 1", "take a 7 2", "take a 9 3")
    yield "more than one each second", "edge", made(1000, PERIOD * 7 + 3, "take a 999 0", "take a 50 0", "take a 50 6", "take a 50 7", "level a 7")
    yield "a long silence", "edge", made(10, 100, "take a 10 0", "level a 9000000000", "take a 9 9000000000", "take a 2 9000000000")
    yield "full at a moment", "edge", made(4, PERIOD, "take a 4 10", "level a 13", "level a 14", "level a 15", "take a 4 15", "take a 1 15")
    yield "two clients", "edge", made(6, PERIOD, "take a 6 0", "take b 5 0", "take a 1 0", "take b 1 0", "level a 2", "level b 2")
    yield "refusals cost nothing", "edge", made(8, PERIOD, "take a 6 0", "take a 5 0", "take a 5 1", "take a 5 2", "take a 5 3", "level a 3")
    yield "a bucket of one", "edge", made(1, 1, "take a 1 0", "take a 1 0", f"take a 1 {PERIOD // 2}", f"take a 1 {PERIOD}", f"take a 1 {PERIOD}")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 9), chance.randint(1, 2 * PERIOD), 14, "ab", 5)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 40, chance.choice([7, PERIOD, 5 * PERIOD + 1]), 100, "abcd", 3)
    yield "large, one client", "large", played(chance, 5000, 1000 * PERIOD // 7, 2500, "a", 2)
    yield "large, many clients", "large", played(chance, 30, PERIOD // 2, 2500, [f"c{number}" for number in range(700)], 1)
    yield "numbers as large as they come", "adversarial", made(10**9, 10**9 - 1, "take a 999999999 1", "take a 1000000000 1", "take a 1000000000 2", "level a 7")
    yield "whole seconds only just", "adversarial", made(97, 89, "take a 97 0", *(f"take a {tokens} {tokens}" for tokens in range(2, 90)))


def sized(family, n, seed):
    chance = random.Random(seed)
    clients = "a" if family == "one client" else [f"c{number}" for number in range(max(n // 20, 1))]
    return played(chance, 10**6, 10**4, n, clients, 1)


def made(capacity, rate, *operations):
    parted = [operation.split() for operation in operations]
    return [["TokenBudget", capacity, rate], *([name, client, *map(int, rest)] for name, client, *rest in parted)]


def played(chance, capacity, rate, number, clients, pace):
    now, operations, most = chance.randint(0, 5), [["TokenBudget", capacity, rate]], max(capacity // 3, 1) + 1
    for _ in range(number):
        now += chance.randint(0, pace)
        client = chance.choice(clients)
        asked = chance.randint(1, most if number < 1000 else 60)
        operations.append(["level", client, now] if chance.random() < 0.3 else ["take", client, asked, now])
    return operations
