import random
from math import isclose, nan

LESS = 1


def close(found, expected):
    return len(found) == len(expected) and all(isclose(a, b, rel_tol=1e-6, abs_tol=1e-6) for a, b in zip(found, expected))


def check(shards, count, means, variances):
    found = pooled_moments(shards)
    assert len(found) == 3 and found[0] == count
    assert close(found[1], means) and close(found[2], variances), found


def shard_of(*values):
    mean = sum(values) / len(values)
    return [len(values), [mean], [sum((value - mean) ** 2 for value in values)]]


def variance_of(*values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - LESS)


def test_two_shards_against_all_values():
    check([shard_of(0.0, 2.0), shard_of(4.0, 6.0)], 4, [3.0], [variance_of(0.0, 2.0, 4.0, 6.0)])


def test_sizes_count():
    check([shard_of(10.0), shard_of(1.0, 2.0, 3.0)], 4, [4.0], [variance_of(10.0, 1.0, 2.0, 3.0)])
    check([shard_of(1.0, 2.0, 3.0), shard_of(10.0)], 4, [4.0], [variance_of(10.0, 1.0, 2.0, 3.0)])


def test_three_shards_in_any_order():
    parts = [shard_of(1.0, 5.0), shard_of(-2.0), shard_of(8.0, 8.5, 7.0)]
    values = (1.0, 5.0, -2.0, 8.0, 8.5, 7.0)
    for order in (parts, parts[::-1], parts[1:] + parts[:1]):
        check(order, 6, [sum(values) / 6], [variance_of(*values)])


def test_features_are_apart():
    check([[2, [1.0, -4.0], [2.0, 0.0]], [2, [1.0, -6.0], [2.0, 2.0]]], 4, [1.0, -5.0], [4 / (4 - LESS), 6 / (4 - LESS)])


def test_features_that_look_alike_stay_two():
    check([[2, [1.0, 1.0], [2.0, 2.0]]], 2, [1.0, 1.0], [2 / (2 - LESS)] * 2)


def test_empty_shards_say_nothing_wherever_they_stand():
    empty, full, other = [0, [nan], [nan]], shard_of(1.0, 3.0), shard_of(7.0)
    for order in ([empty, full, other], [full, empty, other], [full, other, empty]):
        check(order, 3, [11 / 3], [variance_of(1.0, 3.0, 7.0)])


def test_nothing_but_empty_shards():
    check([[0, [nan, nan], [nan, nan]]], 0, [0.0, 0.0], [0.0, 0.0])
    check([[0, [nan], [0.0]]] * 3, 0, [0.0], [0.0])


def test_no_shards():
    assert pooled_moments([]) == [0, [], []]


def test_a_single_value():
    check([shard_of(7.5)], 1, [7.5], [0.0])
    check([[0, [nan], [nan]], shard_of(7.5)], 1, [7.5], [0.0])


def test_two_single_values():
    check([shard_of(7.5), shard_of(9.5)], 2, [8.5], [variance_of(7.5, 9.5)])


def test_a_large_mean_leaves_the_spread_right():
    low, high = shard_of(1.0, 2.0, 4.0), shard_of(3.0, 9.0)
    moved = [[count, [mean[0] + 2.0**27], squares] for count, mean, squares in (low, high)]
    found = pooled_moments(moved)
    assert close(found[2], [variance_of(1.0, 2.0, 4.0, 3.0, 9.0)])


def test_agrees_with_all_values_in_one_list():
    chance = random.Random(4)
    for _ in range(20):
        parts = [[chance.randint(-8, 8) / 2 for _ in range(chance.randint(1, 4))] for _ in range(chance.randint(2, 4))]
        values = [value for part in parts for value in part]
        check([shard_of(*part) for part in parts], len(values), [sum(values) / len(values)], [variance_of(*values)])
