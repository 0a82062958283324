import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ({},)
    yield "needs nothing", "edge", ({"a": [], "b": []},)
    yield "a diamond", "edge", ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []},)
    yield "missing among the keys", "edge", ({"a": ["x", "y"], "b": ["a", "x"]},)
    yield "needs itself", "edge", ({"a": ["b"], "b": ["b", "c"], "c": []},)
    yield "itself and another circle", "edge", ({"a": ["a", "b"], "b": ["b", "c"], "c": ["c", "a"]},)
    yield "circle of two", "edge", ({"a": ["b"], "b": ["a"]},)
    yield "a way in and a way out", "edge", ({"a": ["b"], "b": ["c"], "c": ["d", "z"], "d": ["b"], "z": [], "y": ["d"]},)
    yield "not from the first", "edge", ({"a": ["b"], "b": [], "p": ["q"], "q": ["r"], "r": ["p"]},)
    yield "a need twice", "edge", ({"a": ["b", "b"], "b": ["c", "c"], "c": []},)
    yield "only one direction", "edge", ({"a": ["b"], "c": ["b", "a"], "b": ["d"], "e": ["c", "d"]},)
    for number in range(6):
        yield f"little {number}", "small", (features(chance, chance.randint(3, 8), 1.3),)
    for number in range(3):
        yield f"no circle {number}", "small", (layered(chance, 30 + 10 * number, 2),)
    for number in range(2):
        yield f"one circle {number}", "small", (closed(chance, layered(chance, 60, 2)),)
    yield "a long chain", "large", (chain(1100, closing=None),)
    yield "a long chain with a circle", "large", (chain(1100, closing=500),)
    yield "thick without a circle", "adversarial", (layered(chance, 60, 25),)
    yield "thick with a circle", "adversarial", (closed(chance, layered(chance, 60, 15)),)


def sized(family, n, seed):
    chance = random.Random(seed)
    return (chain(n, closing=None) if family == "chain" else layered(chance, n, 2),)


def features(chance, size, each):
    names = [f"f{place}" for place in range(size)]
    needs = {name: [] for name in names}
    for _ in range(int(size * each)):
        needs[chance.choice(names)].append(chance.choice(names))
    return needs


def layered(chance, size, most):
    """Needs that go to earlier names only, listed in any order."""
    names = [f"f{place:05}" for place in range(size)]
    places = list(range(size))
    chance.shuffle(places)
    return {
        names[place]: [names[chance.randint(max(0, place - 40), place - 1)] for _ in range(chance.randint(0, most))]
        if place
        else []
        for place in places
    }


def closed(chance, needs):
    """The same with one need more, from the bottom of a chain back up to where it began."""
    feature = max(needs)
    top = feature
    while needs[feature]:
        feature = chance.choice(needs[feature])
    return {**needs, feature: [top]}


def chain(size, closing):
    needs = {f"c{place:05}": [f"c{place + 1:05}"] for place in range(size)}
    return needs | {f"c{size:05}": [] if closing is None else [f"c{closing:05}"]}
