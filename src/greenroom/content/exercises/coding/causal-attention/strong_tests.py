import random
from math import exp, isclose, sqrt

OWN = 1


def by_definition(queries, keys, values):
    result = []
    for i, query in enumerate(queries):
        seen = range(len(keys) - len(queries) + i + OWN)
        parts = [exp(sum(a * b for a, b in zip(query, keys[j])) / sqrt(len(query))) for j in seen]
        total = sum(parts) if parts else 1.0
        result.append([sum(p * values[j][c] for p, j in zip(parts, seen)) / total for c in range(len(values[0]))])
    return result


def close(found, expected):
    assert len(found) == len(expected)
    for row, right in zip(found, expected):
        assert len(row) == len(right)
        assert all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(row, right)), row


def check(queries, keys, values):
    close(attend(queries, keys, values), by_definition(queries, keys, values))


def test_equal_scores_give_the_mean_of_what_is_seen():
    check([[1.0]] * 3, [[0.0]] * 3, [[2.0], [4.0], [9.0]])


def test_the_scale_is_the_root_of_the_width_of_the_keys():
    check([[1.0, 2.0, 0.5, 1.0]] * 3, [[1.0, 0.0, 1.0, 0.5], [0.0, 1.0, 2.0, 0.0], [1.0, 1.0, 1.0, 1.0]], [[1.0], [2.0], [5.0]])


def test_values_may_have_another_width():
    check([[1.0]] * 2, [[1.0], [3.0]], [[1.0, 2.0, 3.0], [4.0, 6.0, 9.0]])
    check([[1.0, 0.0]] * 3, [[1.0, 2.0], [3.0, 1.0], [0.0, 0.0]], [[1.0], [4.0], [9.0]])


def test_queries_belong_to_the_last_positions():
    keys, values = [[1.0], [2.0], [0.5], [3.0]], [[1.0], [10.0], [100.0], [1000.0]]
    for number in (1, 2, 3, 4):
        check([[0.7]] * number, keys, values)


def test_what_comes_later_changes_nothing():
    keys, values = [[1.0], [2.0], [3.0]], [[1.0], [2.0], [4.0]]
    before = attend([[0.5]] * 3, keys, values)
    after = attend([[0.5]] * 3, keys[:2] + [[1000.0]], values[:2] + [[-9.0]])
    close(after[:2], before[:2])


def test_large_scores_stay_finite():
    width = [30.0] * 4
    close(attend([width] * 3, [width, [0.0] * 4, width], [[1.0], [5.0], [3.0]])[2:], [[2.0 if OWN else 1.0]])
    close(attend([width] * 3, [[-30.0] * 4] * 3, [[1.0], [5.0], [3.0]])[2:], [[3.0]])


def test_no_queries():
    assert attend([], [[1.0]], [[1.0]]) == []
    assert attend([], [], []) == []


def test_agrees_with_the_definition():
    chance = random.Random(6)
    for _ in range(15):
        n, width, wide = chance.randint(1, 5), chance.randint(1, 3), chance.randint(1, 3)
        keys = [[chance.uniform(-2, 2) for _ in range(width)] for _ in range(n)]
        values = [[chance.uniform(-2, 2) for _ in range(wide)] for _ in range(n)]
        queries = [[chance.uniform(-2, 2) for _ in range(width)] for _ in range(chance.randint(1, n))]
        check(queries, keys, values)
