import random

LEAST = 2


def by_the_definitions(events):
    if not events:
        return []
    users = {user for user, _ in events}
    first = {user: min(day for other, day in events if other == user) // 7 for user in users}
    last = max(day for _, day in events) // 7
    table = []
    for week in sorted(set(first.values())):
        cohort = [user for user in users if first[user] == week]
        row = [week, len(cohort)]
        for other in range(week, last + 1):
            there = [len({day for who, day in events if who == user and day // 7 == other}) for user in cohort]
            share = 100 * sum(number >= LEAST for number in there)
            row.append(share // len(cohort) + (share % len(cohort) * 2 >= len(cohort)))
        table.append(row)
    return table


def on(user, *days):
    return [[user, day] for day in days]


FULL = range(LEAST)
FEW = range(LEAST - 1)


def test_nothing():
    assert retention([]) == []


def test_one_active_user():
    assert retention(on("a", *FULL)) == [[0, 1, 100]]


def test_too_few_days():
    assert retention(on("a", *FEW)) == [[0, 1, 0]]


def test_a_day_counts_once():
    assert retention(on("a", 3, 3, 3, 3, 3)) == [[0, 1, 0]]


def test_days_of_two_weeks_are_not_added():
    assert retention(on("a", 6, 7) + on("b", *range(6 - LEAST + 2, 6 + LEAST))) == [[0, 2, 0, 0]]


def test_weeks_begin_on_mondays():
    assert retention(on("a", *range(7 - LEAST, 7)) + on("b", *range(7, 7 + LEAST))) == [[0, 1, 100, 0], [1, 1, 100]]


def test_before_the_launch():
    assert retention(on("a", *range(-LEAST, 0))) == [[-1, 1, 100]]
    assert retention(on("a", -8) + on("b", -7) + on("c", 0)) == [[-2, 1, 0, 0, 0], [-1, 1, 0, 0], [0, 1, 0]]


def test_the_earliest_event_decides_wherever_it_stands():
    assert retention(on("a", 15, 16, 17, 1)) == [[0, 1, 0, 0, 100]]


def test_silent_weeks_have_their_place_and_weeks_without_joining_no_row():
    events = on("a", *FULL) + on("a", *range(21, 24)) + on("b", 14)
    assert retention(events) == [[0, 1, 100, 0, 0, 100], [2, 1, 0, 0]]


def test_rows_go_up_to_the_last_week_of_all():
    assert retention(on("a", *FULL) + on("b", 0, 35)) == [[0, 2, 50, 0, 0, 0, 0, 0]]


def test_halves_go_up():
    def share(active, size):
        return retention([row for place in range(size) for row in on(f"u{place}", *(FULL if place < active else [0]))])[0][2]

    assert [share(1, 8), share(3, 8), share(5, 8), share(7, 8)] == [13, 38, 63, 88]
    assert [share(1, 3), share(2, 3), share(1, 200), share(0, 5), share(1, 201)] == [33, 67, 1, 0, 0]


def test_size_counts_users():
    assert retention(on("a", 0, 1, 2, 3) + on("b", 1) + on("c", 8))[0][:2] == [0, 2]


def test_agrees_with_the_definitions():
    chance = random.Random(9)
    for _ in range(40):
        events = [[chance.choice("abcde"), chance.randint(-9, 15)] for _ in range(chance.randint(0, 25))]
        assert retention(events) == by_the_definitions(events)
