import random
from math import isclose


def counted(labels, scores):
    positives = [score for label, score in zip(labels, scores) if label]
    negatives = [score for label, score in zip(labels, scores) if not label]
    if not positives or not negatives:
        return None
    return sum((p > n) + (p == n) / 2 for p in positives for n in negatives) / len(positives) / len(negatives)


def test_known_value():
    assert isclose(auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), 0.75)


def test_perfect_and_reversed():
    assert isclose(auc([0, 1, 0, 1], [1.0, 3.0, 2.0, 4.0]), 1.0)
    assert isclose(auc([0, 1, 0, 1], [3.0, 1.0, 4.0, 2.0]), 0.0, abs_tol=1e-12)


def test_none_where_there_are_no_pairs():
    assert auc([], []) is None
    assert auc([1, 1], [0.2, 0.4]) is None
    assert auc([0, 0], [0.2, 0.4]) is None


def test_everything_tied_is_a_half():
    assert isclose(auc([1, 0], [0.5, 0.5]), 0.5)
    assert isclose(auc([0, 1, 1, 0, 0], [2.0] * 5), 0.5)


def test_ties_do_not_depend_on_the_order_of_the_input():
    assert isclose(auc([1, 0, 0], [0.5, 0.5, 0.1]), 0.75)
    assert isclose(auc([0, 1, 0], [0.5, 0.5, 0.1]), 0.75)


def test_negative_scores():
    assert isclose(auc([1, 0, 1, 0], [-1.5, -2.5, 3.0, -1.5]), 0.875)


def test_uneven_classes():
    assert isclose(auc([1, 0, 0, 0, 0], [3.0, 1.0, 2.0, 3.0, 4.0]), 2.5 / 4)


def test_agrees_with_counting_pairs():
    chance = random.Random(3)
    for _ in range(25):
        n = chance.randint(1, 9)
        labels, scores = [chance.randint(0, 1) for _ in range(n)], [chance.randint(-2, 2) / 2 for _ in range(n)]
        found, right = auc(labels, scores), counted(labels, scores)
        assert (found is None) == (right is None)
        assert found is None or isclose(found, right, abs_tol=1e-9)
