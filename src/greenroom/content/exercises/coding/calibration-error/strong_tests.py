import random
from fractions import Fraction
from math import isclose

CLOSED_ABOVE = 0


def inside(confidence, place, bins):
    low, high = Fraction(1000 * place, bins), Fraction(1000 * (place + 1), bins)
    if CLOSED_ABOVE:
        return low < confidence <= high or (place == 0 and confidence == 0)
    return low <= confidence < high or (place == bins - 1 and confidence == 1000)


def by_definition(confidences, correct, bins):
    error = 0.0
    for place in range(bins):
        own = [(c / 1000, ok) for c, ok in zip(confidences, correct) if inside(c, place, bins)]
        if own:
            gap = sum(ok for _, ok in own) / len(own) - sum(c for c, _ in own) / len(own)
            error += len(own) / len(confidences) * abs(gap)
    return error


def check(confidences, correct, bins):
    found, expected = calibration_error(confidences, correct, bins), by_definition(confidences, correct, bins)
    assert isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9), found


def test_an_honest_model_has_no_error():
    check([750] * 4, [True, True, True, False], 10)


def test_too_sure_and_too_shy():
    assert isclose(calibration_error([900], [False], 10), 0.9)
    assert isclose(calibration_error([100], [True], 10), 0.9)


def test_gaps_cancel_inside_of_a_bin_and_not_between_bins():
    assert isclose(calibration_error([400, 400, 600, 600], [True, True, False, False], 1), 0.0, abs_tol=1e-9)
    assert isclose(calibration_error([400, 400, 600, 600], [True, True, False, False], 2), 0.6)


def test_bins_weigh_as_much_as_they_hold():
    check([100, 110, 120, 900], [True, True, True, False], 2)


def test_an_edge_belongs_to_one_side():
    check([450, 500], [True, False], 2)
    check([500, 550], [True, False], 2)
    check([290, 295, 285], [True, False, False], 100)


def test_the_ends_of_the_range():
    check([1000, 950], [False, True], 10)
    check([0, 50], [True, False], 10)
    check([0, 1000], [True, False], 1)
    check([0, 1000, 999, 1], [True, True, False, False], 1000)


def test_widths_that_are_no_whole_numbers():
    check([333, 334, 666, 667], [True, False, True, False], 3)


def test_no_examples():
    assert calibration_error([], [], 10) is None


def test_more_bins_than_examples():
    check([1, 2, 500], [True, False, True], 400)


def test_agrees_with_the_definition():
    chance = random.Random(1)
    for _ in range(20):
        n = chance.randint(1, 9)
        check([chance.randint(0, 10) * 100 for _ in range(n)], [chance.random() < 0.5 for _ in range(n)], chance.randint(1, 10))
