import random

UPPER = True
STEP = 2.0**-30
LOWEST, HIGHEST = (0.0, 1.0 - STEP) if UPPER else (STEP, 1.0)


def by_definition(weights, draws):
    picks = []
    for draw in draws if sum(weights) else []:
        point = draw * sum(weights)
        sums = [sum(weights[: index + 1]) for index in range(len(weights))]
        picks.append(min(i for i, end in enumerate(sums) if end > point or (end == point and not UPPER)))
    return picks


def check(weights, *draws):
    assert weighted_picks(weights, list(draws)) == by_definition(weights, draws)


def test_stretches_are_as_long_as_their_weights():
    check([1, 3], 0.125, 0.1875, 0.3125, 0.875)
    check([3, 1], 0.125, 0.6875, 0.8125, 0.875)


def test_draws_on_a_seam():
    check([5, 5], 0.5)
    check([1, 1, 1, 1], 0.25, 0.5, 0.75)


def test_seams_do_not_move_by_rounding():
    check([1] * 20, 0.25, 0.5, 0.75)
    check([1] * 48, *(eighth / 8 for eighth in range(1, 8)))


def test_the_ends():
    check([1, 2, 1], LOWEST, HIGHEST)
    assert weighted_picks([9], [LOWEST, HIGHEST]) == [0, 0]


def test_zero_weights_are_never_picked():
    check([0, 4, 0, 4, 0], LOWEST, 0.5, HIGHEST, 0.25)
    check([1, 0, 0, 1], 0.5)
    assert set(weighted_picks([0, 1, 0], [LOWEST, 0.5, HIGHEST])) == {1}


def test_nothing_to_pick_from():
    assert weighted_picks([], [0.5]) == []
    assert weighted_picks([0, 0], [0.5]) == []
    assert weighted_picks([0], [LOWEST, HIGHEST]) == []


def test_no_draws():
    assert weighted_picks([1, 2], []) == []


def test_picks_come_in_the_order_of_the_draws_and_may_repeat():
    assert weighted_picks([1, 1], [0.75, 0.25, 0.75]) == [1, 0, 1]


def test_agrees_with_the_definition():
    chance = random.Random(7)
    for _ in range(20):
        weights = [chance.randint(0, 3) for _ in range(chance.randint(1, 6))]
        check(weights, *(chance.randint(1, 31) / 32 for _ in range(6)))
