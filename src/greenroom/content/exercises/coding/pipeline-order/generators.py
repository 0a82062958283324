import random


def cases(seed):
    chance = random.Random(seed)
    yield "nothing", "edge", ([], [])
    yield "one task", "edge", (["a"], [])
    yield "no needs", "edge", (["c", "a", "b"], [])
    yield "needs itself", "edge", (["a", "b"], [["b", "b"]])
    yield "needs itself and more", "edge", (["a", "b", "c"], [["a", "b"], ["b", "b"], ["c", "a"]])
    yield "twice the same need", "edge", (["a", "b", "c"], [["a", "b"], ["a", "b"], ["c", "a"], ["a", "b"]])
    yield "a pair in a circle", "edge", (["a", "b"], [["a", "b"], ["b", "a"]])
    yield (
        "upstream and downstream of a circle",
        "edge",
        (list("stuvwx"), [["t", "s"], ["t", "u"], ["u", "v"], ["v", "t"], ["w", "v"], ["x", "w"]]),
    )
    yield (
        "a long way into the circle",
        "edge",
        (list("abcdef"), [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"], ["e", "f"], ["f", "d"]]),
    )
    yield "diamond", "edge", (["d", "c", "b", "a"], [["d", "b"], ["d", "c"], ["b", "a"], ["c", "a"]])
    yield "two circles", "edge", (list("abcd"), [["a", "b"], ["b", "a"], ["c", "d"], ["d", "c"]])
    yield "a circle of all", "edge", (list("abcde"), [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"], ["e", "a"]])
    yield "a repeated need in a circle", "edge", (list("abc"), [["a", "b"], ["b", "a"], ["a", "b"], ["a", "c"]])
    for number in range(5):
        yield f"little {number}", "small", ordered(chance, chance.randint(2, 6), 6)
    for number in range(5):
        yield f"little, any edges {number}", "small", anyhow(chance, chance.randint(2, 6), chance.randint(1, 7))
    for number in range(3):
        yield f"usual {number}", "small", ordered(chance, 40, 90)
    yield "usual, any edges", "small", anyhow(chance, 40, 60)
    yield "large", "large", ordered(chance, 1500, 4000)
    yield "large with a circle", "large", with_circle(chance, 1500, 3000)
    yield "a long chain", "adversarial", chain(chance, 3000)
    yield "a long circle", "adversarial", circle(chance, 2500)


def sized(family, n, seed):
    chance = random.Random(seed)
    if family == "chain":
        names = [f"t{number}" for number in range(n)]
        return names[::-1], [[names[number + 1], names[number]] for number in range(n - 1)] * 2
    if family == "wide":
        names = [f"t{number}" for number in range(n)]
        return names, [[names[-1], name] for name in names[:-1]] + [[name, names[0]] for name in names[1:]]
    return ordered(chance, n, 2 * n)


def named(chance, n):
    return [f"t{number}" for number in chance.sample(range(n), n)]


def ordered(chance, n, edges):
    names = named(chance, n)
    pairs = [sorted(chance.sample(range(n), 2), reverse=True) for _ in range(edges)]
    return chance.sample(names, n), [[names[late], names[early]] for late, early in pairs]


def anyhow(chance, n, edges):
    names = named(chance, n)
    return names, [[chance.choice(names), chance.choice(names)] for _ in range(edges)]


def with_circle(chance, n, edges):
    tasks, needs = ordered(chance, n, edges)
    picked = chance.sample(tasks, 5)
    needs += [list(pair) for pair in zip(picked, picked[1:] + picked[:1])]
    chance.shuffle(needs)
    return tasks, needs


def chain(chance, n):
    names = [f"t{number}" for number in range(n)]
    return names[::-1], chance.sample([[names[number + 1], names[number]] for number in range(n - 1)], n - 1)


def circle(chance, n):
    names, needs = chain(chance, n)
    return names, [*needs, [names[-1], names[0]]]
