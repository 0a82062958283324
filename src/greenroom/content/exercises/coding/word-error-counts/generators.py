import random

WORDS = "set the timer to ten minutes please play some music in kitchen turn off lights on and then stop".split()


def cases(seed):
    chance = random.Random(seed)
    yield "silence on both sides", "edge", ("", "")
    yield "nothing said", "edge", ("  ", "hello there you")
    yield "nothing heard", "edge", ("stop the music", "\t")
    yield "one word each", "edge", ("yes", "no")
    yield "the same", "edge", ("set a timer", "set a timer")
    yield "capitals and spaces", "edge", (" Turn  OFF the\tlights", "turn off The lights ")
    yield "punctuation stays", "edge", ("off", "off.")
    yield "first word lost", "edge", ("hey set a timer for ten", "set a timer for ten")
    yield "last word lost", "edge", ("set a timer for ten", "set a timer for")
    yield "a word too many in the middle", "edge", ("set a timer", "set uh a timer")
    yield "turned round", "edge", ("on off", "off on")
    yield "shifted by one", "edge", ("a b c d", "b c d e")
    yield "replaced or moved", "edge", ("x a", "a y z")
    yield "nothing in common", "edge", ("one two three", "four five")
    yield "a word of either kind", "edge", ("a a b", "b a a a")
    for number in range(8):
        yield f"little {number}", "small", (said(chance, "ab", 6), said(chance, "abc", 6))
    for number in range(4):
        spoken = said(chance, WORDS, 18)
        yield f"heard badly {number}", "small", (spoken, misheard(chance, spoken, 0.3))
    long = " ".join(chance.choice(WORDS) for _ in range(110))
    yield "an announcement", "large", (long, misheard(chance, long, 0.2))
    yield "two words over and over", "adversarial", (" ".join(["la", "di"] * 40), " ".join(["di", "la", "la"] * 28))
    yield "one long, one short", "adversarial", (" ".join(chance.choice("abc") for _ in range(120)), "a b c a b c")


def sized(family, n, seed):
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(n)), " ".join(chance.choice(WORDS) for _ in range(n))


def said(chance, words, most):
    return " ".join(chance.choice(words) for _ in range(chance.randint(0, most)))


def misheard(chance, text, rate):
    words = []
    for word in text.split():
        fate = chance.random() / rate
        if fate > 1:
            words.append(chance.choice([word, word, word.title()]))
        elif fate > 0.6:
            words.append(chance.choice(WORDS))
        elif fate > 0.3:
            words += [word, chance.choice(WORDS)]
    return " ".join(words)
