import random
from fractions import Fraction

KEEP_ZEROS = True


def by_definition(vectors, query, k):
    def closeness(vector):
        product, length = sum(a * b for a, b in zip(vector, query)), sum(a * a for a in vector)
        square = Fraction(product * product, length) if length else Fraction(0)
        return square if product > 0 else -square

    order = [index for index, vector in enumerate(vectors) if KEEP_ZEROS or any(vector)]
    return sorted(order, key=lambda index: (-closeness(vectors[index]), index))[:k]


def check(vectors, query, k):
    assert nearest(vectors, query, k) == by_definition(vectors, query, k)


def test_the_smallest_angle_comes_first():
    assert nearest([[1, 0], [0, 1], [1, 1]], [2, 1], 3) == [2, 0, 1]


def test_length_does_not_count():
    assert nearest([[100, 90], [1, 0], [2, 1]], [3, 0], 2) == [1, 2]


def test_what_points_away_comes_last():
    assert nearest([[-1, 0], [0, 1], [-5, 1], [1, 3]], [1, 0], 4) == [3, 1, 2, 0]
    assert nearest([[-1, -1], [-1, 0], [0, -1]], [1, 2], 3) == [1, 2, 0]


def test_parallel_vectors_are_equal_however_long():
    assert nearest([[7, 14, 21], [1, 2, 3], [3, 6, 9]], [3, 1, 2], 3) == [0, 1, 2]
    check([[n, 3 * n] for n in range(40, 0, -1)], [5, 2], 40)
    check([[-n, -3 * n] for n in range(40, 0, -1)], [5, 2], 40)


def test_a_hair_decides():
    check([[126] + [127] * 19, [127] * 20, [125] + [127] * 19], [127] * 20, 3)


def test_vectors_of_zeros():
    check([[0, 0], [-1, 2], [3, 1], [0, 0]], [1, 0], 4)
    check([[0, 0], [0, 3], [0, 0]], [1, 0], 3)
    check([[0], [0]], [1], 1)


def test_a_query_of_zeros():
    check([[1, 2], [0, 0], [-1, 5]], [0, 0], 3)


def test_k():
    assert nearest([[1, 0], [2, 1]], [1, 0], 1) == [0]
    assert nearest([[1, 1], [2, 0]], [1, 0], 50) == [1, 0]
    assert nearest([], [1], 3) == []


def test_agrees_with_the_definition():
    chance = random.Random(3)
    for _ in range(30):
        width = chance.randint(1, 3)
        vectors = [[chance.randint(-2, 2) for _ in range(width)] for _ in range(chance.randint(1, 8))]
        check(vectors, [chance.randint(-2, 2) for _ in range(width)], chance.randint(1, 9))
