import random
from math import nan


def cases(seed):
    chance = random.Random(seed)
    empty = [0, [nan, nan], [0.0, 0.0]]
    yield "no shards", "edge", ([],)
    yield "one empty shard", "edge", ([[0, [nan], [nan]]],)
    yield "only empty shards", "edge", ([empty, [0, [0.0, 0.0], [0.0, 0.0]], empty],)
    yield "one value", "edge", ([[1, [7.5], [0.0]]],)
    yield "one value twice", "edge", ([[1, [7.5], [0.0]], [1, [9.0], [0.0]]],)
    yield "empty ones between", "edge", ([empty, [2, [1.0, -4.0], [0.5, 8.0]], empty, [5, [3.0, 2.0], [1.0, 4.0]], empty],)
    yield "an empty one first", "edge", ([[0, [nan], [nan]], [3, [2.0], [6.0]]],)
    yield "equal means", "edge", ([[2, [4.0], [2.0]], [9, [4.0], [7.0]]],)
    yield "one row each", "edge", ([[1, [float(chance.randint(-9, 9))], [0.0]] for _ in range(7)],)
    yield "seconds since 1970", "adversarial", (walked(chance, 12, 2, 30, 1.7e8, 2.0),)
    yield "below zero and far", "adversarial", (walked(chance, 9, 1, 12, -9.0e7, 0.5),)
    yield "a giant and a dwarf", "adversarial", ([[10**9, [0.25], [4.0e9]], [3, [1000.0], [2.0]]],)
    for number in range(7):
        yield f"little {number}", "small", (walked(chance, chance.randint(1, 4), chance.randint(1, 2), 4, 0.0, 5.0),)
    for number in range(3):
        yield f"usual {number}", "small", (walked(chance, 8, 4, 20, 50.0, 10.0),)
    yield "many shards", "large", (walked(chance, 400, 2, 6, 10.0, 3.0),)
    yield "many features", "large", (walked(chance, 6, 300, 8, 10.0, 3.0),)


def walked(chance, number, features, most, centre, spread):
    return [shard(chance, chance.randint(0, most), features, centre, spread) for _ in range(number)]


def shard(chance, count, features, centre, spread):
    if count == 0:
        return [0, [nan] * features, [0.0] * features]
    means, squares = [], []
    for _ in range(features):
        values = [centre + round(chance.gauss(0.0, spread) * 64) / 64 for _ in range(count)]
        means.append(sum(values) / count)
        squares.append(sum((value - means[-1]) ** 2 for value in values))
    return [count, means, squares]
