import random

BY_ARRIVAL = False


def ordered(kept):
    return [item for _, item in (sorted(kept) if BY_ARRIVAL else kept)]


def check(size, *offers):
    """Holds each answer and each sample against the rule, with the number of arrival beside each item."""
    reservoir, kept = Reservoir(size), []
    assert reservoir.sample() == []
    for n, (item, draw) in enumerate(offers, 1):
        place = int(draw * n)
        if len(kept) < size:
            expected = None
            kept.append((n, item))
        elif place < size:
            expected = kept[place][1]
            kept[place] = (n, item)
        else:
            expected = item
        assert reservoir.offer(item, draw) == expected
        assert reservoir.sample() == ordered(kept)


def test_while_there_is_room_everything_is_kept():
    reservoir = Reservoir(3)
    assert [reservoir.offer(item, 0.0) for item in "abc"] == [None, None, None]
    assert reservoir.sample() == ["a", "b", "c"]


def test_the_third_of_two_by_hand():
    for draw, gone in ((0.0, "a"), (0.3, "a"), (0.4, "b"), (0.6, "b"), (0.7, "c"), (0.99, "c")):
        reservoir = Reservoir(2)
        reservoir.offer("a", 0.5)
        reservoir.offer("b", 0.5)
        assert reservoir.offer("c", draw) == gone
        assert sorted(reservoir.sample()) == sorted({"a", "b", "c"} - {gone})


def test_what_was_turned_away_still_counts():
    check(1, ("a", 0.0), ("b", 0.9), ("c", 0.9), ("d", 0.3), ("e", 0.19))


def test_places_and_arrivals():
    check(2, ("a", 0.0), ("b", 0.0), ("c", 0.1), ("d", 0.3), ("e", 0.0))
    check(3, ("z", 0.0), ("y", 0.0), ("x", 0.0), ("w", 0.3), ("a", 0.0), ("b", 0.39))


def test_equal_items_are_two():
    check(2, ("a", 0.0), ("a", 0.0), ("a", 0.9), ("b", 0.0), ("a", 0.3))


def test_room_for_none():
    check(0, ("a", 0.0), ("b", 0.5), ("c", 0.99))


def test_asking_changes_nothing():
    reservoir = Reservoir(2)
    reservoir.offer("b", 0.0)
    reservoir.offer("a", 0.0)
    reservoir.offer("c", 0.0)
    assert reservoir.sample() == reservoir.sample()
    assert reservoir.offer("d", 0.25) == "a"


def test_agrees_with_the_rule():
    chance = random.Random(12)
    for _ in range(15):
        offers = [(chance.choice("abcdef"), chance.random()) for _ in range(chance.randint(0, 12))]
        check(chance.randint(0, 4), *offers)
