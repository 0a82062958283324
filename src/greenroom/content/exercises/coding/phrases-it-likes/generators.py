import random


def cases(seed):
    chance = random.Random(seed)
    yield "no tokens", "edge", ([], 1, 3)
    yield "no tokens, long phrases", "edge", ([], 8, 3)
    yield "shorter than a phrase", "edge", (list("abc"), 4, 3)
    yield "just one phrase", "edge", (list("abcd"), 4, 3)
    yield "no places", "edge", (list("abab"), 2, 0)
    yield "more places than phrases", "edge", (list("abab"), 2, 100)
    yield "single tokens", "edge", (list("mississippi"), 1, 3)
    yield "ha", "edge", (["ha"] * 5, 2, 1)
    yield "ha ha ha", "edge", (["ha"] * 8 + ["ho"] + ["ha"] * 2, 3, 4)
    yield "every other", "edge", (list("ababababa"), 3, 4)
    yield "it returns after a break", "edge", (list("aaabaaacaa"), 2, 6)
    yield "all different", "edge", (list("zyxwvut"), 2, 4)
    yield "the later one is more frequent", "edge", (list("zbzcababab"), 2, 3)
    yield "blanks", "edge", (["a b", "c", "a", "b c", "a", "b", "c", " ", "", " ", "", " "], 2, 20)
    yield "empty tokens", "edge", (["", "", "a", "", "", "a ", ""], 2, 20)
    yield "capitals", "edge", (["The", "end", "the", "end", "the", "end"], 2, 9)
    yield "each number once", "edge", (list("aaaa" "bbb" "cc" "d"), 1, 3)
    for number in range(8):
        tokens = chance.choices("ab", k=chance.randint(3, 12))
        yield f"little {number}", "small", (tokens, chance.randint(1, 3), chance.randint(1, 6))
    for number in range(3):
        yield f"usual {number}", "small", (chance.choices("abcd", k=80), chance.randint(2, 4), 10)
    yield "large", "large", (chance.choices(["so", "it", "is", "not", "very", "nice"], k=3000), 3, 25)
    yield "large and varied", "large", ([f"w{chance.randint(0, 400)}" for _ in range(3000)], 2, 40)
    yield "one word", "adversarial", (["very"] * 1001, 8, 5)
    yield "two voices", "adversarial", (["a"] * 100 + ["b", "a", "a"] * 50, 4, 12)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "few words":
        return ([chance.choice("abcdefgh") for _ in range(n)], 3, 20)
    return ([f"w{chance.randint(0, n)}" for _ in range(n)], 3, 20)
