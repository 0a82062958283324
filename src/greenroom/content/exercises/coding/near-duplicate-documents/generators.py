import random

SIZE = 2
WORDS = "the model learns from data that we cleaned twice and then lost again in a bucket nobody owned".split()


def cases(seed):
    chance = random.Random(seed)
    yield "no documents", "edge", ([], 50)
    yield "one document", "edge", (["only this one"], 1)
    yield "nothing in them", "edge", (["", "  ", "word", "word", "a " * (SIZE - 1), "\n\t"], 1)
    yield "just one shingle", "edge", ([" ".join(WORDS[:SIZE]), " ".join(WORDS[:SIZE]), " ".join(WORDS[1 : SIZE + 1])], 100)
    yield "a hundred per cent", "edge", ([line("abcde"), line("abcdef"), line("abcde"), line("bcde")], 100)
    yield "on the bound", "edge", ([line("abcdefgh"), line("abcdexyz"), line("stuvabcd"), line("abcdefgz")], 40)
    yield "a half, exactly", "edge", ([line("abcdef"), line("abcdefghij"), line("ghij" + "abcdef")], 50)
    yield "a third, nearly", "edge", ([line("abcd"), line("abxcd"), line("abcx"), line("dabc")], 33)
    yield "it repeats itself", "edge", ([line("abcabcabcabc"), line("abcabc"), line("abc"), line("aaaaaa"), line("aaa")], 60)
    yield "a quotation", "edge", ([line("abcdefghijklmnop"), line("efgh"), line("fghij")], 60)
    yield "the other way round", "edge", ([line("abcdef"), line("fedcba"), line("cabdfe")], 20)
    yield "white space", "edge", (["a  b\tc\nd", "a b c d", " a b c d ", "A b c d", "a b c d."], 75)
    for number in range(8):
        letters = [chance.choice("abc") for _ in range(60)]
        yield f"few letters {number}", "small", (drawn(chance, chance.randint(2, 7), letters, 9), chance.choice([10, 25, 50, 67, 80]))
    for number in range(3):
        yield f"edited {number}", "small", (edited(chance, 12, 4, 14, 40), chance.choice([40, 60, 75]))
    yield "many", "large", (edited(chance, 150, 4, 12, 5000), 50)
    yield "many in groups", "large", (edited(chance, 40, 15, 12, 5000), 70)
    yield "every percentage is somewhere", "adversarial", ([line("abcdefghijklmnopqrst"[:length]) for length in range(21)], 37)
    yield "one in a hundred", "adversarial", ([" ".join(f"w{number}" for number in range(start, start + 52)) for start in range(0, 153, 50)], 1)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "copies":
        return (edited(chance, n // 5, 5, 12, 10**7), 50)
    return ([" ".join(f"w{chance.randrange(10**8)}" for _ in range(12)) for _ in range(n)], 50)


def line(letters):
    return " ".join(letters)


def drawn(chance, number, letters, longest):
    return [" ".join(chance.choice(letters) for _ in range(chance.randint(0, longest))) for _ in range(number)]


def edited(chance, sources, copies, words, vocabulary):
    texts = []
    for _ in range(sources):
        text = [f"w{chance.randrange(vocabulary)}" for _ in range(words)]
        for _ in range(copies):
            text = [*text[: chance.randint(words // 2, words)], f"w{chance.randrange(vocabulary)}"]
            texts.append(" ".join(text))
            text += text[: words - len(text)]
    chance.shuffle(texts)
    return texts
