"""Lanes: many numbers in one, added, compared and read as if each stood alone."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.reading.lanes import HALF, WIDTH, all_of, every, highest, one_of, sums_above, table

LANES = 5
rows = st.lists(st.lists(st.integers(-(10**6), 10**6), min_size=LANES, max_size=LANES), min_size=1, max_size=12)


def raised(numbers: list[int]) -> int:
    return every(HALF, LANES) + sum(number << WIDTH * lane for lane, number in enumerate(numbers))


@given(rows)
def test_numbers_come_back_as_they_went_in(given_rows: list[list[int]]) -> None:
    assert list(table(list(map(raised, given_rows)), LANES)) == given_rows
    for numbers in given_rows:
        assert list(all_of(raised(numbers), LANES)) == numbers
        assert [one_of(raised(numbers), lane) for lane in range(LANES)] == numbers


@given(rows)
def test_the_highest_of_each_lane_is_found(given_rows: list[list[int]]) -> None:
    assert list(highest(list(map(raised, given_rows)), LANES)) == [max(column) for column in zip(*given_rows, strict=True)]


@given(rows, st.integers(-5000, 5000))
def test_sums_count_only_what_is_above(given_rows: list[list[int]], least: int) -> None:
    sums = [sum(max(number - least, 0) for number in column) for column in zip(*given_rows, strict=True)]
    assert list(sums_above(list(map(raised, given_rows)), least, LANES)) == sums


def test_many_rows_do_not_run_over() -> None:
    assert list(sums_above([raised([10**6] * LANES)] * 5000, 0, LANES)) == [5 * 10**9] * LANES
