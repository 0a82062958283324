import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ({}, [], [])
    yield "nothing reloaded", "edge", ({"b": ["a"], "c": ["b"]}, [], ["a"])
    yield "an unknown table", "edge", ({"b": ["a"]}, ["x"], ["y"])
    yield "reloaded and pinned", "edge", ({"b": ["a"], "c": ["b"]}, ["a"], ["a"])
    yield "a pin in the way", "edge", ({"b": ["a"], "c": ["b"], "d": ["c"]}, ["a"], ["b"])
    yield "a way around the pin", "edge", ({"b": ["a"], "c": ["b", "x"], "x": ["a"]}, ["a"], ["b"])
    yield "reloaded behind the pin", "edge", ({"b": ["a"], "c": ["b"], "d": ["c"]}, ["a", "c"], ["b"])
    yield "built from itself", "edge", ({"a": ["a"], "b": ["b", "a"]}, ["a"], [])
    yield "a circle with a pin", "edge", ({"a": ["c"], "b": ["a"], "c": ["b"]}, ["b"], ["a"])
    yield "an input twice", "edge", ({"b": ["a", "a"], "c": ["b", "a", "b"]}, ["a", "a"], ["z", "z"])
    yield "sorted as text", "edge", ({"t10": ["t1"], "t9": ["t1"], "T2": ["t9"], "t2": []}, ["t1"], [])
    for number in range(8):
        yield f"little {number}", "small", pipeline(chance, chance.randint(3, 9), chance.randint(1, 2), chance.randint(0, 3), 2)
    for number in range(3):
        yield f"usual {number}", "small", pipeline(chance, 80, 4, 9, 2)
    yield "a long chain", "large", (chained(chance, 1500), ["t00000"], ["t01400"])
    yield "many tables", "large", pipeline(chance, 1500, 12, 150, 2)
    yield "most are pinned", "adversarial", pipeline(chance, 120, 6, 70, 3)
    yield "thick with circles", "adversarial", pipeline(chance, 40, 2, 8, 6)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "against the order":
        return {f"t{place + 1:05}": [f"t{place:05}"] for place in reversed(range(n))}, ["t00000"], []
    names = [f"t{place:05}" for place in range(n)]
    built = {names[place]: [names[chance.randint(max(0, place - 5), place - 1)]] for place in range(n - 1, 0, -1)}
    return built, names[:3], chance.sample(names[n // 2 :], 3)


def pipeline(chance, size, sources, pins, inputs):
    names = [f"{chance.choice('akz')}{place}" for place in range(size)]
    chance.shuffle(names)
    built = {name: [chance.choice(names) for _ in range(chance.randint(0, inputs))] for name in names if chance.random() < 0.9}
    return built, chance.sample(names, sources), chance.sample(names, min(size, pins))


def chained(chance, size):
    places = list(range(size))
    chance.shuffle(places)
    return {f"t{place + 1:05}": [f"t{place:05}"] for place in places}
