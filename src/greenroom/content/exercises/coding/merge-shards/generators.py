import random


def cases(seed):
    chance = random.Random(seed)
    yield "no shards", "edge", ([],)
    yield "one empty shard", "edge", ([[]],)
    yield "empty ones between", "edge", ([[], [[3, "x"]], [], [[1, "y"], [9, "z"]], []],)
    yield "one shard", "edge", ([[[1, "a"], [1, "b"], [2, "a"], [2, "c"]]],)
    yield "one event", "edge", ([[[0, "e"]]],)
    yield "equal times", "edge", ([[[5, "d"], [5, "e"]], [[5, "b"], [5, "c"]], [[5, "a"], [5, "f"]]],)
    yield "the same shard thrice", "edge", ([[[1, "a"], [2, "b"], [3, "c"]]] * 3,)
    yield "before zero", "edge", ([[[-9, "b"], [-1, "a"]], [[-9, "a"], [0, "b"]], [[-5, "z"]]],)
    yield "a late repeat", "edge", ([[[1, "a"], [2, "b"], [8, "c"]], [[9, "a"], [9, "d"]]],)
    yield "earlier in a later shard", "edge", ([[[7, "a"], [8, "b"]], [[1, "b"], [2, "a"]]],)
    yield "texts, not numbers", "edge", ([[[1, "10"], [1, "9"]], [[1, "8"], [1, "B"], [1, "a"]]],)
    for number in range(8):
        yield f"little {number}", "small", (shards(chance, chance.randint(1, 4), 4, 6, 5),)
    for number in range(3):
        yield f"usual {number}", "small", (shards(chance, 8, 20, 60, 100),)
    yield "few long shards", "large", (shards(chance, 4, 1000, 10**6, 3000),)
    yield "many short shards", "large", (shards(chance, 900, 4, 10**6, 10**6),)
    yield "all at one time", "adversarial", (shards(chance, 30, 30, 0, 600),)
    yield "one id", "adversarial", (shards(chance, 30, 30, 1000, 0),)


def sized(family, n, seed):
    chance = random.Random(seed)
    number = 8 if family == "few shards" else n // 4
    return (shards(chance, number, n // number, 10**9, 10**9, exactly=True),)


def shards(chance, number, most, latest, ids, exactly=False):
    lengths = [most if exactly else chance.randint(0, most) for _ in range(number)]
    return [sorted(event(chance, latest, ids) for _ in range(length)) for length in lengths]


def event(chance, latest, ids):
    return [chance.randint(-latest // 4, latest), f"e{chance.randint(0, ids)}"]
