def test_neighbours_are_added():
    assert window_sums([3, 1, 4, 1, 5], 2) == [4, 5, 5, 6]


def test_a_window_of_one_is_the_stream():
    assert window_sums([3, -1, 0], 1) == [3, -1, 0]


def test_a_window_as_wide_as_the_stream_is_one_sum():
    assert window_sums([3, -1, 5], 3) == [7]


def test_nothing_fits():
    assert window_sums([3, 1], 3) == []
    assert window_sums([], 1) == []


def test_against_adding_each_window():
    import random

    chance = random.Random(7)
    for _ in range(50):
        numbers = [chance.randint(-9, 9) for _ in range(chance.randint(0, 12))]
        width = chance.randint(1, 8)
        expected = [sum(numbers[at : at + width]) for at in range(len(numbers) - width + 1)]
        assert window_sums(numbers, width) == expected
