import random


def cases(seed):
    chance = random.Random(seed)
    yield "no steps", "edge", ([],)
    yield "one step", "edge", ([["train", 7, []]],)
    yield "no minutes at all", "edge", ([["b", 0, ["a"]], ["a", 0, []], ["c", 0, []]],)
    yield "side by side", "edge", ([["a", 5, []], ["b", 9, []], ["c", 9, []], ["d", 8, []]],)
    yield "a diamond with equal arms", "edge", ([["a", 1, []], ["b", 4, ["a"]], ["c", 4, ["a"]], ["d", 2, ["b", "c"]]],)
    yield "listed backwards", "edge", ([["d", 3, ["c"]], ["c", 3, ["b"]], ["b", 3, ["a"]], ["a", 3, []], ["e", 2, ["a"]]],)
    yield "a need twice", "edge", ([["a", 4, []], ["b", 1, ["a", "a"]], ["c", 6, []]],)
    yield (
        "a wait before a wait",
        "edge",
        ([["a", 1, []], ["b", 1, ["a"]], ["c", 1, ["b"]], ["z", 9, []], ["end", 1, ["c", "z"]]],),
    )
    yield (
        "many short ones beat a long one",
        "edge",
        ([["long", 6, []], ["s1", 3, []], ["s2", 2, ["s1"]], ["s3", 2, ["s2"]], ["join", 0, ["long", "s3"]]],),
    )
    yield "ends early at the end", "edge", ([["a", 10, []], ["b", 1, ["a"]], ["c", 7, ["a"]], ["d", 2, []]],)
    for number in range(8):
        yield f"little {number}", "small", (pipeline(chance, chance.randint(2, 8), 2, 6),)
    for number in range(3):
        yield f"usual {number}", "small", (pipeline(chance, 60, 3, 40),)
    yield "many steps", "large", (pipeline(chance, 600, 2, 1000),)
    yield "a long chain", "large", (chain(chance, 600),)
    yield "short and many ties", "adversarial", (pipeline(chance, 120, 3, 1),)
    yield "thick", "adversarial", (pipeline(chance, 45, 20, 9),)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "chain":
        return (chain(chance, n),)
    return (pipeline(chance, n, 2, 100),)


def pipeline(chance, size, most_needs, longest):
    names = [f"{chance.choice('kmtx')}{place}" for place in range(size)]
    steps = []
    for place, name in enumerate(names):
        near = names[max(0, place - 12) : place]
        needs = [chance.choice(near) for _ in range(chance.randint(0, most_needs))] if near else []
        steps.append([name, chance.randint(0, longest), needs])
    chance.shuffle(steps)
    return steps


def chain(chance, size):
    steps = [[f"s{place:05}", chance.randint(0, 9), [f"s{place - 1:05}"] if place else []] for place in range(size)]
    chance.shuffle(steps)
    return steps
