"""What notes claim of cost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.reading.coding.claims import claims, shown

patient = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LETTERS = {"n": 1.0, "k": 0.0, "V": 1.0, "E": 1.0}


def read(text: str) -> list[tuple[str, str, float | None]]:
    return [(shown(claim, text), "+".join(sorted(claim.of)), claim.cost.power(LETTERS)) for claim in claims(text, LETTERS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("O(n) time and O(1) space", [("O(n)", "time", 1), ("O(1)", "space", 0)]),
        ("Time: O(n log n), Space: O(n)", [("O(n log n)", "time", 1), ("O(n)", "space", 1)]),
        ("Both time and space are O(n).", [("O(n)", "space+time", 1)]),
        ("so time complexity: N.", [("N", "time", 1)]),
        ("its O n log n", [("n log n", "time", 1)]),
        ("0(n)", [("0(n)", "time", 1)]),
        ("It is linear, memory is linear too", [("linear", "time", 1), ("linear", "space", 1)]),
        ("n squared, I think", [("n squared", "time", 2)]),
        ("runs in liner time", [("liner time", "time", 1)]),
        ("it's like n times log n", [("n times log n", "time", 1)]),
        ("log n per lookup", [("log n", "time", 0)]),
        ("O(V+E) where V = tasks", [("O(V+E)", "time", 1)]),
        ("one pass is enough", [("one pass", "time", 1)]),
        ("O(number of words)", [("O(number of words)", "time", 1)]),
        ("O(words times depth)", [("O(words times depth)", "time", None)]),
        ("a linear search in the log file", []),
        ("no(n) sense", []),
    ],
)
def test_claims_are_found_with_what_they_are_about(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Brute force would be O(n^2), but with a dict I get O(n).", [True, False]),
        ("naive is n^2, mine is n log n", [True, False]),
        ("Comparing every pair, O(n^2), is too slow", [True]),
        ("I compare all pairs so it is O(n^2)", [False]),
        ("Not O(n^2).", [True]),
    ],
)
def test_the_cost_of_another_way_is_told_apart(text, others):
    assert [claim.is_other for claim in claims(text, LETTERS)] == others


@pytest.mark.parametrize("text", ["each lookup is O(1)", "O(log k) per push", "log n for every insert"])
def test_the_cost_of_a_step_is_told_apart(text):
    assert all(claim.is_part for claim in claims(text, LETTERS))


@patient
@given(st.text(st.sampled_from("On(log )^2.,;\n timespace linear"), max_size=120))
def test_every_place_is_inside_and_in_order(text):
    found = claims(text, LETTERS)
    places = [claim.span for claim in found]
    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert all(one.end <= other.start for one, other in zip(places, places[1:], strict=False))
