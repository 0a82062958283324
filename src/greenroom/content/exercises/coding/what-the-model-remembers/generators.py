import random

ROLES = {"u": "user", "a": "assistant"}
MARKERS = 3


def cases(seed):
    chance = random.Random(seed)
    yield "no messages", "edge", ([], 10)
    yield "no budget", "edge", (chat("ua", [0, 0]), 0)
    yield "only the markers", "edge", (chat("uuau", [0, 0, 0, 0]), 2 * MARKERS)
    yield "exactly the budget", "edge", (chat("uau", [4, 5, 6]), 15 + 3 * MARKERS)
    yield "one token short", "edge", (chat("uau", [4, 5, 6]), 14 + 3 * MARKERS)
    yield "a greeting first", "edge", (chat("auaua", [3, 1, 4, 1, 5]), 100)
    yield "nobody asked", "edge", (chat("aaaa", [1, 1, 1, 1]), 100)
    yield "one that is too large", "edge", (chat("uauau", [2, 3, 90, 4, 1]), 40)
    yield "too large at the end", "edge", (chat("uau", [2, 3, 90]), 40)
    yield "a large answer", "edge", (chat("uaauau", [2, 30, 3, 4, 1, 2]), 38)
    yield "many answers to one question", "edge", (chat("uaaaaaau", [1] * 8), 25)
    yield "many questions", "edge", (chat("uuuuua", [9, 2, 7, 1, 3, 5]), 24)
    yield "one message", "edge", (chat("u", [7]), 7 + MARKERS)
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(2, 8), 6, chance.randint(5, 40))
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 60, 40, 300)
    yield "large", "large", drawn(chance, 3000, 400, 8000)
    yield "large and all of it fits", "large", drawn(chance, 2500, 30, 10**9)
    yield "long turns", "adversarial", (chat(("u" + "a" * 30) * 12, [number % 5 for number in range(372)]), 330)
    yield "growing and shrinking", "adversarial", (chat("ua" * 150, [abs(number % 60 - 30) for number in range(300)]), 200)


def sized(family, n, seed):
    chance = random.Random(seed)
    return drawn(chance, n, 200, 10**9 if family == "everything fits" else n * 50)


def chat(roles, tokens):
    return [[ROLES[role], number] for role, number in zip(roles, tokens, strict=True)]


def drawn(chance, number, most, budget):
    roles = chance.choices("uuaaa", k=number)
    return chat(roles, [chance.randint(0, most) for _ in roles]), budget
