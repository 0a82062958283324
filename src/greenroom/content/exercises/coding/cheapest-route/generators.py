import random


def cases(seed):
    chance = random.Random(seed)
    yield "no links", "edge", ([], "a", "b", 5)
    yield "already there", "edge", ([["a", "a", 3], ["a", "b", 1]], "a", "a", 4)
    yield "already there without a hop", "edge", ([], "a", "a", 0)
    yield "no hop allowed", "edge", ([["a", "b", 1]], "a", "b", 0)
    yield "against the arrow", "edge", ([["b", "a", 1]], "a", "b", 9)
    yield "exactly enough hops", "edge", ([["a", "b", 2], ["b", "c", 2], ["c", "d", 2]], "a", "d", 3)
    yield "one hop too few", "edge", ([["a", "b", 2], ["b", "c", 2], ["c", "d", 2]], "a", "d", 2)
    yield (
        "cheap and long or dear and short",
        "edge",
        ([["a", "b", 0], ["b", "c", 0], ["c", "d", 0], ["a", "d", 90]], "a", "d", 2),
    )
    yield "a cheap way into a dead end", "edge", (
        [["a", "b", 0], ["b", "c", 0], ["a", "c", 30], ["c", "d", 5]], "a", "d", 2,
    )  # fmt: skip
    yield "the sidecar decides", "edge", ([["a", "b", 0], ["b", "c", 0], ["c", "d", 0], ["a", "d", 5]], "a", "d", 3)
    yield "several links", "edge", ([["a", "b", 9], ["a", "b", 4], ["a", "b", 7]], "a", "b", 1)
    yield "nothing but zeros", "edge", ([["a", "b", 0], ["b", "a", 0], ["b", "b", 0], ["b", "c", 0]], "a", "c", 20)
    for number in range(10):
        size = chance.randint(3, 7)
        yield f"little {number}", "small", network(chance, size, 3 * size, 12, chance.randint(1, 4))
    for number in range(3):
        yield f"usual {number}", "small", network(chance, 25, 90, 60, 3 + number)
    yield "many services", "large", network(chance, 600, 2500, 1000, 12)
    yield "a chain in order", "large", ([[f"s{i}", f"s{i + 1}", 1] for i in range(1200)], "s0", "s20", 20)
    yield "a shortcut for each stretch", "adversarial", ladder(chance, 14, 9)
    yield "a shortcut for some stretches", "adversarial", ladder(chance, 12, 12)


def sized(family, n, seed):
    chance = random.Random(seed)
    width = n // 4
    second = chance.sample(range(width), width)
    links = [["start", f"a{place}", chance.randint(0, 5000)] for place in range(width)]
    if family == "three layers":
        links += [[f"a{place}", f"b{second[place]}", chance.randint(0, 5000)] for place in range(width)]
        links += [[f"b{place}", f"c{place}", chance.randint(0, 5000)] for place in range(width)]
    else:
        links += [
            [f"a{chance.randrange(width)}", f"b{chance.randrange(width)}", chance.randint(0, 90)] for _ in range(2 * width)
        ]
    return links, "start", "nowhere", 6


def network(chance, size, number, dearest, most_hops):
    names = [f"s{place}" for place in range(size)]
    links = [[chance.choice(names), chance.choice(names), chance.randint(0, dearest)] for _ in range(number)]
    return links, names[0], names[-1], most_hops


def ladder(chance, stretches, most_hops):
    """From knot to knot either one dear hop or two cheap ones, so that money and hops have to be weighed."""
    links = []
    for place in range(stretches):
        links.append([f"k{place}", f"k{place + 1}", chance.randint(8, 40)])
        links.append([f"k{place}", f"m{place}", chance.randint(0, 4)])
        links.append([f"m{place}", f"k{place + 1}", chance.randint(0, 4)])
    chance.shuffle(links)
    return links, "k0", f"k{stretches - 3}", most_hops
