import random
from itertools import combinations

PAUSE = 0


def expected(offers):
    """All subsets."""
    sums = [0]
    for size in range(1, len(offers) + 1):
        for chosen in combinations(sorted(offers), size):
            if all(before[1] + PAUSE <= after[0] for before, after in zip(chosen, chosen[1:])):
                sums.append(sum(pay for _, _, pay in chosen))
    return max(sums)


def test_nothing_and_one():
    assert best_revenue([]) == 0
    assert best_revenue([[3, 8, 40]]) == 40


def test_far_apart_all_are_accepted_in_whatever_order_they_are_listed():
    assert best_revenue([[200, 210, 3], [0, 10, 1], [100, 110, 2]]) == 6


def test_of_overlapping_ones_the_better_stays():
    assert best_revenue([[0, 10, 5], [3, 12, 9]]) == 9
    assert best_revenue([[0, 10, 9], [3, 12, 5]]) == 9


def test_how_close_two_may_be():
    assert best_revenue([[0, 5, 3], [5 + PAUSE, 90, 4]]) == 7
    assert best_revenue([[0, 5, 3], [4 + PAUSE, 90, 4]]) == 4
    assert best_revenue([[0, 5, 3], [6 + PAUSE, 90, 4]]) == 7


def test_two_cheap_ones_beat_a_dear_one():
    assert best_revenue([[0, 100, 50], [0, 40, 30], [60, 100, 30]]) == 60


def test_a_dear_one_beats_two_cheap_ones():
    assert best_revenue([[0, 100, 70], [0, 40, 30], [60, 100, 30]]) == 70


def test_a_short_one_between_two_long_ones():
    assert best_revenue([[45, 55, 10], [0, 50, 30], [60, 100, 30]]) == 60


def test_what_fits_may_have_ended_long_before():
    assert best_revenue([[0, 10, 9], [20, 60, 2], [30, 70, 2], [40, 80, 2], [50, 90, 8]]) == 17


def test_an_offer_counts_once_for_each_time_it_fits():
    assert best_revenue([[2, 4, 7], [2, 4, 7]]) == 7


def test_offers_inside_of_each_other():
    assert best_revenue([[0, 100, 9], [20, 80, 7], [0, 10, 1], [90, 100, 1]]) == 9
    assert best_revenue([[0, 100, 8], [20, 80, 7], [0, 10, 1], [90, 100, 1]]) == 9


def test_agrees_with_all_subsets():
    chance = random.Random(13)
    for _ in range(60):
        offers = []
        for _ in range(chance.randint(0, 8)):
            start = chance.randint(0, 20)
            offers.append([start, start + chance.randint(1, 8), chance.randint(0, 9)])
        assert best_revenue(offers) == expected(offers)
