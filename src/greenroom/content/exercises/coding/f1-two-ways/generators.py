import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing at all", "edge", ([], [], [])
    yield "no examples", "edge", ([], [], ["a", "b"])
    yield "examples without labels", "edge", ([[], []], [[], []], ["a"])
    yield "perfect", "edge", ([["a"], ["b", "a"]], [["a"], ["a", "b"]], ["a", "b"])
    yield "never predicted", "edge", ([["a"], ["b"]], [["a"], []], ["a", "b"])
    yield "only predicted", "edge", ([["a"], []], [["a"], ["b"]], ["a", "b"])
    yield "on neither side", "edge", ([["a"], ["a"]], [["a"], []], ["c", "a", "b"])
    yield "nothing right", "edge", ([["a"], ["b"]], [["b"], ["a"]], ["a", "b"])
    yield "only mistakes of one kind", "edge", ([["a", "b"], ["a"]], [[], []], ["a", "b"])
    yield "one rare, one common", "adversarial", ([["a"]] * 20 + [["b"]], [["a"]] * 21, ["a", "b"])
    yield "right labels in other examples", "adversarial", ([["a"], ["b"], ["a"]], [["b"], ["a"], ["a"]], ["b", "a"])
    yield "alike labels", "adversarial", ([["x"], ["y"], ["z"]], [["x"], ["y"], []], ["x", "y", "z"])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 4), 3, 2, 0.6)
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 40, 12, 3, 0.7)
    yield "large", "large", drawn(chance, 1200, 60, 4, 0.8)
    yield "large with many labels", "large", drawn(chance, 800, 1500, 3, 0.5)


def sized(family, n, seed):
    return drawn(random.Random(seed), n, max(n // 4, 2), 2, 0.9 if family == "good" else 0.0, exactly=True)


def drawn(chance, number, labels, most, kept, exactly=False):
    names = [f"t{place}" for place in range(labels)]
    truth, predicted = [], []
    for _ in range(number):
        own = chance.sample(names, min(most if exactly else chance.randint(0, most), labels))
        guesses = {name if chance.random() < kept else chance.choice(names) for name in own}
        if not exactly and chance.random() < 0.3:
            guesses.add(chance.choice(names))
        truth.append(own)
        predicted.append(sorted(guesses))
    return truth, predicted, names
