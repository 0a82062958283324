import random


def cases(seed):
    chance = random.Random(seed)
    yield "no rows", "edge", ([], 20)
    yield "one row", "edge", (["a"], 99)
    yield "all of one row", "edge", (["a"], 100)
    yield "nothing", "edge", (list("abcab"), 0)
    yield "everything", "edge", (list("abcab"), 100)
    yield "one class", "edge", (["a"] * 7, 50)
    yield "three equal ones", "edge", (list("cabcabcab"), 50)
    yield "equal remainders, the larger first", "edge", (mixed(chance, a=3, b=13, c=4), 10)
    yield "equal remainders, by the alphabet", "edge", (mixed(chance, d=5, b=5, c=5, a=5), 10)
    yield "floats differ here", "edge", (mixed(chance, a=2, b=11, c=1), 70)
    yield "floats differ elsewhere", "edge", (mixed(chance, a=12, b=4, c=2), 30)
    yield "too small to get a row", "edge", (mixed(chance, a=1, b=2, c=40), 20)
    yield "many small ones", "edge", ([f"c{number % 17}" for number in range(40)], 30)
    yield "the first three of five", "edge", (mixed(chance, a=1, b=2, c=3, d=4, e=6), 33)
    yield "texts and not numbers", "edge", (["10", "9", "10", "9", "1", "1"], 25)
    yield "in blocks", "edge", (["a"] * 5 + ["b"] * 6 + ["a"] * 4, 40)
    for number in range(8):
        labels = [chance.choice("abc") for _ in range(chance.randint(3, 10))]
        yield f"little {number}", "small", (labels, chance.choice([10, 25, 34, 50, 75]))
    for number in range(3):
        yield f"usual {number}", "small", ([chance.choice("aaaabbcdefg") for _ in range(77)], chance.randint(5, 95))
    yield "large", "large", ([chance.choice("abcdefgh") for _ in range(3000)], 15)
    yield "large, many classes", "large", ([f"class-{chance.randint(0, 900)}" for _ in range(3000)], 27)
    yield "every class a row", "adversarial", ([f"c{number:03}" for number in chance.sample(range(300), 300)], 37)
    yield "steps", "adversarial", ([f"c{size:02}" for size in range(40) for _ in range(size)], 10)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "few classes":
        return (chance.choices(["positive", "neutral", "negative"], k=n), 20)
    return ([f"class-{chance.randint(0, n // 4)}" for _ in range(n)], 20)


def mixed(chance, **sizes):
    labels = [label for label, size in sizes.items() for _ in range(size)]
    chance.shuffle(labels)
    return labels
