import random

LEAST = 2


def cases(seed):
    chance = random.Random(seed)
    yield "no words", "edge", ({}, 4)
    yield "no merges", "edge", ({"abab": 3}, 0)
    yield "single letters", "edge", ({"a": 9, "b": 2}, 3)
    yield "a pair, just often enough", "edge", ({"ab": LEAST, "cd": LEAST - 1}, 5)
    yield "often enough in two words", "edge", ({"xab": LEAST - 1, "aby": 1, "q": 7}, 5)
    yield "used up", "edge", ({"ab": 5}, 7)
    yield "the larger pair comes first", "edge", ({"zy": 4, "ab": 4, "aa": 4}, 3)
    yield "equal left pieces", "edge", ({"ad": 3, "ac": 3, "ab": 3}, 2)
    yield "three in a row", "edge", ({"aaa": 2, "ba": 3}, 4)
    yield "rows of any length", "edge", ({"a" * length: 1 for length in range(1, 9)}, 6)
    yield "overlapping both ways", "edge", ({"ababa": 4, "bab": 1}, 5)
    yield "rare words against one frequent", "edge", ({"xy": 50, "ab": 9, "abc": 9, "abd": 9}, 4)
    yield "a piece that ends like another", "edge", ({"xab": 9, "xa": 20, "ab": 15, "b": 3, "xxab": 2}, 6)
    yield "exactly so many", "edge", ({"abcd": 3}, 3)
    yield "capitals and signs", "edge", ({"Aa": 2, "aA": 2, "é-é-": 3}, 4)
    for number in range(8):
        yield f"little {number}", "small", (corpus(chance, "ab", 5, 6, 4), chance.randint(1, 6))
    for number in range(4):
        yield f"usual {number}", "small", (corpus(chance, "abcde", 25, 8, 30), 12)
    yield "many words", "large", (corpus(chance, "abcdef", 260, 8, 1000), 6)
    yield "one long word", "large", ({"".join(chance.choice("ab") for _ in range(800)): 1}, 20)
    yield "all equally frequent", "adversarial", ({"".join(pair): 2 for pair in zip("zyxwvutsrq", "abcdefghij")}, 8)
    yield "huge counts", "adversarial", ({"ab": 10**10, "bc": 10**10 - 1, "abc": 1}, 3)


def sized(family, n, seed):
    chance = random.Random(seed)
    letters = [chr(0x4E00 + place) for place in range(3000)]
    words = {}
    while len(words) < n:
        words["".join(chance.choice(letters) for _ in range(4))] = chance.randint(2, 99)
    return words, 2


def corpus(chance, letters, number, longest, most):
    words = {}
    for _ in range(number):
        word = "".join(chance.choice(letters) for _ in range(chance.randint(1, longest)))
        words[word] = words.get(word, 0) + chance.randint(1, most)
    return words
