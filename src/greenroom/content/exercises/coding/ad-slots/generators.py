import random


def cases(seed):
    chance = random.Random(seed)
    yield "no offers", "edge", ([],)
    yield "one offer", "edge", ([[3, 8, 40]],)
    yield "for nothing", "edge", ([[0, 5, 0], [5, 9, 0]],)
    yield "end to start", "edge", ([[0, 5, 3], [5, 9, 4], [9, 12, 5]],)
    yield "a minute apart", "edge", ([[0, 5, 3], [6, 9, 4], [14, 15, 5], [20, 21, 6]],)
    yield "one minute too long", "edge", ([[0, 6, 3], [5, 9, 4], [8, 12, 2]],)
    yield "one dear, two cheap", "edge", ([[0, 10, 50], [0, 5, 30], [5, 10, 30]],)
    yield "one cheap, two cheaper", "edge", ([[0, 30, 50], [0, 10, 20], [20, 30, 20]],)
    yield "short and well paid", "edge", ([[9, 11, 10], [0, 10, 30], [10, 20, 30]],)
    yield "the same offer again", "edge", ([[2, 4, 7], [2, 4, 7], [2, 4, 7], [4, 6, 1]],)
    yield "all at once", "edge", ([[0, 9, 4], [1, 9, 6], [2, 9, 5], [0, 10, 3]],)
    yield "inside of each other", "edge", ([[0, 100, 9], [10, 90, 8], [20, 80, 7], [30, 70, 6], [0, 5, 1], [95, 100, 1]],)
    for number in range(8):
        yield f"little {number}", "small", (offers(chance, chance.randint(2, 9), 25, 10, 9),)
    for number in range(3):
        yield f"usual {number}", "small", (offers(chance, 50, 200, 40, 100),)
    yield "many offers", "large", (offers(chance, 900, 3000, 60, 1000),)
    yield "a full row", "large", ([[place, place + 1, place % 7] for place in chance.sample(range(1500), 1500)],)
    yield "long ones", "adversarial", (offers(chance, 300, 300, 280, 1000),)
    yield "nearly the same", "adversarial", (offers(chance, 300, 30, 6, 4),)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "short":
        return (offers(chance, n, 10 * n, 20, 1000),)
    return (offers(chance, n, 10 * n, 5 * n, 1000),)


def offers(chance, number, latest, longest, most):
    rows = []
    for _ in range(number):
        start = chance.randint(0, latest)
        rows.append([start, start + chance.randint(1, longest), chance.randint(0, most)])
    return rows
