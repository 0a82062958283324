import random


def cases(seed):
    chance = random.Random(seed)
    yield "no rules", "edge", ([], ["a", "", "a/b"])
    yield "no requests", "edge", ([["a", "x"]], [])
    yield "only a default", "edge", ([["", "x"]], ["", "a", "a/b/c"])
    yield "an empty request", "edge", ([["a", "x"]], ["", "a"])
    yield "a neighbour that looks alike", "edge", ([["acme", "x"], ["", "y"]], ["acmebank", "acme", "acm", "acme/bank", "acmebank/acme"])
    yield "refused below an allowed one", "edge", ([["", "d"], ["a", "x"], ["a/b", ""], ["a/b/c", "z"]], ["a/b", "a/b/d", "a/b/c", "a"])
    yield "a refusing default", "edge", ([["", ""], ["a", "x"]], ["b", "a", ""])
    yield "shorter after longer", "edge", ([["a/b/c", "3"], ["a/b", "2"], ["a", "1"]], ["a/b/c/d", "a/b/x", "a/x/c", "x"])
    yield "longer after shorter", "edge", ([["a", "1"], ["a/b", "2"], ["a/b/c", "3"]], ["a/b/c", "a/c", "a/b"])
    yield "a gap between rules", "edge", ([["a", "1"], ["a/b/c", "3"]], ["a/b", "a/b/c/d", "a/b/d"])
    yield "the same prefix thrice", "edge", ([["a", "1"], ["b", "9"], ["a", "2"], ["a", "3"]], ["a", "a/b", "b"])
    yield "corrected to a refusal", "edge", ([["a", "1"], ["a", ""], ["b", ""], ["b", "2"]], ["a", "b"])
    yield "a longer rule alone", "edge", ([["a/b", "x"]], ["a", "a/b", "a/bc", "b"])
    yield "capitals", "edge", ([["Acme", "x"]], ["acme", "Acme/a"])
    yield "signs that sort before the slash", "edge", ([["a", "1"], ["a-b", "2"], ["a b", "3"], ["a/b", "4"]], ["a-b/c", "a/b", "a b", "a/-", "a.b"])
    yield "the middle does not count", "edge", ([["b", "x"], ["b/c", "y"]], ["a/b/c", "b/c/a", "c/b"])
    for number in range(8):
        yield f"little {number}", "small", table(chance, "ab", 3, 6, 8)
    for number in range(3):
        yield f"usual {number}", "small", table(chance, ["a", "aa", "ab", "b", "b-a"], 4, 30, 40)
    yield "many tenants", "large", table(chance, [f"t{number}" for number in range(40)], 3, 900, 600)
    yield "deep paths", "adversarial", ([["/".join("a" * depth), str(depth)] for depth in range(0, 9, 2)], ["/".join("a" * depth) for depth in range(9)] * 20)
    yield "long segments", "adversarial", table(chance, ["x" * 30, "x" * 29 + "y", "x" * 29], 6, 60, 60)


def sized(family, n, seed):
    chance = random.Random(seed)
    rules = [[f"t{number}/chat/v1", f"m{number % 7}"] for number in range(n)]
    chance.shuffle(rules)
    return rules, [f"t{chance.randrange(n + n // 4)}/chat/v1/eu" for _ in range(n)]


def table(chance, segments, longest, rules, requests):
    prefixes = [path(chance, segments, longest) for _ in range(rules)]
    models = ["small", "medium", "large", ""]
    return [[prefix, chance.choice(models)] for prefix in prefixes], [path(chance, segments, longest + 1) for _ in range(requests)]


def path(chance, segments, longest):
    return "/".join(chance.choice(segments) for _ in range(chance.randint(0, longest)))
