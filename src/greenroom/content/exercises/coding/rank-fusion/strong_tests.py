import random
from fractions import Fraction

DENSE = False


def by_definition(rankings, count):
    fused = {}
    for ranking in rankings:
        for document, score in ranking:
            higher = [other for _, other in ranking if other > score]
            rank = 1 + len(set(higher) if DENSE else higher)
            fused[document] = fused.get(document, 0) + Fraction(1, 60 + rank)
    return sorted(fused, key=lambda document: (-fused[document], document))[:count]


def listed(names):
    return [[name, 10.0 - place] for place, name in enumerate(names.split())]


def placed(**ranks):
    names = {rank: name for name, rank in ranks.items()}
    return [[names.get(rank, f"x{sorted(ranks.items())}{rank}"), float(-rank)] for rank in range(1, max(names) + 1)]


def test_nothing():
    assert fuse([], 3) == []
    assert fuse([[], []], 3) == []


def test_one_ranking_keeps_its_order():
    assert fuse([listed("c a b")], 9) == ["c", "a", "b"]


def test_no_more_than_asked_for():
    assert fuse([listed("c a b")], 1) == ["c"]
    assert fuse([listed("c a b")], 2) == ["c", "a"]
    assert fuse([listed("c a b")], 3) == ["c", "a", "b"]


def test_sums_over_the_rankings():
    assert fuse([listed("a b c"), listed("d c e"), listed("f c g")], 2) == ["c", "a"]
    assert fuse([listed("a b"), listed("b c")], 9) == ["b", "a", "c"]


def test_what_is_missing_gets_nothing():
    assert fuse([listed("a b c d e f g"), listed("g")], 2) == ["g", "a"]
    assert fuse([listed("a"), listed("b c d e f g"), listed("h c d e f g")], 1) == ["c"]


def test_equal_scores_share_a_rank():
    assert fuse([[["b", 1.0], ["a", 1.0]]], 9) == ["a", "b"]
    assert fuse([[["b", 1.0], ["a", 1.0]], listed("b")], 9) == ["b", "a"]
    assert fuse([[["a", 2.0], ["c", 1.0], ["b", 1.0]]], 9) == ["a", "b", "c"]


def test_zero_and_negative_scores():
    assert fuse([[["b", 0.0], ["a", 0.0], ["c", -2.0], ["d", -3.0]]], 9) == ["a", "b", "c", "d"]


def test_the_rank_after_a_shared_one():
    shared = [["p", 5.0], ["q", 5.0], ["c", 1.0]]
    assert fuse([shared, listed("x y b")], 9) == by_definition([shared, listed("x y b")], 9)
    order = fuse([shared, listed("x b y")], 9)
    assert (order.index("c") > order.index("b")) is True
    order = fuse([shared, listed("x d y")], 9)
    assert (order.index("c") < order.index("d")) is DENSE


def test_equal_sums_go_by_name():
    assert fuse([listed("b a"), listed("a b"), listed("c")], 9) == ["a", "b", "c"]
    assert fuse([listed("B a"), listed("a B")], 9) == ["B", "a"]


def test_sums_are_compared_exactly():
    rankings = [placed(z=2, a=1), placed(z=1, a=7), placed(z=7, a=2)]
    assert fuse(rankings, 2) == ["a", "z"]
    rankings = [placed(y=6, b=12), placed(y=39, b=28)]
    assert fuse(rankings, 2) == by_definition(rankings, 2)


def test_sixty_is_added_to_every_rank():
    first = [listed("a"), listed("q b"), listed("r b")]
    assert fuse(first, 1) == ["b"]
    close = [placed(a=1), placed(b=62), placed(b=62, c=1)]
    assert fuse(close, 90) == by_definition(close, 90)
    closer = [placed(a=1, b=63), placed(b=61)]
    assert fuse(closer, 200) == by_definition(closer, 200)


def test_agrees_with_the_definition():
    chance = random.Random(13)
    for _ in range(60):
        rankings = []
        for _ in range(chance.randint(0, 4)):
            names = chance.sample("abcdef", chance.randint(0, 6))
            scores = sorted((chance.randint(-2, 2) / 2 for _ in names), reverse=True)
            rankings.append([list(entry) for entry in zip(names, scores)])
        count = chance.randint(1, 7)
        assert fuse(rankings, count) == by_definition(rankings, count)
