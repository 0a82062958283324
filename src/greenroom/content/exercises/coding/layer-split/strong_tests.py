import random


def every_split(layers, devices):
    if not layers:
        return 0
    if devices == 1:
        return sum(layers)
    return min(max(sum(layers[:cut]), every_split(layers[cut:], devices - 1)) for cut in range(1, len(layers) + 1))


def test_a_known_split():
    assert smallest_peak([4, 2, 3, 5], 2) == 8


def test_no_layers():
    assert smallest_peak([], 3) == 0


def test_one_device_holds_everything():
    assert smallest_peak([3, 1, 4], 1) == 8


def test_the_largest_layer_is_the_least_that_is_needed():
    assert smallest_peak([7, 1, 1], 3) == 7
    assert smallest_peak([1, 1, 50], 2) == 50
    assert smallest_peak([3, 1, 4], 1000) == 4


def test_each_device_counts():
    assert [smallest_peak([5, 5, 5, 5], devices) for devices in (1, 2, 3, 4, 5)] == [20, 10, 10, 5, 5]


def test_a_device_may_be_filled_to_the_last_byte():
    assert smallest_peak([5, 5], 1) == 10
    assert smallest_peak([4, 6, 10], 2) == 10


def test_zeros():
    assert smallest_peak([0, 0], 1) == 0
    assert smallest_peak([0, 5, 0, 0, 5, 0], 2) == 5


def test_the_order_stays():
    assert smallest_peak([9, 1, 9, 1], 2) == 10
    assert smallest_peak([9, 9, 1, 1], 2) == 11


def test_bytes_by_the_billion():
    assert smallest_peak([10**12, 10**12, 1], 2) == 10**12 + 1


def test_odd_and_even_ends_of_the_range():
    assert smallest_peak([1, 2], 1) == 3
    assert smallest_peak([1, 2], 2) == 2
    assert smallest_peak([2, 3], 1) == 5


def test_agrees_with_trying_every_split():
    chance = random.Random(6)
    for _ in range(30):
        layers = [chance.randint(0, 6) for _ in range(chance.randint(0, 6))]
        devices = chance.randint(1, 4)
        assert smallest_peak(layers, devices) == every_split(layers, devices)
