import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [])
    yield "one positive", "edge", ([1], [0.3])
    yield "only negatives", "edge", ([0, 0, 0], [0.3, 0.2, 0.3])
    yield "only positives", "edge", ([1, 1], [0.3, 0.3])
    yield "a tied pair", "edge", ([1, 0], [0.5, 0.5])
    yield "the wrong way round", "edge", ([1, 0, 0], [0.1, 0.2, 0.3])
    yield "all equal", "edge", ([1, 0, 1, 0, 0], [0.0] * 5)
    yield "logits", "edge", ([1, 0, 1, 0], [-1.5, -2.5, 3.0, -1.5])
    yield "ties at both ends", "edge", ([0, 1, 0, 1, 0, 1], [0.0, 0.0, 0.5, 0.5, 1.0, 1.0])
    yield "tied positives above", "edge", ([1, 1, 0, 0], [0.7, 0.7, 0.2, 0.7])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(2, 7), 3, 0.5)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 60, 12, 0.3)
    yield "large without ties", "large", drawn(chance, 3000, 10**9, 0.5)
    yield "large with few scores", "large", drawn(chance, 3000, 5, 0.5)
    yield "one positive in many", "adversarial", ([0] * 500 + [1], [float(chance.randint(0, 9)) for _ in range(501)])
    yield "almost equal", "adversarial", ([1, 0, 1, 0], [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2])
    yield "positives first", "adversarial", ([1] * 20 + [0] * 20, [0.5] * 40)


def sized(family, n, seed):
    chance = random.Random(seed)
    labels, scores = drawn(chance, n, 7 if family == "few different scores" else 10**12, 0.5)
    return (labels, sorted(scores)) if family == "sorted" else (labels, scores)


def drawn(chance, n, different, share):
    labels = [int(chance.random() < share) for _ in range(n)]
    return labels, [chance.randint(-different, different) / 4 for _ in range(n)]
