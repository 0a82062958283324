import random

AFTER = 0


def by_minutes(reservations):
    if not reservations:
        return [0, 0, 0]
    uses = [sum(g for start, end, g in reservations if start <= minute < end + AFTER) for minute in range(60)]
    peak = max(uses)
    since = uses.index(peak)
    return [peak, since, next(minute for minute in range(since, 60) if uses[minute] < peak)]


def test_nothing():
    assert fullest([]) == [0, 0, 0]


def test_one_reservation():
    assert fullest([[5, 9, 16]]) == [16, 5, 9 + AFTER]
    assert fullest([[0, 2, 1]]) == [1, 0, 2 + AFTER]


def test_two_that_overlap():
    assert fullest([[0, 60, 8], [30, 90, 4]]) == [12, 30, 60 + AFTER]


def test_one_inside_of_another():
    assert fullest([[10, 20, 1], [0, 60, 8]]) == [9, 10, 20 + AFTER]


def test_an_end_and_a_start_at_one_minute():
    assert fullest([[0, 10, 5], [10, 20, 5]]) == ([10, 10, 11] if AFTER else [5, 0, 20])
    assert fullest([[0, 10, 5], [10, 20, 7]]) == ([12, 10, 11] if AFTER else [7, 10, 20])


def test_a_booking_that_changes_hands_does_not_end_the_peak():
    assert fullest([[0, 10 - AFTER, 4], [10, 30, 1], [10, 20, 3]]) == [4, 0, 20 + AFTER]


def test_gpus_are_counted_and_not_bookings():
    assert fullest([[0, 9, 1], [1, 8, 1], [20, 21, 50]]) == [50, 20, 21 + AFTER]


def test_the_first_of_equal_peaks():
    assert fullest([[40, 50, 5], [0, 10, 5], [20, 30, 5]]) == [5, 0, 10 + AFTER]


def test_a_higher_peak_later():
    assert fullest([[0, 10, 5], [20, 30, 5], [25, 28, 1]]) == [6, 25, 28 + AFTER]


def test_a_lower_one_later_does_not_matter():
    assert fullest([[0, 10, 8], [20, 90, 7]]) == [8, 0, 10 + AFTER]
    assert fullest([[0, 10, 8], [20, 90, 3], [30, 40, 2]]) == [8, 0, 10 + AFTER]


def test_equal_reservations_add_up():
    assert fullest([[3, 7, 2]] * 3) == [6, 3, 7 + AFTER]


def test_far_away_minutes():
    assert fullest([[9 * 10**9, 10**10, 8], [10**10 - 5, 10**10, 8]]) == [16, 10**10 - 5, 10**10 + AFTER]


def test_agrees_with_looking_at_every_minute():
    chance = random.Random(9)
    for _ in range(50):
        starts = [chance.randint(0, 20) for _ in range(chance.randint(0, 8))]
        reservations = [[start, start + chance.randint(1, 9), chance.randint(1, 3)] for start in starts]
        assert fullest(reservations) == by_minutes(reservations)
