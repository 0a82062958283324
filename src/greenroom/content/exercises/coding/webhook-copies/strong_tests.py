import random

REFRESHES = False


def answers(window, *calls):
    copies = CopyFilter(window)
    return [copies.accept(*call) if isinstance(call, tuple) else copies.watched(call) for call in calls]


def by_definition(window, calls):
    clocks, found = {}, []
    for call in calls:
        if not isinstance(call, tuple):
            found.append(sum(call - second < window for second in clocks.values()))
            continue
        event, now = call
        is_copy = event in clocks and now - clocks[event] < window
        if REFRESHES or not is_copy:
            clocks[event] = now
        found.append(not is_copy)
    return found


def test_a_copy_is_turned_away():
    assert answers(10, ("a", 0), ("a", 3), ("b", 3)) == [True, False, True]


def test_nothing_is_watched_at_first():
    assert answers(10, 0, ("a", 0), 0) == [0, True, 1]


def test_the_end_of_the_window():
    assert answers(10, ("a", 5), ("a", 14)) == [True, False]
    assert answers(10, ("a", 5), ("a", 15), ("a", 16)) == [True, True, False]


def test_watched_knows_the_same_end():
    assert answers(10, ("a", 5), 14, 15) == [True, 1, 0]


def test_which_copy_sets_the_clock():
    assert answers(10, ("a", 0), ("a", 6), ("a", 12)) == [True, False, not REFRESHES]
    assert answers(10, ("a", 0), ("a", 6), 10, 15, 16) == [True, False, int(REFRESHES), int(REFRESHES), 0]


def test_a_window_of_one_second():
    assert answers(1, ("a", 4), ("a", 4), 4, 5, ("a", 5)) == [True, False, 1, 0, True]


def test_copies_are_watched_once():
    assert answers(10, ("a", 1), ("a", 2), ("b", 2), ("a", 3), 4) == [True, False, True, False, 2]


def test_watching_changes_no_clock():
    assert answers(10, ("a", 1), 5, 9, ("a", 10), 10) == [True, 1, 1, False, 1]
    assert answers(10, ("a", 1), 5, 11) == [True, 1, 0]


def test_many_run_out_at_once():
    calls = [(f"e{number}", number // 5) for number in range(20)]
    assert answers(10, *calls, 9, 10, 11, 13) == [True] * 20 + [20, 15, 10, 0]


def test_before_zero():
    assert answers(5, ("a", -7), ("a", -3), -3, ("a", 3)) == [True, False, 1, True]


def test_a_copied_one_between_others():
    calls = [("a", 0), ("b", 2), ("c", 4), ("b", 5), 10, 12, 14, 15]
    assert answers(10, *calls) == by_definition(10, calls)


def test_agrees_with_the_definition():
    chance = random.Random(6)
    for _ in range(40):
        now, calls, window = -3, [], chance.randint(1, 9)
        for _ in range(chance.randint(0, 25)):
            now += chance.randint(0, 3)
            calls.append(chance.choice([now, (chance.choice("abc"), now), (chance.choice("abc"), now)]))
        assert answers(window, *calls) == by_definition(window, calls)
