import random

DELAY = 5


def by_looking_at_all(labels, features, oldest):
    answers = []
    for machine, minute in labels:
        fitting = [
            (measured, place, degrees)
            for place, (of, measured, degrees) in enumerate(features)
            if of == machine and measured + DELAY <= minute and minute - measured <= oldest
        ]
        answers.append(max(fitting)[2] if fitting else None)
    return answers


def test_nothing():
    assert as_of([], [], 5) == []
    assert as_of([], [["a", 1, 2]], 50) == []
    assert as_of([["a", 5], ["a", 5]], [], 50) == [None, None]


def test_the_latest_that_is_known():
    features = [["a", 10, 71], ["a", 14, 75], ["a", 20 + 1 - DELAY, 90]]
    assert as_of([["a", 20]], features, 60) == [75]


def test_a_value_arrives_after_the_delay():
    labels = [["a", 100], ["a", 99 + DELAY], ["a", 100 + DELAY], ["a", 101 + DELAY]]
    assert as_of(labels, [["a", 100, 61]], 60) == [None, None, 61, 61]
    assert as_of([["a", DELAY], ["a", DELAY - 1]], [["a", 0, 4]], 60) == [4, None]


def test_age_is_counted_from_measuring():
    assert as_of([["a", 29], ["a", 30], ["a", 31]], [["a", 10, 61]], 20) == [61, 61, None]


def test_nothing_can_be_young_enough():
    assert as_of([["a", 20]], [["a", 20 - DELAY, 1], ["a", 20, 2]], DELAY - 1) == [None]
    assert as_of([["a", 20]], [["a", 20 - DELAY, 1], ["a", 20, 2]], DELAY) == [1]


def test_the_last_correction_holds():
    features = [["a", 20, 70], ["a", 20, 60], ["a", 20, 65], ["a", 5, 9]]
    assert as_of([["a", 40]], features, 60) == [65]
    assert as_of([["a", 40]], features[::-1], 60) == [70]


def test_zero_is_a_value():
    assert as_of([["a", 40]], [["a", 10, 33], ["a", 20, 0]], 60) == [0]


def test_machines_are_kept_apart():
    features = [["a", 10, 1], ["b", 30, 2]]
    assert as_of([["a", 50], ["b", 50], ["c", 50]], features, 60) == [1, 2, None]


def test_answers_come_in_the_order_of_the_labels():
    features = [["a", 50, 5], ["a", 10, 1], ["a", 80, 8], ["a", 20, 2]]
    assert as_of([["a", 90], ["a", 30], ["a", 60], ["a", 30]], features, 60) == [8, 2, 5, 2]


def test_an_old_value_does_not_hide_behind_an_unknown_one():
    assert as_of([["a", 40]], [["a", 10, 1], ["a", 40, 2]], 20) == [None]


def test_agrees_with_looking_at_all():
    chance = random.Random(1)
    for _ in range(50):
        labels = [[chance.choice("ab"), chance.randint(0, 25)] for _ in range(chance.randint(0, 5))]
        features = [[chance.choice("ab"), chance.randint(0, 20), chance.randint(-2, 9)] for _ in range(chance.randint(0, 9))]
        oldest = chance.randint(0, 15)
        assert as_of(labels, features, oldest) == by_looking_at_all(labels, features, oldest)
