import random

LEAST = 2


def log(**times):
    return [[user, second] for user, seconds in times.items() for second in seconds]


def by_merging(events, pause):
    groups = [[user, second, second, 1] for user, second in events]
    merged = True
    while merged:
        merged = False
        for one in groups:
            for other in groups:
                if one is not other and one[0] == other[0] and one[1] - pause <= other[2] and other[1] - pause <= one[2]:
                    one[1:] = [min(one[1], other[1]), max(one[2], other[2]), one[3] + other[3]]
                    groups.remove(other)
                    merged = True
                    break
            if merged:
                break
    return sorted((group for group in groups if group[3] >= LEAST), key=lambda group: (group[1], group[0]))


def test_no_events():
    assert sessions([], 5) == []


def test_short_sessions_are_left_out():
    assert sessions(log(a=range(LEAST - 1)), 5) == []
    assert sessions(log(a=range(LEAST)), 5) == [["a", 0, LEAST - 1, LEAST]]


def test_exactly_the_pause_is_the_same_session():
    assert sessions(log(a=[0, 10, 20]), 10) == [["a", 0, 20, 3]]
    assert sessions(log(a=[0, 10, 20, 31]), 10) == [["a", 0, 20, 3]]


def test_the_pause_parts_two_sessions():
    assert sessions(log(a=[1, 2, 3, 50, 51, 53]), 10) == [["a", 1, 3, 3], ["a", 50, 53, 3]]


def test_many_short_pauses_make_a_long_session():
    assert sessions(log(a=range(0, 100, 9)), 9) == [["a", 0, 99, 12]]


def test_no_order_is_needed():
    assert sessions(log(a=[30, 10, 20, 40]), 10) == [["a", 10, 40, 4]]


def test_users_are_kept_apart():
    events = [["a", 1], ["b", 2], ["a", 3], ["b", 4], ["a", 5], ["b", 6]]
    assert sessions(events, 2) == [["a", 1, 5, 3], ["b", 2, 6, 3]]
    assert sessions([["a", 1], ["b", 2], ["c", 3]], 5) == []


def test_equal_events_count_each():
    assert sessions([["a", 7]] * 5, 0) == [["a", 7, 7, 5]]


def test_a_pause_of_zero():
    assert sessions(log(a=[4, 4, 4, 5, 6, 6, 6]), 0) == [["a", 4, 4, 3], ["a", 6, 6, 3]]


def test_sorted_by_first_second_then_user():
    assert sessions(log(b=[5, 6, 7], c=[1, 2, 3], a=[5, 5, 5]), 3) == [["c", 1, 3, 3], ["a", 5, 5, 3], ["b", 5, 7, 3]]
    assert sessions(log(a=[6, 7, 8], b=[5, 9, 13]), 4) == [["b", 5, 13, 3], ["a", 6, 8, 3]]


def test_agrees_with_merging():
    chance = random.Random(12)
    for _ in range(40):
        events = [[chance.choice("ab"), chance.randint(0, 25)] for _ in range(chance.randint(0, 12))]
        pause = chance.randint(0, 5)
        assert sessions(events, pause) == by_merging(events, pause)
