import random

UPPER = False


def by_sorting(latencies, width):
    middle = width // 2 if UPPER else (width - 1) // 2
    return [sorted(latencies[start : start + width])[middle] for start in range(len(latencies) - width + 1)]


def test_no_full_window():
    assert moving_medians([], 1) == []
    assert moving_medians([1, 2, 3], 4) == []


def test_one_full_window():
    assert moving_medians([9, 7, 8], 3) == [8]


def test_a_window_of_one_is_the_list_itself():
    assert moving_medians([5, -3, 8, 8, 0], 1) == [5, -3, 8, 8, 0]


def test_an_even_width():
    assert moving_medians([4, 1, 3, 2], 4) == [3 if UPPER else 2]
    assert moving_medians([1, 5, 2, 8], 2) == ([5, 5, 8] if UPPER else [1, 2, 2])


def test_an_odd_width():
    assert moving_medians([30, 10, 20, 90, 40], 3) == [20, 20, 40]


def test_rising_and_falling():
    assert moving_medians([1, 2, 3, 4, 5, 6], 3) == [2, 3, 4, 5]
    assert moving_medians([6, 5, 4, 3, 2, 1], 3) == [5, 4, 3, 2]


def test_equal_latencies_leave_one_by_one():
    assert moving_medians([5, 5, 5, 1, 1, 1], 3) == [5, 5, 1, 1]
    assert moving_medians([4] * 6, 4) == [4, 4, 4]


def test_negative_ones():
    assert moving_medians([-5, -9, -1, 0, -7], 3) == [-5, -1, -1]


def test_one_outlier_does_not_matter():
    assert moving_medians([10, 11, 9, 90000, 10, 12], 5) == [10, 11]


def test_agrees_with_sorting():
    chance = random.Random(2)
    for most in (2, 5, 100):
        for _ in range(12):
            latencies = [chance.randint(-most, most) for _ in range(chance.randint(0, 40))]
            width = chance.randint(1, 9)
            assert moving_medians(latencies, width) == by_sorting(latencies, width)
