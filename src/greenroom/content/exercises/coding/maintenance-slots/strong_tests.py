import random

BUSY = 0


def by_minutes(calendars, since, until, least):
    def is_free(minute):
        return sum(any(start <= minute < end for start, end in calendar) for calendar in calendars) <= BUSY

    slots = []
    for minute in range(since, until):
        if is_free(minute):
            if slots and slots[-1][1] == minute:
                slots[-1][1] = minute + 1
            else:
                slots.append([minute, minute + 1])
    return [slot for slot in slots if slot[1] - slot[0] >= least]


def crew(calendar):
    """As many machines with this calendar as it takes so that a slot is where it has none."""
    return [calendar] * (BUSY + 1)


def test_no_machines():
    assert free_slots([], 0, 10, 10) == [[0, 10]]
    assert free_slots([], 0, 10, 11) == []


def test_a_machine_without_bookings():
    assert free_slots([[]], 3, 9, 1) == [[3, 9]]


def test_all_of_it_booked():
    assert free_slots(crew([[0, 10]]), 0, 10, 1) == []
    assert free_slots(crew([[-5, 20]]), 0, 10, 1) == []


def test_before_between_and_after():
    assert free_slots(crew([[2, 4], [6, 9]]), 0, 12, 1) == [[0, 2], [4, 6], [9, 12]]


def test_exactly_long_enough():
    assert free_slots(crew([[2, 4], [6, 9]]), 0, 12, 3) == [[9, 12]]
    assert free_slots(crew([[2, 4], [6, 9]]), 0, 12, 4) == []


def test_booked_twice_is_booked_once():
    assert free_slots(crew([[2, 6], [4, 8], [2, 6]]), 0, 12, 1) == [[0, 2], [8, 12]]
    assert free_slots(crew([[0, 9], [2, 3]]), 0, 12, 1) == [[9, 12]]
    assert free_slots(crew([[0, 1], [3, 9], [4, 5]]), 0, 12, 1) == [[1, 3], [9, 12]]
    assert free_slots([[[1, 5], [1, 5]]], 0, 6, 1) == ([[0, 6]] if BUSY else [[0, 1], [5, 6]])


def test_bookings_that_touch_leave_no_gap():
    assert free_slots(crew([[6, 8], [2, 6]]), 0, 12, 1) == [[0, 2], [8, 12]]


def test_what_lies_outside_does_not_matter():
    assert free_slots(crew([[-9, -3], [40, 50]]), 0, 10, 1) == [[0, 10]]
    assert free_slots(crew([[-9, 0], [10, 50]]), 0, 10, 1) == [[0, 10]]


def test_what_reaches_in_counts():
    assert free_slots(crew([[-9, 3], [8, 50]]), 0, 10, 1) == [[3, 8]]


def test_two_machines_with_different_hours():
    calendars = [[[0, 3], [5, 7]], [[2, 4]]]
    assert free_slots(calendars, 0, 10, 1) == ([[0, 2], [3, 10]] if BUSY else [[4, 5], [7, 10]])


def test_one_takes_over_from_the_other():
    assert free_slots([[[0, 5]], [[5, 9]]], 0, 12, 1) == ([[0, 12]] if BUSY else [[9, 12]])


def test_before_zero():
    assert free_slots(crew([[-20, -15]]), -30, -10, 5) == [[-30, -20], [-15, -10]]


def test_agrees_with_looking_at_every_minute():
    chance = random.Random(14)
    for _ in range(50):
        calendars = [
            [[start, start + chance.randint(1, 5)] for start in chance.choices(range(-4, 22), k=chance.randint(0, 4))]
            for _ in range(chance.randint(0, 4))
        ]
        least = chance.randint(1, 3)
        assert free_slots(calendars, 0, 20, least) == by_minutes(calendars, 0, 20, least)
