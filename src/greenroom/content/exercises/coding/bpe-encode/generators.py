import random


def cases(seed):
    chance = random.Random(seed)
    yield "empty word", "edge", ("", [["a", "b"]])
    yield "one character", "edge", ("a", [["a", "a"]])
    yield "no merges", "edge", ("abc", [])
    yield "overlap", "edge", ("aaa", [["a", "a"]])
    yield "overlap of five", "edge", ("aaaaa", [["a", "a"]])
    yield "a round is not cut short", "edge", ("aaaaa", [["aa", "a"], ["a", "a"]])
    yield "a round is not cut short, last pair first", "edge", ("abab", [["a", "b"], ["ab", "a"]])
    yield "pairs of pairs", "edge", ("aaaa", [["a", "a"], ["aa", "aa"]])
    yield "strong but late", "edge", ("abc", [["ab", "c"], ["b", "c"], ["a", "b"]])
    yield "before its parts", "edge", ("abcd", [["ab", "cd"], ["c", "d"], ["a", "b"]])
    yield "same text, other pair", "edge", ("abc", [["a", "bc"], ["a", "b"]])
    yield "the last two", "edge", ("xyab", [["a", "b"]])
    yield "the first two", "edge", ("abxy", [["a", "b"]])
    yield "the whole word", "edge", ("ab", [["a", "b"]])
    yield "everywhere", "edge", ("ababxab", [["a", "b"]])
    yield "the lower rank takes the letter", "edge", ("abc", [["b", "c"], ["a", "b"]])
    yield "signs and spaces", "edge", ("é a é a", [["é", " "], ["é ", "a"], [" ", "é a"]])
    yield "right to left", "edge", ("abab", [["b", "a"], ["a", "ba"]])
    for number in range(12):
        yield f"little {number}", "small", drawn(chance, "ab", chance.randint(2, 8), chance.randint(1, 6))
    for number in range(6):
        yield f"usual {number}", "small", drawn(chance, "abcd", chance.randint(10, 30), 14)
    yield "large", "large", drawn(chance, "abcdefgh", 400, 300)
    yield (
        "one letter",
        "adversarial",
        ("a" * 301, chance.sample([["a" * i, "a" * j] for i in range(1, 5) for j in range(1, 5)], 16)),
    )
    yield (
        "a ladder",
        "adversarial",
        ("abcdefgh" * 20, [["abcdefgh"[:i], "abcdefgh"[i]] for i in range(1, 8)][:: chance.choice([1, -1])]),
    )


def drawn(chance, letters, length, number):
    word = "".join(chance.choice(letters) for _ in range(length))
    pieces, merges = list(letters), []
    for _ in range(number):
        pair = [chance.choice(pieces), chance.choice(pieces)]
        if pair not in merges and len("".join(pair)) < 7:
            merges.append(pair)
            pieces += ["".join(pair)]
    if chance.random() < 0.5:
        chance.shuffle(merges)
    return word, merges
