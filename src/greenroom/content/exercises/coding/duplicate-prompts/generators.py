import random

WORDS = "fix the bug summarise this text write a test for me please explain why loss is nan top k p 0 1 42 very good".split()
PARTS = [" ", " ", " ", "  ", ", ", "... ", "-", "_", "\t", "! ", "\n"]


def cases(seed):
    chance = random.Random(seed)
    yield "none", "edge", ([],)
    yield "one", "edge", (["only me"],)
    yield "nothing but signs", "edge", (["", "...", " ", "!?", "_", "a", "A"],)
    yield "underscores", "edge", (["top_k", "top k", "topk", "k-top", "TOP__K_"],)
    yield "how often", "edge", (["very very good", "very good", "good very", "good good very", "very good very"],)
    yield "digits", "edge", (["gpt 4", "gpt4", "4 gpt", "GPT-4", "gpt 44", "gpt 4 4"],)
    yield "glued", "edge", (["ab c", "a bc", "abc", "cb a", "c ab"],)
    yield "all alike", "edge", (["go go", "GO, go", "go\ngo!"],)
    yield "groups of every size", "edge", (["a", "b", "B", "c", "C", "c!", "d", "D", "d.", "d?", "e e", "e"],)
    for number in range(8):
        yield f"few words {number}", "small", ([typed(chance, 3, WORDS[:4]) for _ in range(chance.randint(2, 9))],)
    for number in range(3):
        yield f"mixed {number}", "small", ([typed(chance, 5, WORDS[: 3 + 4 * number]) for _ in range(40)],)
    yield "many", "large", ([typed(chance, 6, WORDS) for _ in range(3000)],)
    yield "all the same", "large", ([retyped(chance, WORDS[:9]) for _ in range(3000)],)
    yield "same letters", "adversarial", (["".join(chance.sample("abcdef ", 7)) for _ in range(400)],)
    yield "long runs of one word", "adversarial", ([" ".join(["la"] * chance.randint(0, 30)) for _ in range(120)],)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "distinct":
        return ([" ".join(f"{chance.randrange(10**9)}" for _ in range(3)) for _ in range(n)],)
    if family == "equal":
        return (["Please fix the bug in the loss, it is NaN again!"] * n,)
    return ([retyped(chance, [str(place % 7) for place in range(9)] + [str(number // 3)]) for number in range(n)],)


def typed(chance, most, words):
    return retyped(chance, [chance.choice(words) for _ in range(chance.randint(0, most))])


def retyped(chance, words):
    words = [chance.choice([word, word.upper(), word.title()]) for word in words]
    chance.shuffle(words)
    return "".join(word + chance.choice(PARTS) for word in words)
