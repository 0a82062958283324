import random

WORDS = "the loss fell again after we restarted a run with lora rank 3.5 e.g., (really?) gpu that nobody saw: a/b ok; then".split()
LAST = "fell. why? no! e.g. stop: so; end.) 4. done... ?! done:".split()


def cases(seed):
    chance = random.Random(seed)
    yield "no words", "edge", ("", 5, 2)
    yield "nothing but whitespace", "edge", (" \n\t ", 1, 0)
    yield "one word", "edge", ("Yes.", 1, 0)
    yield "fits at once", "edge", ("One two. Three four.", 4, 2)
    yield "one word too many", "edge", ("One two. Three four. Five", 4, 1)
    yield "an end just within reach", "edge", ("a b c. d e f", 3, 1)
    yield "an end just beyond reach", "edge", ("a b c d. e f g", 3, 1)
    yield "an end that is too near", "edge", ("a. b c d e f g h", 4, 2)
    yield "just longer than the overlap", "edge", ("a b c. d e f g h", 4, 2)
    yield "as long as the overlap", "edge", ("a b. c d e f g h", 4, 2)
    yield "every word ends a sentence", "edge", ("a. b? c! d. e. f. g.", 3, 1)
    yield "no word ends a sentence", "edge", ("a b c d e f g h i j", 4, 1)
    yield "words one by one", "edge", ("a b. c d.", 1, 0)
    yield "overlap all but one", "edge", ("a b. c d e. f g h", 4, 3)
    yield "the last chunk ends exactly", "edge", ("a b c d e f g", 4, 1)
    yield "signs inside of words", "edge", ("it is 3.5 or ?4 or !x or a.b today and tomorrow", 4, 0)
    yield "behind brackets and quotes", "edge", ('he said "no." and (left.) then "why?" again and again', 4, 1)
    yield "colons and semicolons", "edge", ("look: here; there, and: then; x y z", 3, 0)
    yield "a sign alone", "edge", ("what ? ! . that is it", 3, 1)
    yield "line breaks", "edge", ("one\ntwo.\n\nthree  four\tfive. six", 3, 0)
    for number in range(8):
        size = chance.randint(1, 5)
        yield f"little {number}", "small", (prose(chance, 14, 3), size, chance.randint(0, size - 1))
    for number in range(3):
        yield f"usual {number}", "small", (prose(chance, 150, 8), 20, 4)
    yield "a chapter", "large", (prose(chance, 2500, 12), 120, 25)
    yield "a table without any end", "adversarial", (" ".join(f"{place}" for place in range(1500)), 90, 89)
    yield "sentences of one word", "adversarial", (" ".join(["no."] * 600), 25, 24)


def sized(family, n, seed):
    return prose(random.Random(seed), n, 11), 40, 8


def prose(chance, number, length):
    words = []
    for _ in range(number):
        words.append(chance.choice(LAST if chance.random() < 1 / length else WORDS))
    return "".join(word + chance.choice([" ", " ", " ", "\n", "  "]) for word in words)
