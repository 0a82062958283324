import random

WORDS = "loss norm batch layer token cache shard prompt score query index rank recall probe head".split()


def cases(seed):
    chance = random.Random(seed)
    yield "no documents", "edge", ([], ["loss"])
    yield "no query", "edge", ([["loss"], []], [])
    yield "nothing at all", "edge", ([], [])
    yield "empty documents", "edge", ([[], []], ["loss", "norm"])
    yield "one empty among full ones", "edge", ([["loss", "norm"], [], ["loss"]], ["loss"])
    yield "one document", "edge", ([["loss", "norm", "loss"]], ["loss"])
    yield "in every document", "edge", ([["a", "b"], ["a"], ["a", "c", "d"]], ["a"])
    yield "in no document", "edge", ([["a", "b"], ["a"]], ["z", "a", "y"])
    yield "the term twice", "edge", ([["a", "b"], ["a"], ["b"]], ["a", "b", "a"])
    yield "capitals", "edge", ([["Cat", "cat"], ["cat"], ["CAT", "dog"]], ["cat", "Cat"])
    yield "often in one, once in another", "adversarial", ([["a"] * 9 + ["b"], ["a", "b"], ["b"] * 4], ["a", "b"])
    yield "long and short", "adversarial", ([["a"] + ["x"] * 60, ["a", "x"], ["a"]], ["a"])
    for number in range(8):
        yield f"little {number}", "small", drawn(chance, chance.randint(1, 5), 5, WORDS[:4], chance.randint(1, 3))
    for number in range(3):
        yield f"usual {number}", "small", drawn(chance, 20, 14, WORDS, 4)
    yield "large", "large", drawn(chance, 1200, 12, WORDS, 6)
    yield "rare words", "large", drawn(chance, 800, 10, [f"w{i}" for i in range(2000)], 20)


def sized(family, n, seed):
    chance = random.Random(seed)
    words = WORDS[:12] if family == "few words" else WORDS[:5] + [f"w{i}" for i in range(40)]
    return [chance.choices(words, k=8) for _ in range(n)], WORDS[:5]


def drawn(chance, number, most, words, terms):
    return [chance.choices(words, k=chance.randint(0, most)) for _ in range(number)], chance.choices(words, k=terms)
