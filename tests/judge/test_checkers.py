"""When an answer is right."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.judge.canonical import canonical
from greenroom.judge.checkers import exact, floats, unordered

LEAF = (
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.sampled_from([0.0, 1.0, -2.5])
    | st.text("ab", max_size=2)
    | st.binary(max_size=1)
)
KEY = LEAF | st.tuples(LEAF, LEAF) | st.frozensets(LEAF, max_size=2)
FEW = settings(max_examples=60)


def collections(below: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(below, max_size=3) | st.dictionaries(KEY, below, max_size=2)


PLAIN = st.recursive(KEY | st.sets(KEY, max_size=3), collections, max_leaves=4)


@pytest.mark.parametrize(
    ("expected", "answer"),
    [
        (1, True),
        (1, 1.0),
        (0, False),
        ("1", 1),
        ([1], (1,)),
        ({1}, frozenset({1})),
        ({1: 2}, {True: 2}),
        ([], None),
        (b"a", "a"),
    ],
)
def test_types_are_exact(expected: object, answer: object) -> None:
    assert exact.fault(expected, answer)
    assert exact.fault(answer, expected)


def test_the_two_zeros_are_one_and_nan_is_nan() -> None:
    assert not exact.fault([0.0], [-0.0])
    assert not exact.fault(math.nan, float("nan"))


def test_sets_and_tables_have_no_order() -> None:
    assert not exact.fault({"a": 1, "b": {3, 2, 1}}, {"b": {1, 2, 3}, "a": 1})


@FEW
@given(PLAIN)
def test_whatever_is_plain_equals_itself(value: object) -> None:
    assert not exact.fault(value, value)


@FEW
@given(PLAIN, PLAIN)
def test_texts_are_equal_only_where_values_are(one: object, other: object) -> None:
    if canonical(one) == canonical(other):
        assert one == other
        assert type(one) is type(other)


def test_what_is_no_plain_data_has_no_text() -> None:
    with pytest.raises(TypeError, match="object is no plain data"):
        canonical([object()])


def test_numbers_that_collide_cost_no_more_than_others() -> None:
    colliding = [number * (2**61 - 1) for number in range(50_000)]
    assert not unordered.fault(colliding, colliding[::-1])


@FEW
@given(st.lists(st.integers() | st.text(max_size=3), max_size=8))
def test_any_order_will_do_where_none_is_asked(items: list[object]) -> None:
    assert not unordered.fault(items, items[::-1])


def test_items_count_as_often_as_they_are_there() -> None:
    assert unordered.fault([1, 1, 2], [1, 2, 2]) == "1 of the expected items is missing, 1 too many"
    assert unordered.fault([1, 2], [1, True]) != ""


def test_numbers_near_the_expected_ones_will_do() -> None:
    assert not floats.fault([1.0, {"a": (2.0,)}], [1.0 + 1e-10, {"a": (2,)}], 1e-9)
    assert floats.fault([1.0], [1.0 + 1e-8], 1e-9) == "a number is further than 1e-09 from the expected one"
    assert not floats.fault(1e12, 1e12 + 1, 1e-9)


@pytest.mark.parametrize(
    ("expected", "answer"),
    [(1.0, True), (1.0, math.nan), (math.inf, -math.inf), (math.inf, 1e308), ([1.0], [1.0, 1.0]), ([1.0], (1.0,)), ({"a": 1.0}, {"b": 1.0}), (0.0, 10**400)],
)  # fmt: skip
def test_numbers_far_from_the_expected_ones_will_not(expected: object, answer: object) -> None:
    assert floats.fault(expected, answer, 1e-9)


def test_nan_and_infinity_are_near_themselves() -> None:
    assert not floats.fault([math.nan, math.inf], [math.nan, math.inf], 1e-9)
