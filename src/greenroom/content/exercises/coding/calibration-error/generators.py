import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [], 10)
    yield "one right, sure", "edge", ([1000], [True], 10)
    yield "one wrong, sure", "edge", ([1000, 0], [False, True], 1)
    yield "both ends", "edge", ([0, 1000, 990, 10], [True, False, True, True], 10)
    yield "every edge of ten", "edge", ([100 * place for place in range(11)] + [50, 150, 950], [place % 3 == 0 for place in range(14)], 10)
    yield "edges with neighbours", "edge", ([499, 500, 501, 250, 749, 750], [True, True, False, False, True, True], 4)
    yield "an edge against its lower bin", "edge", ([450, 500], [True, False], 2)
    yield "an edge against its upper bin", "edge", ([500, 550], [True, False], 2)
    yield "three bins", "edge", ([333, 334, 666, 667, 1000], [True, False, False, True, False], 3)
    yield "opposite gaps in one bin", "edge", ([600, 600], [True, False], 1)
    yield "more bins than thousandths", "edge", ([1, 2, 3, 999, 1000], [True, False, True, False, True], 100000)
    yield "edges that floats miss", "adversarial", fine([290, 295, 570, 575, 580, 585], 100)
    yield "neighbours at every edge", "adversarial", fine([place for edge in range(10, 1000, 10) for place in (edge, edge + 5)], 100)
    yield "below edges that floats miss", "adversarial", fine([place for edge in range(10, 1000, 10) for place in (edge - 5, edge)], 100)
    yield "the same below other edges", "adversarial", fine([place for edge in range(20, 1000, 20) for place in (edge - 7, edge)], 50)
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 6), 8, chance.randint(1, 5))
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 60, 40, chance.choice([10, 15, 7]))
    yield "large", "large", drawn(chance, 2500, 1000, 15)
    yield "large with many bins", "large", drawn(chance, 2500, 1000, 1000)


def sized(family, n, seed):
    chance = random.Random(seed)
    confidences, correct, _ = drawn(chance, n, 1000, 1)
    if family == "two heaps":
        confidences = [chance.choice([500, 900]) for _ in range(n)]
    return confidences, correct, n // 2


def fine(confidences, bins):
    return confidences, [place % 2 == 0 for place in range(len(confidences))], bins


def drawn(chance, number, steps, bins):
    confidences = [chance.randint(0, steps) * (1000 // steps) for _ in range(number)]
    return confidences, [chance.random() < 0.6 for _ in range(number)], bins
