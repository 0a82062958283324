import random
from itertools import combinations

SEPARATOR = 2


def expected(examples, budget):
    """All choices."""
    best = 0
    for size in range(1, len(examples) + 1):
        for chosen in combinations(examples, size):
            if sum(tokens for tokens, _ in chosen) + SEPARATOR * (size - 1) <= budget:
                best = max(best, sum(gain for _, gain in chosen))
    return best


def test_nothing_to_choose_from():
    assert best_gain([], 50) == 0
    assert best_gain([], 0) == 0


def test_no_room():
    assert best_gain([[1, 5]], 0) == 0


def test_a_single_one_needs_no_separator():
    assert best_gain([[30, 7]], 30) == 7
    assert best_gain([[30, 7]], 29) == 0
    assert best_gain([[1, 7]], 1) == 7


def test_two_need_one_separator():
    assert best_gain([[10, 7], [12, 6]], 22 + SEPARATOR) == 13
    assert best_gain([[10, 7], [12, 6]], 21 + SEPARATOR) == 7


def test_three_need_two():
    three = [[10, 7], [12, 6], [9, 5]]
    assert best_gain(three, 31 + 2 * SEPARATOR) == 18
    assert best_gain(three, 30 + 2 * SEPARATOR) == 13


def test_each_can_be_chosen_once():
    assert best_gain([[5, 9]], 100) == 9
    assert best_gain([[5, 9], [5, 9]], 100) == 18


def test_harmful_ones_are_left_out():
    assert best_gain([[3, -5]], 30) == 0
    assert best_gain([[3, -5], [4, 6], [5, -1]], 100) == 6


def test_the_densest_first_is_wrong():
    assert best_gain([[11, 30], [30, 75], [28, 70]], 58 + SEPARATOR) == 145


def test_the_best_first_is_wrong():
    assert best_gain([[40, 50], [18, 30], [17, 30]], 41) == 60


def test_agrees_with_all_choices():
    chance = random.Random(17)
    for _ in range(60):
        examples = [[chance.randint(1, 9), chance.randint(-3, 9)] for _ in range(chance.randint(0, 7))]
        budget = chance.randint(0, 45)
        assert best_gain(examples, budget) == expected(examples, budget)
