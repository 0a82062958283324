"""Where the extra is missing, a lab says in one sentence what to install."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableOption
from greenroom.labs.needing import function_of, needing
from greenroom.labs.outcome import Measure
from greenroom.labs.wording import amount, filled, number, places_in, subject_of
from tests.labs.laboratory import dice


def test_a_function_of_a_lab_is_found_below_its_package() -> None:
    assert function_of(dice(), "throwing:throws").__module__ == "tests.labs.tiny.dice.throwing"


def test_a_missing_package_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UnusableOption) as caught, needing("The lab 'dice'"):
        import pandas as pd  # noqa: F401
    assert str(caught.value) == "The lab 'dice' needs pandas, which is not installed: `pip install 'greenroom[labs]'` gets it."


def test_a_missing_part_of_greenroom_stays_a_bug() -> None:
    with pytest.raises(ModuleNotFoundError), needing("The lab 'dice'"):
        import greenroom.labs.no_such_part  # noqa: F401


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.84512, "0.8451"),
        (0.5, "0.5000"),
        (3.0, "3"),
        (118.26, "118.3"),
        (19406, "19,406"),
        (12345.6, "12,346"),
        (0.00042, "0.00042"),
        (-2.5, "-2.500"),
        (float("nan"), "–"),
    ],
)
def test_a_number_is_written_with_what_counts(value: float, told: str) -> None:
    assert number(value) == told


def test_an_interval_bounds_the_digits() -> None:
    assert amount(Measure("lr", "auc", 0.845123, 0.83614, 0.85388)) == "0.845 [0.836, 0.854]"
    assert amount(Measure("lr", "profit", 111_012.3, 108_000.4, 113_000.6, unit="$")) == "111,012 $ [108,000, 113,001]"
    assert amount(Measure("lr", "p95", 11.71, unit="ms")) == "11.71 ms"


def test_figures_are_filled_into_a_template() -> None:
    assert (
        filled("{lr auc}, {lr auc tail of it} {", lambda subject: f"<{subject.metric}|{subject.part}>")
        == "<auc|>, <auc|tail of it> {"
    )


@given(st.floats(-1e15, 1e15))
def test_a_number_that_is_written_is_the_number(value: float) -> None:
    assert float(number(value).replace(",", "")) == pytest.approx(value, rel=6e-3)


@given(st.text(max_size=40))
def test_any_text_is_a_subject_or_none(text: str) -> None:
    found = subject_of(text)
    assert (found is None) == (len(text.split()) < 2)
    assert found is None or " ".join(filter(None, found)).split() == text.split()


@given(st.text(max_size=60))
def test_a_template_without_places_stays_as_it_is(text: str) -> None:
    if not places_in(text):
        assert filled(text, lambda subject: "figure") == text
