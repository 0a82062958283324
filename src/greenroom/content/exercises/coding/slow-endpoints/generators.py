import random

BROKEN = [
    "", " ", "09:00:00", "09:00:00 /a", "09:00:00 /a 200", "09:00:00 /a 200 5", "09:00:00 /a 200 ms", "09:00:00 /a 200 5ms more",
    "09:00:00 a 200 5ms", "09:00:00 ?/a 200 5ms", "09:00:00 /a 20 5ms", "09:00:00 /a 2000 5ms", "09:00:00 /a 2x0 5ms", "09:00:00 /a 200 5s",
    "09:00:00 /a 200 -5ms", "09:00:00 /a 200 +5ms", "09:00:00 /a 200 1.5ms", "09:00:00 /a 200 5 ms", "09:00:00 /a 200 5MS", "09:00:00 /a 200 1_0ms",
    "09:00:00 /a +20 5ms", "/a 200 5ms", "09:00:00 /a 200ms", "09:00:00 /a 200 5msms",
]


def cases(seed):
    chance = random.Random(seed)
    yield "an empty log", "edge", ([],)
    yield "nothing but torn lines", "edge", (BROKEN,)
    yield "one line", "edge", (["09:00:00 /a 200 5ms"],)
    yield "torn lines among others", "edge", ([line for broken in BROKEN for line in (broken, "09:00:00 /b 503 7ms")],)
    yield "a superscript and foreign digits", "edge", (["t /a 200 5²ms", "t /a 200 ٣ms", "t /a 20² 5ms", "t /a ２００ 5ms", "t /b 200 1ms"],)
    yield "underscores and signs", "edge", (["t /a 200 1_0ms", "t /a 200 +9ms", "t /a +20 8ms", "t /a 2_0 8ms", "t /a 200 4ms"],)
    yield "any whitespace", "edge", (["  t\t/a   404  8ms \n", "t /a 200 9ms\r\n"],)
    yield "zeros", "edge", (["t /a 200 000ms", "t /a 000 007ms", "t /b 200 0ms"],)
    yield "queries", "edge", (["t /a?x=1 200 5ms", "t /a 200 6ms", "t /a?y?z 200 7ms", "t /?/a 200 8ms", "t / 200 1ms", "t /a/?b 200 2ms"],)
    yield "equal percentiles", "edge", (["t /b 200 5ms", "t /a 200 5ms", "t /B 200 5ms", "t /a/b 200 5ms", "t /c 200 6ms"],)
    yield "numbers, not texts", "edge", (["t /a 200 9ms", "t /b 200 10ms", "t /a 200 080ms", "t /c 200 100ms"],)
    for number in (2, 9, 10, 11, 19, 20, 21, 29, 40, 41, 99, 100, 101, 200, 220):
        yield f"{number} times", "edge", (mixed(chance, [f"t /a 200 {time}ms" for time in chance.sample(range(1000), number)]),)
    for number in range(4):
        yield f"little {number}", "small", (drawn(chance, 12, ["/a", "/b", "/a?q"], 30),)
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 150, ["/chat", "/embed", "/rank", "/chat?s=1"], 900),)
    yield "a morning", "large", (drawn(chance, 2000, [f"/v1/e{place}" for place in range(25)], 5000),)
    yield "all alike but one", "adversarial", (mixed(chance, ["t /a 200 5ms"] * 399 + ["t /a 200 6ms"] + ["t /b 200 6ms"] * 40),)
    yield "long torn lines", "adversarial", (["t /a 200 " + "9" * 250, "/" * 300, "a " * 150, "t " + "/?" * 140 + " 200 5ms", "t /a 200 5ms"] * 20,)


def sized(family, n, seed):
    chance = random.Random(seed)
    return ([f"t /e{chance.randrange(max(n // 8, 1))} 200 {chance.randrange(9000)}ms" for _ in range(n)],)


def drawn(chance, number, paths, slowest):
    lines = []
    for _ in range(number):
        good = f"09:00:{chance.randint(10, 59)} {chance.choice(paths)} {chance.choice([200, 404, 500])} {chance.randrange(slowest)}ms"
        lines.append(good if chance.random() < 0.85 else chance.choice(BROKEN))
    return lines


def mixed(chance, lines):
    chance.shuffle(lines)
    return lines
