import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing happens", "edge", [["CopyFilter", 5]]
    yield "nothing is watched", "edge", made(5, "watched 0", "watched 9", "accept a 9", "watched 9")
    yield "exactly one window later", "edge", made(10, "accept a 5", "watched 14", "accept a 14", "watched 15", "accept a 15")
    yield "watched at the end of the window", "edge", made(10, "accept a 5", "watched 14", "watched 15", "watched 16")
    yield "a window of one second", "edge", made(1, "accept a 3", "accept a 3", "watched 3", "watched 4", "accept a 4", "accept a 4")
    yield "a copy of a copy", "edge", made(10, "accept a 0", "accept a 6", "accept a 12", "accept a 18", "watched 21", "watched 28")
    yield "knocking", "edge", made(4, *(f"accept a {now}" for now in range(15)), "watched 15")
    yield "before zero", "edge", made(6, "accept a -20", "watched -15", "watched -14", "accept a -14", "accept a -9", "accept a 0")
    yield "two events in turns", "edge", made(5, *(f"accept {'ab'[now % 2]} {now}" for now in range(14)), "watched 13", "watched 16")
    yield "all in one second", "edge", made(3, *(f"accept {name} 7" for name in "abcabca"), "watched 7", "watched 9", "watched 10")
    yield "a long silence", "edge", made(5, "accept a 1", "accept b 2", "watched 3", "watched 10000", "accept b 10000", "watched 10000")
    yield "the middle one is copied", "edge", made(10, "accept a 0", "accept b 2", "accept c 4", "accept b 5", "watched 10", "watched 12", "watched 14", "watched 15")
    yield "the stroke of the clock", "edge", made(10, "accept a 9", "accept a 10", "accept a 11", "watched 12", "accept a 19", "accept a 20")
    for number in range(8):
        yield f"little {number}", "small", played(chance, chance.randint(1, 8), 16, "ab", 3)
    for number in range(3):
        yield f"usual {number}", "small", played(chance, 15, 120, "abcdefgh", 2)
    yield "large and always new", "large", played(chance, 700, 2500, [f"job-{number}" for number in range(10**5)], 1)
    yield "large with copies", "large", played(chance, 300, 3000, [f"job-{number}" for number in range(200)], 1)
    yield "all run out at once", "adversarial", [*made(9, *(f"accept e{number} 1" for number in range(400))), ["watched", 9], ["watched", 10], ["accept", "e7", 10], ["watched", 10]]
    yield "a stubborn sender", "adversarial", made(7, *(f"accept a {2 * now}" for now in range(80)), "watched 160", "watched 170")


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "copies":
        return played(chance, n, n, [f"job-{number}" for number in range(max(n // 4, 1))], 1, watching=0.1)
    return played(chance, n // 2, n, [f"job-{number}" for number in range(10 * n)], 1)


def made(window, *operations):
    parted = [operation.split() for operation in operations]
    return [["CopyFilter", window], *([*words[:-1], int(words[-1])] for words in parted)]


def played(chance, window, number, events, pace, watching=0.25):
    now, operations = chance.randint(-5, 5), [["CopyFilter", window]]
    for _ in range(number):
        now += chance.randint(0, pace)
        operations.append(["watched", now] if chance.random() < watching else ["accept", chance.choice(events), now])
    return operations
