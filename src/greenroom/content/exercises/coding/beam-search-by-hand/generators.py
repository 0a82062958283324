import random

START, END = "<s>", "</s>"


def cases(seed):
    chance = random.Random(seed)
    yield "an empty table", "edge", ({}, 3, 4)
    yield "no steps", "edge", ({START: {END: 0}}, 2, 0)
    yield "one step", "edge", ({START: {END: -5, "a": -1}, "a": {END: 0}}, 2, 1)
    yield "ends at once", "edge", ({START: {END: 0}}, 1, 9)
    yield "an empty row", "edge", ({START: {"a": -1, "b": -2}, "a": {}, "b": {END: -1}}, 2, 3)
    yield "no row", "edge", ({START: {"a": -1, "b": -2}, "b": {END: -1}}, 2, 3)
    yield "greedy loses", "edge", ({START: {"a": -1, "b": -2}, "a": {END: -9}, "b": {END: -1}}, 1, 3)
    yield "wide enough", "edge", ({START: {"a": -1, "b": -2}, "a": {END: -9}, "b": {END: -1}}, 2, 3)
    yield "round and round", "edge", ({START: {"a": -1}, "a": {"a": 0, END: -1}}, 2, 6)
    yield "equal all over", "edge", ({START: {"c": -1, "b": -1, "a": -1}, **{token: {"b": 0, END: 0, "a": 0} for token in "bca"}}, 3, 3)
    yield "an end that is cut", "edge", ({START: {"a": -1, "b": -2, END: -3}, "a": {END: -1}, "b": {END: -2}}, 2, 3)
    yield "an end beside the best", "edge", ({START: {END: -1, "a": -2, "b": -2}, "a": {END: -4}, "b": {END: -1}}, 2, 3)
    yield "a wider beam than allowed", "edge", ({START: {"a": -1, "b": -2}, "a": {"c": -1, "d": -2}, "b": {"e": -5}, "e": {END: 0}}, 2, 4)
    yield "shorter or longer", "edge", ({START: {"a": -1}, "a": {"a": -1, END: -2}}, 3, 4)
    for number in range(8):
        yield f"little {number}", "small", (table(chance, "abc", 3), chance.randint(1, 3), chance.randint(1, 5))
    for number in range(4):
        yield f"usual {number}", "small", (table(chance, "abcdefgh", 40), chance.randint(2, 6), chance.randint(3, 9))
    words = [f"{first}{second}" for first in "abcdefghijkl" for second in "aeiou"]
    yield "a larger vocabulary", "large", (table(chance, words, 900), 12, 12)
    yield "very wide", "large", (table(chance, words, 5000), 400, 4)
    yield "all alike", "adversarial", ({token: dict.fromkeys("dcba", -1) | {END: -2} for token in [START, *"abcd"]}, 5, 7)
    yield "two scores", "adversarial", (table(chance, "abcdef", 1), 4, 8)


def sized(family, n, seed):
    chance = random.Random(seed)
    tokens = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(n)]
    rows = {token: {END: -chance.randrange(10**5)} for token in tokens}
    return {START: {token: -chance.randrange(10**5) for token in rows}, **rows}, n, 2


def table(chance, words, worst):
    rows = {}
    for token in [START, *words]:
        following = [word for word in [*words, END] if chance.random() < 0.8]
        chance.shuffle(following)
        if following and chance.random() < 0.93 or token == START:
            rows[token] = {word: -chance.randint(0, worst) for word in following}
    return rows
