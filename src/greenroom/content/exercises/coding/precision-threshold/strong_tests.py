import random

REACHED_IS_ENOUGH = True


def expected(scores, labels, wanted):
    for threshold in sorted(set(scores)):
        removed = [label for score, label in zip(scores, labels) if score >= threshold]
        share = 100 * sum(removed) - wanted * len(removed)
        if share > 0 or (share == 0 and REACHED_IS_ENOUGH):
            return threshold
    return None


def test_no_posts():
    assert lowest_threshold([], [], 50) is None


def test_a_single_post():
    assert lowest_threshold([0.5], [1], 99) == 0.5
    assert lowest_threshold([0.5], [0], 1) is None


def test_the_lowest_of_all_that_are_good_enough():
    assert lowest_threshold([0.9, 0.8, 0.7], [1, 1, 1], 90) == 0.7
    assert lowest_threshold([0.9, 0.8, 0.7], [1, 1, 0], 90) == 0.8
    assert lowest_threshold([0.7, 0.9, 0.8], [0, 1, 0], 90) == 0.9


def test_the_order_of_the_posts_does_not_matter():
    assert lowest_threshold([0.2, 0.9, 0.5, 0.7], [0, 1, 1, 1], 80) == 0.5


def test_precision_may_get_better_again_further_down():
    assert lowest_threshold([0.9, 0.8, 0.7, 0.6], [0, 1, 1, 1], 70) == 0.6
    assert lowest_threshold([0.9, 0.8, 0.7, 0.6, 0.5, 0.4], [1, 0, 0, 1, 1, 1], 60) == 0.4


def test_the_best_posts_may_be_harmless():
    assert lowest_threshold([0.9, 0.8, 0.7], [0, 1, 1], 60) == 0.7
    assert lowest_threshold([0.9, 0.8, 0.7], [0, 0, 1], 50) is None


def test_posts_of_one_score_go_together():
    assert lowest_threshold([0.9, 0.7, 0.7, 0.7], [1, 1, 0, 0], 60) == 0.9
    assert lowest_threshold([0.9, 0.7, 0.7, 0.7], [1, 0, 1, 1], 70) == 0.7
    assert lowest_threshold([0.7, 0.7], [1, 0], 60) is None


def test_exactly_the_wanted_share():
    assert lowest_threshold([0.8, 0.6], [1, 0], 50) == (0.6 if REACHED_IS_ENOUGH else 0.8)
    assert lowest_threshold([0.4] * 4, [1, 1, 1, 0], 75) == (0.4 if REACHED_IS_ENOUGH else None)


def test_the_comparison_is_exact():
    assert lowest_threshold([0.5] * 100, [1] * 29 + [0] * 71, 29) == (0.5 if REACHED_IS_ENOUGH else None)
    assert lowest_threshold([0.5] * 25, [1] * 7 + [0] * 18, 28) == (0.5 if REACHED_IS_ENOUGH else None)
    assert lowest_threshold([0.5] * 3, [1, 1, 0], 67) is None
    assert lowest_threshold([0.5] * 3, [1, 1, 0], 66) == 0.5


def test_a_threshold_of_zero_is_a_threshold():
    assert lowest_threshold([0.0, 1.0], [1, 1], 80) == 0.0


def test_agrees_with_trying_every_score():
    chance = random.Random(21)
    for _ in range(150):
        number = chance.randint(0, 9)
        scores = [chance.randint(0, 5) / 5 for _ in range(number)]
        labels = [chance.randint(0, 1) for _ in range(number)]
        wanted = chance.choice([20, 25, 40, 50, 60, 75, 80])
        assert lowest_threshold(scores, labels, wanted) == expected(scores, labels, wanted)
