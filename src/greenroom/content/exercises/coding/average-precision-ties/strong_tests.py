import random
from math import isclose

ENVELOPE = False


def by_definition(scores, relevant):
    points, before = [], 0
    for threshold in sorted(set(scores), reverse=True):
        reported = [ok for score, ok in zip(scores, relevant) if score >= threshold]
        points.append((sum(reported) - before, sum(reported) / len(reported)))
        before = sum(reported)
    parts = []
    for place, (won, precision) in enumerate(points):
        best = max(p for _, p in points[place:])
        parts.append(won * (best if ENVELOPE else precision))
    return sum(parts) / sum(relevant)


def check(scores, relevant):
    found = average_precision(scores, relevant)
    assert isclose(found, by_definition(scores, relevant), rel_tol=1e-9, abs_tol=1e-9), found


def test_perfect_and_worst():
    assert isclose(average_precision([0.9, 0.8, 0.1], [True, True, False]), 1.0)
    assert isclose(average_precision([0.9, 0.8, 0.1], [False, False, True]), 1 / 3)


def test_all_equal_is_the_share_of_the_relevant():
    assert isclose(average_precision([0.5] * 4, [False, True, False, False]), 0.25)


def test_ties_do_not_depend_on_the_order():
    check([0.5, 0.5, 0.1], [True, False, True])
    check([0.5, 0.5, 0.1], [False, True, True])
    check([3.0, 3.0, 2.0, 2.0, 2.0, 1.0], [True, False, True, True, False, True])


def test_a_threshold_without_anything_relevant_wins_nothing():
    check([0.9, 0.8, 0.7], [True, False, True])
    check([0.9, 0.8, 0.7, 0.6], [True, False, False, False])


def test_precision_can_rise_again_further_down():
    check([0.9, 0.8, 0.7, 0.6], [False, True, True, False])
    check([0.9, 0.8, 0.7, 0.6, 0.5], [False, True, False, True, True])


def test_scores_below_zero_and_unsorted():
    check([-1.5, -2.5, 3.0, -1.5], [True, False, True, False])


def test_nothing_relevant_is_none():
    assert average_precision([], []) is None
    assert average_precision([0.5, 0.2], [False, False]) is None


def test_one_item():
    assert isclose(average_precision([-1.0], [True]), 1.0)


def test_agrees_with_the_definition():
    chance = random.Random(13)
    for _ in range(25):
        n = chance.randint(1, 8)
        check([chance.randint(-2, 2) / 2 for _ in range(n)], [True] + [chance.random() < 0.5 for _ in range(n - 1)])
