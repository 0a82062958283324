"""Numbers are read as people write them in tables; what could be meant in two ways is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.evidence.numbers import measured, number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0.42", (0.42, "", None, None)),
        (".42", (0.42, "", None, None)),
        ("-0.3", (-0.3, "", None, None)),
        ("−0.3", (-0.3, "", None, None)),
        ("12,000", (12000, "", None, None)),
        ("1e-4", (1e-4, "", None, None)),
        ("42 %", (42, "%", None, None)),
        ("42%", (42, "%", None, None)),
        ("118 ms", (118, "ms", None, None)),
        ("3.5 requests/s", (3.5, "requests/s", None, None)),
        ("0.42 ± 0.02", (0.42, "", 0.4, 0.44)),
        ("42 % ± 2 %", (42, "%", 40, 44)),
        ("0.42 +/- 0.02", (0.42, "", 0.4, 0.44)),
        ("0.42 (0.40–0.44)", (0.42, "", 0.4, 0.44)),
        ("0.42 [.40, .44]", (0.42, "", 0.4, 0.44)),
        ("118 ms [110, 126]", (118, "ms", 110, 126)),
        ("118 [110, 126] ms", (118, "ms", 110, 126)),
    ],
)
def test_a_number_its_unit_and_its_interval(text, found):
    assert measured(text) == found


@pytest.mark.parametrize(
    "text", ["", "high", "0,42", "1.2.3", "2025-03-14", "0.40-0.44", "3 of 5", "%", "1e999", "٣", "0.4" * 99]
)
def test_what_is_no_number_or_could_be_two(text):
    with pytest.raises(ValueError, match="is no"):
        measured(text)


@given(st.floats(-1e299, 1e299) | st.integers(-(10**200), 10**200))
def test_every_finite_number_is_read_as_python_writes_it(value):
    assert number(repr(value)) == value


@given(st.text(max_size=120))
def test_any_text_is_a_number_or_a_value_error(text):
    try:
        measured(text)
    except ValueError as error:
        assert "is no" in str(error)
