import random


def expected(shards):
    earliest = {}
    for time, name in sorted(event for shard in shards for event in shard):
        earliest.setdefault(name, time)
    return sorted([time, name] for name, time in earliest.items())


def test_nothing():
    assert merge_shards([]) == []
    assert merge_shards([[], []]) == []


def test_shards_interleave():
    assert merge_shards([[[1, "a"], [4, "d"]], [[2, "b"], [3, "c"]]]) == [[1, "a"], [2, "b"], [3, "c"], [4, "d"]]


def test_one_shard_is_read_to_its_end():
    assert merge_shards([[[1, "a"], [2, "b"], [3, "c"]]]) == [[1, "a"], [2, "b"], [3, "c"]]


def test_empty_shards_between_full_ones():
    assert merge_shards([[], [[2, "x"]], [], [[1, "y"]]]) == [[1, "y"], [2, "x"]]


def test_a_repeat_far_away_is_left_out():
    assert merge_shards([[[1, "a"], [2, "b"]], [[3, "c"], [9, "a"]]]) == [[1, "a"], [2, "b"], [3, "c"]]


def test_a_repeat_in_the_same_shard():
    assert merge_shards([[[1, "a"], [2, "a"], [3, "b"]]]) == [[1, "a"], [3, "b"]]


def test_the_earliest_stays_wherever_it_stands():
    assert merge_shards([[[7, "a"]], [[2, "a"]]]) == [[2, "a"]]
    assert merge_shards([[[2, "a"]], [[7, "a"]]]) == [[2, "a"]]


def test_equal_times_are_ordered_by_id():
    assert merge_shards([[[5, "b"], [5, "d"]], [[5, "a"], [5, "c"]]]) == [[5, "a"], [5, "b"], [5, "c"], [5, "d"]]


def test_negative_times():
    assert merge_shards([[[-1, "a"]], [[-3, "b"], [0, "c"]]]) == [[-3, "b"], [-1, "a"], [0, "c"]]


def test_agrees_with_sorting_everything():
    chance = random.Random(11)
    for _ in range(25):
        shards = [
            sorted([chance.randint(-5, 9), chance.choice("abcdefgh")] for _ in range(chance.randint(0, 5)))
            for _ in range(chance.randint(0, 5))
        ]
        assert merge_shards(shards) == expected(shards)
