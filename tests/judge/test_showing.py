"""What came out of a box is shown without steering anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.judge.showing import LONGEST, as_html, shown, shown_call, shown_value


@settings(max_examples=50)
@given(st.text() | st.binary())
def test_nothing_that_is_shown_steers_a_terminal(text: str | bytes) -> None:
    assert all(char.isprintable() or char == "\n" for char in shown(text))


@settings(max_examples=50)
@given(st.text())
def test_nothing_that_is_shown_is_markup(text: str) -> None:
    assert not {"<", ">", '"', "'"} & set(as_html(text))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("a\rb\x00\x07", "a\\rb\\x00\\x07"),
        (b"\xff\xfe", "\\xff\\xfe"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_control_and_direction_are_written_out(text: str | bytes, safe: str) -> None:
    assert shown(text) == safe


def test_much_is_cut() -> None:
    assert len(shown("x" * 10**6)) == LONGEST
    assert len(shown("\x1b" * 10**6)) <= LONGEST
    assert len(shown_value(["y" * 10**5] * 10**5)) <= LONGEST


def test_a_number_of_a_million_digits_is_named_by_its_bits() -> None:
    assert shown_value([1 << 10**6]) == "[<a whole number of 1000001 bits>]"


def test_a_case_reads_as_it_would_be_typed() -> None:
    assert shown_call("merge", ([1, 2], "a\x1b"), is_class=False) == "merge([1, 2], 'a\\x1b')"
    assert shown_call("Cache", [["Cache", 2], ["get", "a"]], is_class=True) == "Cache(2); get('a')"
