import random
from collections import Counter
from fractions import Fraction

NEWEST = True


def by_rule(labels, percent):
    sizes = Counter(labels)
    owed = {label: Fraction(size * percent, 100) for label, size in sizes.items()}
    got = {label: int(amount) for label, amount in owed.items()}
    while sum(got.values()) < len(labels) * percent // 100:
        label = min(owed, key=lambda label: (got[label] - owed[label], -sizes[label], label))
        got[label] += 1
    order = range(len(labels))[::-1] if NEWEST else range(len(labels))
    rows = []
    for label, number in got.items():
        rows += [row for row in order if labels[row] == label][:number]
    return sorted(rows)


def shares(labels, percent):
    return dict(Counter(labels[row] for row in held_out(labels, percent)))


def test_no_rows():
    assert held_out([], 20) == []


def test_nothing_and_everything():
    assert held_out(list("abca"), 0) == []
    assert held_out(list("abca"), 100) == [0, 1, 2, 3]


def test_which_rows_of_a_class():
    assert held_out(["a"] * 4, 50) == ([2, 3] if NEWEST else [0, 1])
    assert held_out(list("aabbabbb"), 34) == ([4, 7] if NEWEST else [0, 2])


def test_shares_that_divide():
    assert shares(list("aaaab" * 5), 20) == {"a": 4, "b": 1}


def test_the_total_is_rounded_down():
    assert held_out(["a"], 99) == []
    assert len(held_out(list("aab"), 50)) == 1
    assert len(held_out(list("abcdefg"), 50)) == 3


def test_the_larger_remainder_gets_the_row():
    assert shares(["a"] * 12 + ["b"] * 18, 10) == {"a": 1, "b": 2}
    assert shares(["a"] * 18 + ["b"] * 12, 10) == {"a": 2, "b": 1}


def test_equal_remainders_go_to_the_larger_class():
    assert shares(["a"] * 3 + ["b"] * 13 + ["c"] * 4, 10) == {"b": 1, "c": 1}
    assert shares(["a"] * 5 + ["b"] * 15, 10) == {"b": 2}
    assert shares(["a"] * 2 + ["b"] * 11 + ["c"], 70) == {"a": 1, "b": 8}
    assert shares(["a"] * 3 + ["b"] * 23 + ["c"] * 4, 10) == {"b": 2, "c": 1}


def test_equal_remainders_and_sizes_go_by_the_alphabet():
    assert shares(list("cab"), 34) == {"a": 1}
    assert shares(["d", "b", "c", "a"] * 5, 10) == {"a": 1, "b": 1}
    assert shares(["9", "10"], 50) == {"10": 1}


def test_a_small_class_may_get_nothing():
    assert shares(["a"] + ["b"] * 9, 10) == {"b": 1}


def test_the_answer_is_ascending():
    rows = held_out(list("zayzayzay"), 67)
    assert rows == sorted(rows) and len(rows) == 6


def test_agrees_with_the_rule():
    chance = random.Random(7)
    for _ in range(60):
        labels = [chance.choice("abcde") for _ in range(chance.randint(0, 30))]
        percent = chance.randint(0, 100)
        assert held_out(labels, percent) == by_rule(labels, percent)
