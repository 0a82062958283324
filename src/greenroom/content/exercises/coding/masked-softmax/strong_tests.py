from math import exp, isclose


def close(found, expected):
    assert len(found) == len(expected)
    for row, right in zip(found, expected):
        assert len(row) == len(right)
        assert all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(row, right)), row


def all_of(*scores):
    return [True] * len(scores)


def test_equal_scores_share():
    close(masked_softmax([[2.0, 2.0, 2.0, 2.0]], [all_of(*range(4))], 1.0), [[0.25] * 4])


def test_the_formula_on_small_numbers():
    total = exp(1.0) + exp(2.0) + exp(-0.5)
    close(masked_softmax([[1.0, 2.0, -0.5]], [[True] * 3], 1.0), [[exp(1.0) / total, exp(2.0) / total, exp(-0.5) / total]])


def test_masked_positions_get_nothing():
    close(masked_softmax([[1.0, 5.0, 1.0]], [[True, False, True]], 1.0), [[0.5, 0.0, 0.5]])


def test_a_row_without_any_allowed_position():
    close(masked_softmax([[1.0, 2.0], [3.0, 3.0]], [[False, False], [True, True]], 1.0), [[0.0, 0.0], [0.5, 0.5]])


def test_empty_rows_and_no_rows():
    assert masked_softmax([], [], 1.0) == []
    assert masked_softmax([[]], [[]], 1.0) == [[]]


def test_temperature_divides():
    low, high = exp(0.0), exp(2.0)
    close(masked_softmax([[0.0, 4.0]], [[True, True]], 2.0), [[low / (low + high), high / (low + high)]])
    close(masked_softmax([[0.0, 1.0]], [[True, True]], 0.5), [[low / (low + high), high / (low + high)]])


def test_large_scores_do_not_overflow():
    share = 1 / (1 + exp(1.0))
    close(masked_softmax([[1000.0, 1001.0]], [[True, True]], 1.0), [[share, 1 - share]])


def test_very_low_scores_do_not_vanish():
    share = 1 / (1 + exp(1.0))
    close(masked_softmax([[-2000.0, -1999.0]], [[True, True]], 1.0), [[share, 1 - share]])


def test_a_giant_behind_the_mask_changes_nothing():
    close(masked_softmax([[1.0, 1e6, 1.0]], [[True, False, True]], 1.0), [[0.5, 0.0, 0.5]])


def test_differences_are_what_counts_at_any_height_and_temperature():
    share = 1 / (1 + exp(1.5))
    for height in (-900.0, 0.0, 900.0):
        close(masked_softmax([[height, height + 3.0]], [[True, True]], 2.0), [[share, 1 - share]])


def test_rows_are_apart_from_each_other():
    close(
        masked_softmax([[0.0], [800.0, 800.0], [1.0, 1.0]], [[True], [True, True], [False, True]], 1.0),
        [[1.0], [0.5, 0.5], [0.0, 1.0]],
    )


def test_scores_as_far_apart_as_they_may_be():
    close(masked_softmax([[1e6, -1e6, 1e6]], [[True, True, True]], 0.1), [[0.5, 0.0, 0.5]])
