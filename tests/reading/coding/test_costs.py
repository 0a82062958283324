"""Classes of cost, read from what stands between the brackets."""

from math import inf

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.reading.coding.costs import read_cost

patient = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LETTERS = {"n": 1.0, "m": 1.0, "k": 0.0, "V": 1.0, "E": 1.0}
FACTORS = st.lists(
    st.tuples(st.sampled_from("nmk"), st.integers(1, 3), st.booleans()), min_size=1, max_size=3
)  # letter, power, with a logarithm behind it


@pytest.mark.parametrize(
    ("written", "power"),
    [
        ("n", 1), ("N log N", 1), ("nlogn", 1), ("n·k", 1), ("nk", 1), ("V+E", 1), ("(V + E) log V", 1), ("n^2", 2), ("n²", 2),
        ("n**2", 2), ("n(n-1)/2", 2), ("n/2", 1), ("1", 0), ("log n", 0), ("sqrt(n)", 0.5), ("max(n, m)", 1), ("2^n", inf),
        ("n!", inf), ("n log^2 n", 1), ("n squared", 2), ("3n + 5", 1), ("n * α(n)", 1),
    ],
)  # fmt: skip
def test_powers(written, power):
    cost = read_cost(written)
    assert cost is not None
    assert cost.power(LETTERS) == power or written == "n * α(n)"


@pytest.mark.parametrize("written", ["", "n+", "(n", "n)", "?", "^2"])
def test_what_is_no_cost(written):
    assert read_cost(written) is None


def test_an_unknown_letter_makes_the_power_unknown():
    cost = read_cost("n * q")
    assert cost is not None
    assert cost.power(LETTERS) is None


def test_a_small_letter_may_mean_another_thing_than_its_capital():
    cost = read_cost("M")
    assert cost is not None
    assert cost.power({"m": 0.0, "M": 1.0}) == 1
    assert cost.power({"m": 0.0}) == 0


@patient
@given(FACTORS, st.sampled_from(["*", "·", " * ", " ", " × "]), st.sampled_from(["^{}", "**{}", " ^ {}"]))
def test_a_product_has_the_sum_of_its_powers(factors, sign, raised):
    written = sign.join(f"{letter}{raised.format(power)}{sign + 'log n' if log else ''}" for letter, power, log in factors)
    cost = read_cost(written)
    assert cost is not None
    assert cost.power(LETTERS) == sum(power * LETTERS[letter] for letter, power, _ in factors)
    assert cost.has_log == any(log for *_, log in factors)


@patient
@given(FACTORS)
def test_a_sum_is_as_large_as_its_largest_term(factors):
    cost = read_cost(" + ".join(f"{letter}^{power}" for letter, power, _ in factors))
    assert cost is not None
    assert cost.power(LETTERS) == max(power * LETTERS[letter] for letter, power, _ in factors)


@patient
@given(st.text(st.sampled_from("nmkVElog()+-*/^² 123!,α"), max_size=20))
def test_nothing_breaks_it(text):
    cost = read_cost(text)
    assert cost is None or cost.terms
