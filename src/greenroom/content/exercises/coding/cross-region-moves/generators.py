import random


def cases(seed):
    chance = random.Random(seed)
    yield "already there", "edge", ({"a": "eu"}, [], "a", "a")
    yield "no links", "edge", ({"a": "eu", "b": "eu"}, [], "a", "b")
    yield "one region", "edge", ({"a": "eu", "b": "eu", "c": "eu"}, [["a", "b"], ["c", "b"]], "a", "c")
    yield "one move", "edge", ({"a": "eu", "b": "us"}, [["b", "a"]], "a", "b")
    yield "a region in two parts", "edge", ({"a": "eu", "b": "us", "c": "eu"}, [["a", "b"], ["b", "c"]], "a", "c")
    yield "linked to itself", "edge", ({"a": "eu", "b": "us"}, [["a", "a"], ["b", "b"]], "a", "b")
    yield "long and free", "edge", (
        {"a": "eu", "b": "us", "c": "eu", "d": "eu", "e": "eu", "f": "eu"},
        [["a", "b"], ["b", "c"], ["a", "d"], ["d", "e"], ["e", "f"], ["f", "c"]], "a", "c",
    )  # fmt: skip
    yield "seen dear first", "edge", (
        {"a": "eu", "x": "us", "y": "as", "z": "as"}, [["a", "x"], ["x", "y"], ["a", "z"], ["z", "y"]], "a", "y",
    )  # fmt: skip
    yield "seen dear first, farther away", "edge", (
        {"a": "eu", "b": "us", "x": "as", "y": "af", "z": "af", "w": "us"},
        [["a", "b"], ["b", "x"], ["x", "y"], ["b", "z"], ["z", "w"], ["z", "y"]], "a", "y",
    )  # fmt: skip
    yield "out and home again", "edge", (
        {"a": "eu", "b": "us", "c": "eu", "d": "as", "e": "eu", "f": "af", "g": "af"},
        [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"], ["e", "f"], ["f", "g"]], "a", "g",
    )  # fmt: skip
    for number in range(10):
        yield f"little {number}", "small", world(chance, chance.randint(3, 9), 3, 1.4)
    for number in range(3):
        yield f"usual {number}", "small", world(chance, 60, 3 + number, 1.3)
    yield "a long row", "large", row(chance, 300)
    yield "many stores", "large", world(chance, 900, 4, 1.5)
    for number in range(3):
        yield f"dear and free ways {number}", "adversarial", world(chance, 12, 2, 1.6)
    yield "every store its own region", "adversarial", world(chance, 80, 10**6, 1.5)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "row":
        return row(chance, n)
    regions, links, start, end = world(chance, n, 8, 1.5)
    return regions | {"nowhere": "eu"}, links, start, "nowhere"


def world(chance, size, number, links_each):
    stores = [f"s{place}" for place in range(size)]
    regions = {store: f"r{chance.randrange(number)}" for store in stores}
    links = [[chance.choice(stores), chance.choice(stores)] for _ in range(int(size * links_each))]
    return regions, links, stores[0], stores[-1]


def row(chance, size):
    stores = [f"s{place:05}" for place in range(size)]
    regions = {store: chance.choice(["eu", "us", "as"]) for store in stores}
    links = [list(pair) for pair in zip(stores, stores[1:])]
    return regions, links[::-1], stores[0], stores[-1]
