import random


def cases(seed):
    chance = random.Random(seed)
    yield "no rankings", "edge", ([], 3)
    yield "empty rankings", "edge", ([[], []], 3)
    yield "one ranking", "edge", ([listed("c b a")], 5)
    yield "one document", "edge", ([[["a", -0.5]]], 1)
    yield "fewer than asked for", "edge", ([listed("a b"), listed("b c")], 100)
    yield "exactly as many", "edge", ([listed("a b"), listed("b c")], 3)
    yield "all scores equal", "edge", ([[["c", 1.0], ["a", 1.0], ["b", 1.0]], [["d", 0.0], ["b", 0.0]]], 9)
    yield "after a shared rank", "edge", ([[["a", 3.0], ["b", 3.0], ["c", 1.0]], [["d", 9.0], ["e", 8.0], ["f", 7.0]], listed("x f y c")], 9)
    yield "shared in the middle", "edge", ([[["a", 3.0], ["b", 2.0], ["c", 2.0], ["d", 1.0]], listed("p q d r c")], 9)
    yield "negative and zero scores", "edge", ([[["a", 0.0], ["b", -0.0], ["c", -1.5], ["d", -1.5]], listed("d a")], 9)
    yield "scores of other sizes", "edge", ([[["a", 9000.0], ["b", 1.0]], [["b", 0.02], ["a", 0.01]], [["b", 0.5]]], 2)
    yield "many middling ranks against one first", "edge", ([listed("a b c"), listed("d c e"), listed("f c g")], 3)
    yield "equal sums, other names", "edge", ([listed("b a"), listed("a b"), listed("c")], 3)
    yield "capitals", "edge", ([listed("b B a A"), listed("A a B b")], 4)
    for number in range(8):
        yield f"little {number}", "small", (drawn(chance, "abcde", chance.randint(1, 3), 3), chance.randint(1, 6))
    for number in range(3):
        yield f"usual {number}", "small", (drawn(chance, [f"d{place}" for place in range(40)], 3, 12), 10)
    yield "three retrievers", "large", (drawn(chance, [f"doc-{place}" for place in range(700)], 3, 400), 50)
    yield "many short lists", "large", (drawn(chance, [f"doc-{place}" for place in range(12)], 10, 30), 12)
    yield "added in another order", "adversarial", ([placed(z=2, a=1), placed(z=1, a=7), placed(z=7, a=2)], 40)
    yield "added in another order, again", "adversarial", ([placed(z=2, a=1), placed(z=1, a=11), placed(z=11, a=2)], 40)
    yield "equal sums of other fractions", "adversarial", ([placed(y=6, b=12), placed(y=39, b=28)], 90)
    yield "everything shared", "adversarial", ([[[f"d{place}", float(-(place // 25))] for place in range(200)] for _ in range(4)], 60)


def sized(family, n, seed):
    chance = random.Random(seed)
    names = [f"doc-{place}" for place in range(n)]
    return [[[name, float(-place // 10)] for place, name in enumerate(chance.sample(names, n))]], 20


def listed(names):
    return [[name, 10.0 - place] for place, name in enumerate(names.split())]


def placed(**ranks):
    """A ranking in which the named documents have these ranks; all others are found in no other ranking."""
    names = {rank: name for name, rank in ranks.items()}
    mark = "".join(f"{name}{rank}" for name, rank in ranks.items())
    return [[names.get(rank, f"{mark}-{rank}"), float(-rank)] for rank in range(1, max(names) + 1)]


def drawn(chance, names, number, scores):
    rankings = []
    for _ in range(number):
        some = chance.sample(names, chance.randint(0, len(names)))
        values = sorted((chance.randint(-scores, scores) / 4 for _ in some), reverse=True)
        rankings.append([list(entry) for entry in zip(some, values)])
    return rankings
