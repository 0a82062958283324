import random
from math import isclose

COUNT_ABSENT = False


def by_definition(truth, predicted, labels):
    scores, totals = [], [0, 0, 0]
    for label in labels:
        tp = sum(label in a and label in b for a, b in zip(truth, predicted))
        fp = sum(label not in a and label in b for a, b in zip(truth, predicted))
        fn = sum(label in a and label not in b for a, b in zip(truth, predicted))
        totals = [total + more for total, more in zip(totals, (tp, fp, fn))]
        if tp + fp + fn:
            scores.append(2 * tp / (2 * tp + fp + fn))
        elif COUNT_ABSENT:
            scores.append(0.0)
    tp, fp, fn = totals
    return [sum(scores) / len(scores) if scores else None, 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else None]


def check(truth, predicted, labels):
    found, expected = f1_scores(truth, predicted, labels), by_definition(truth, predicted, labels)
    assert len(found) == 2
    for score, right in zip(found, expected):
        assert (score is None) == (right is None), found
        assert score is None or isclose(score, right, rel_tol=1e-9, abs_tol=1e-9), found


def test_perfect():
    assert f1_scores([["a"], ["b", "a"]], [["a"], ["a", "b"]], ["a", "b"]) == [1.0, 1.0]


def test_a_rare_label_moves_the_macro_average():
    check([["a"]] * 20 + [["b"]], [["a"]] * 21, ["a", "b"])


def test_a_label_on_one_side_only_is_zero():
    check([["a"], ["b"]], [["a"], []], ["a", "b"])
    check([["a"], []], [["a"], ["b"]], ["a", "b"])


def test_a_single_mention_is_a_mistake_and_not_nothing():
    check([[]], [["a"]], ["a"])
    check([["a"]], [[]], ["a"])


def test_a_label_on_neither_side():
    check([["a"], ["a"]], [["a"], []], ["c", "a", "b"])


def test_nothing_right():
    check([["a"], ["b"]], [["b"], ["a"]], ["a", "b"])


def test_labels_that_fare_alike_all_count():
    check([["x"], ["y"], ["z"]], [["x"], ["y"], []], ["x", "y", "z"])
    check([["x", "y"], ["x", "y"], ["z"]], [["x"], ["y"], ["z"]], ["x", "y", "z"])


def test_several_labels_in_an_example():
    check([["a", "b", "c"], ["b"], []], [["c", "d"], ["b", "a"], ["d"]], ["a", "b", "c", "d"])


def test_nothing_to_count():
    check([], [], ["a", "b"])
    check([[], []], [[], []], ["a"])
    check([], [], [])


def test_agrees_with_the_definition():
    chance = random.Random(10)
    for _ in range(20):
        n = chance.randint(1, 5)
        sides = [[chance.sample("abcd", chance.randint(0, 3)) for _ in range(n)] for _ in range(2)]
        check(*sides, list("abcde"))
