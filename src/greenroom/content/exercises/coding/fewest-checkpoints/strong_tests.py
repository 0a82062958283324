import random

WRITING = 1


def expected(length, moments, longest):
    """Every moment with the fewest checkpoints up to it."""
    needed = {0: 0}
    for moment in sorted(set(moments) - {0}):
        before = [count for other, count in needed.items() if moment + WRITING - other <= longest]
        if before:
            needed[moment] = min(before) + 1
    return min((count for moment, count in needed.items() if length - moment <= longest), default=None)


def test_a_short_run_needs_none():
    assert fewest_checkpoints(60, [], 60) == 0
    assert fewest_checkpoints(60, [20, 30], 61) == 0


def test_a_run_that_is_a_minute_too_long():
    assert fewest_checkpoints(61, [], 60) is None
    assert fewest_checkpoints(61, [30], 60) == 1


def test_one_is_put_off_as_long_as_possible():
    assert fewest_checkpoints(150, [10, 80, 60, 40], 100) == 1
    assert fewest_checkpoints(170, [10, 80, 60, 40], 100) == 1


def test_it_has_to_be_written_in_time():
    assert fewest_checkpoints(150, [100 - WRITING], 100) == 1
    assert fewest_checkpoints(150, [101 - WRITING], 100) is None
    assert fewest_checkpoints(150, [100], 100) is None


def test_the_time_of_writing_counts_at_every_checkpoint():
    first, second = 100 - WRITING, 200 - 2 * WRITING
    assert fewest_checkpoints(250, [first, second], 100) == 2
    assert fewest_checkpoints(250, [first, second + 1], 100) is None


def test_the_end_is_no_checkpoint():
    assert fewest_checkpoints(180, [80], 100) == 1
    assert fewest_checkpoints(181, [80], 100) is None


def test_a_gap_that_is_too_wide():
    assert fewest_checkpoints(300, [20, 40, 60, 200, 220, 240], 110) is None


def test_moments_at_the_ends_do_not_help():
    assert fewest_checkpoints(100, [0, 100], 60) is None


def test_no_moment_in_time_though_later_ones_exist():
    assert fewest_checkpoints(300, [150, 200], 100) is None


def test_moments_listed_again_count_once():
    assert fewest_checkpoints(130, [60, 60, 30, 60], 75) == 1


def test_many():
    assert fewest_checkpoints(1000, list(range(1000, 0, -1)), 100 + WRITING) == 9


def test_agrees_with_counting_for_every_moment():
    chance = random.Random(14)
    for _ in range(150):
        length = chance.randint(1, 60)
        moments = [chance.randint(0, length) for _ in range(chance.randint(0, 10))]
        longest = chance.randint(1, 40)
        assert fewest_checkpoints(length, moments, longest) == expected(length, moments, longest)
