import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [])
    yield "no raw data", "edge", ([], [["a", "b"], ["b", "c"]])
    yield "raw data that nobody uses", "edge", (["z", "a"], [["b", "c"]])
    yield "raw data named twice", "edge", (["b", "a", "b"], [["b", "x"], ["a", "y"], ["b", "x"]])
    yield "raw data that was made", "edge", (["a", "c"], [["a", "b"], ["b", "c"], ["c", "d"]])
    yield "made from itself", "edge", (["a"], [["a", "a"], ["a", "b"], ["b", "b"], ["c", "c"]])
    yield "a circle", "edge", (["m"], [["m", "n"], ["n", "o"], ["o", "m"], ["x", "m"]])
    yield "a tie", "edge", (["q", "p", "r"], [["q", "t"], ["r", "t"], ["p", "t"], ["t", "u"]])
    yield "a tie of long routes", "edge", (["b", "a"], [["b", "z"], ["z", "t"], ["a", "c"], ["c", "t"], ["t", "v"]])
    yield "names against numbers", "edge", (["s9", "s10", "S9"], [["s9", "t"], ["s10", "t"], ["s9", "u"], ["S9", "u"]])
    yield "near beats early", "edge", (["a", "z"], [["a", "b"], ["b", "t"], ["z", "t"], ["t", "w"]])
    for number in range(7):
        size = chance.randint(3, 9)
        yield f"little {number}", "small", lineage(chance, size, chance.randint(2, 14), chance.randint(1, 3))
    for number in range(3):
        yield f"usual {number}", "small", lineage(chance, 60, 130, 8)
    yield "wide", "large", lineage(chance, 2500, 2900, 300)
    yield "a long chain", "large", (["t9", "t0"], [[f"t{place}", f"t{place + 1}"] for place in range(1500)])
    yield "many ties", "adversarial", lineage(chance, 200, 900, 60)
    yield "layers", "adversarial", layered(chance, 12, 12)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "chain":
        return [f"d{place:06}" for place in range(0, n, 4)], [[f"d{place:06}", f"d{place + 1:06}"] for place in range(n)]
    names = [f"n{place:06}" for place in range(n)]
    back = [[names[chance.randint(max(0, place - 9), place - 1)], names[place]] for place in range(1, n)]
    return names[: n // 2 : 2], back


def lineage(chance, size, number, roots):
    names = [f"{chance.choice('abkmtz')}{place}" for place in range(size)]
    steps = [[chance.choice(names), chance.choice(names)] for _ in range(number)]
    return chance.sample(names, min(roots, size)), steps


def layered(chance, depth, width):
    steps = [
        [f"l{level}-{chance.randrange(width)}", f"l{level + 1}-{place}"]
        for level in range(depth)
        for place in range(width)
        for _ in range(3)
    ]
    chance.shuffle(steps)
    raw = [f"l0-{place}" for place in range(width)] + ["l4-1", "l7-2"]
    chance.shuffle(raw)
    return raw, steps
