import random


def cases(seed):
    chance = random.Random(seed)
    yield "an empty log", "edge", ([],)
    yield "one label", "edge", (rows("x a 1 label cat"),)
    yield "labelled and deleted", "edge", (rows("x a 1 label cat", "x a 2 delete"),)
    yield "the deletion came first", "edge", (rows("x a 2 delete", "x a 1 label cat"),)
    yield "nothing to delete", "edge", (rows("x a 1 delete", "x a 2 delete", "y a 1 label dog"),)
    yield "nothing to correct", "edge", (rows("x a 1 correct cat"),)
    yield "corrected before it was labelled", "edge", (rows("x a 1 correct cat", "x a 2 label dog"),)
    yield "corrected after a deletion", "edge", (rows("x a 1 label cat", "x a 2 delete", "x a 3 correct dog", "y a 0 label eel"),)
    yield "labelled again", "edge", (rows("x a 1 label cat", "x a 2 delete", "x a 3 label dog", "x a 4 correct fox"),)
    yield "labelled over a label", "edge", (rows("x a 5 label cat", "x a 3 label dog"),)
    yield "revisions are numbers", "edge", (rows("x a 10 label cat", "x a 9 label dog", "x a 100 correct fox"),)
    yield "a revision of zero", "edge", (rows("x a 0 label cat", "x a 1 correct dog", "y b 0 label dog"),)
    yield "sent again, changed to a deletion", "edge", (rows("x a 1 label cat", "x a 2 correct dog", "x a 2 delete"),)
    yield "sent again, changed from a deletion", "edge", (rows("x a 1 label cat", "x a 2 delete", "x a 2 correct dog"),)
    yield "sent again, with a later step between", "edge", (rows("x a 1 label cat", "x a 2 correct dog", "x a 1 delete", "y b 2 label eel"),)
    yield "sent thrice", "edge", (rows("x a 1 label cat", "x a 1 label dog", "x a 1 label fox"),)
    yield "everybody on their own", "edge", (rows("x a 1 label cat", "x b 1 correct dog", "x b 2 label eel", "x a 3 delete", "y a 2 label cat"),)
    yield "swapped names", "edge", (rows("a b 1 label cat", "b a 2 delete", "b a 3 correct dog", "ab c 1 label cat", "a bc 2 delete"),)
    yield "order of the table", "edge", (rows("b b 1 label cat", "b a 9 label dog", "B z 2 label fox", "a9 b 1 label eel", "a10 b 1 label owl"),)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, 10, "xy", "ab", 4),)
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, 80, "uvwxyz", "abc", 9),)
    yield "many stories", "large", (drawn(chance, 1500, [f"img{place}" for place in range(300)], ["ana", "ben"], 20),)
    yield "one long story", "adversarial", (drawn(chance, 400, "x", "a", 150),)
    yield "backwards", "adversarial", (sorted(drawn(chance, 200, "xyz", "ab", 60), key=lambda row: -row[2]),)


def sized(family, n, seed):
    chance = random.Random(seed)
    return (drawn(chance, n, [f"img{place}" for place in range(2 * n)], ["ana"], 3, deletions=False),)


def rows(*lines):
    parted = (line.split() for line in lines)
    return [[item, who, int(number), action, *(label or [None])] for item, who, number, action, *label in parted]


def drawn(chance, number, items, annotators, revisions, deletions=True):
    actions = ["label", "correct", "correct", "delete"] if deletions else ["label"]
    log = []
    for _ in range(number):
        action = chance.choice(actions)
        label = None if action == "delete" else chance.choice(["cat", "dog", "fox", "eel"])
        log.append([chance.choice(items), chance.choice(annotators), chance.randint(0, revisions), action, label])
    return log
