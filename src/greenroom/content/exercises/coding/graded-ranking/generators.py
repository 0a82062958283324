import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing found, nothing judged", "edge", ([], [], {}, 5)
    yield "nothing found", "edge", ([], [], {"a": 3, "b": 1}, 2)
    yield "nothing judged", "edge", (["a", "b"], [0.2, 0.1], {}, 2)
    yield "nothing relevant", "edge", (["a", "b"], [0.2, 0.1], {"a": 0, "b": 0, "c": 0}, 2)
    yield "the best was missed", "edge", (["a", "b"], [0.2, 0.1], {"a": 1, "z": 4}, 2)
    yield "unjudged on top", "edge", (["u", "a", "v", "b"], [9.0, 8.0, 7.0, 6.0], {"a": 3, "b": 2}, 3)
    yield "all scores equal", "edge", (["c", "a", "d", "b"], [0.5] * 4, {"a": 4, "b": 3, "c": 1}, 2)
    yield "only the first", "edge", (["a", "b"], [-1.0, -0.5], {"a": 4, "b": 2}, 1)
    yield "far fewer than k", "edge", (["a", "b"], [-1.0, -0.5], {"a": 4, "b": 2, "c": 1}, 1000000)
    yield "ideal cut at k", "edge", (["a", "b", "c"], [3.0, 2.0, 1.0], {"a": 2, "b": 2, "c": 2}, 2)
    yield "places two and three", "edge", (["x", "a", "b"], [3.0, 2.0, 1.0], {"a": 1, "b": 2}, 3)
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 6), 3, 4, chance.randint(1, 4))
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 40, 15, 50, chance.choice([5, 10, 20]))
    yield "large", "large", drawn(chance, 2000, 10**9, 1200, 1500)
    yield "large with equal scores", "large", drawn(chance, 2000, 6, 1500, 10)
    yield "reversed", "adversarial", ([f"d{i}" for i in range(60)], [float(i) for i in range(60)], {f"d{i}": 4 - i // 15 for i in range(60)}, 60)


def sized(family, n, seed):
    chance = random.Random(seed)
    documents, scores, grades, _ = drawn(chance, n, 5 if family == "many equal scores" else 10**9, n // 2)
    if family == "all judged high":
        grades = dict.fromkeys(grades, 4)
    return documents, scores, grades, n


def drawn(chance, n, different, judged, k=10):
    documents = [f"d{number}" for number in chance.sample(range(2 * n), n)]
    scores = [chance.randint(-different, different) / 4 for _ in range(n)]
    pool = chance.sample(range(2 * n), min(judged, 2 * n))
    return documents, scores, {f"d{number}": chance.choice([0, 0, 1, 2, 3, 4]) for number in pool}, k
