"""What tests try, read off their text."""

import pytest

from greenroom.reading.coding.source import Source
from greenroom.reading.coding.trying import Tried, checks
from greenroom.rules.coding._examples import EXERCISE

CACHE = EXERCISE._replace(
    entry="class Cache",
    samples=(EXERCISE.samples[0]._replace(arguments=[["Cache", 2], ["put", "a", 1], ["get", "a"]], result=[None, None, 1]),),
)


def tried(text: str) -> Tried:
    return Tried(Source(text), EXERCISE)


@pytest.mark.parametrize(
    "text",
    [
        "assert repeated([3, 1, 3]) == [3]",
        "def test_a():\n    given = [1, 2]\n    assert repeated(given) == []",
        "CASES = [([3, 1, 3], [3])]\ndef test_a():\n    for given, want in CASES:\n        assert repeated(given) == want",
        "@pytest.mark.parametrize('given, want', [([3, 1, 3], [3]), ([1, 2], [])])\ndef test_a(given, want):\n    assert repeated(given) == want",
        "def check(given, want):\n    assert repeated(given) == want\ndef test_a():\n    check([1, 2], [])",
        "class TestIt(TestCase):\n    def test_a(self):\n        self.assertEqual(repeated([1, 2]), [])",
        "assert repeated(*([1, 2],)) == []",
        "assert repeated(readings=[1, 2]) == []",
        "assert repeated([3, 1, 3]) == [3]\nprint(repeated([]))",
    ],
)
def test_samples_alone_are_seen_in_whatever_form(text: str) -> None:
    assert tried(text).repeats_samples


@pytest.mark.parametrize(
    "text",
    [
        "assert repeated([3, 1, 3]) == [3]\nassert repeated([5]) == []",
        "for n in range(5):\n    assert repeated(list(range(n))) == []",
        "def test_a():\n    for given in ([1, 2], [4, 4]):\n        assert repeated(given) == slow(given)",
        "assert repeated([1] * 3) == [1]",
    ],
)
def test_own_inputs_are_seen(text: str) -> None:
    found = tried(text)
    assert found.own or found.unknown
    assert not found.repeats_samples


@pytest.mark.parametrize(
    ("call", "is_edge"), [("[]", True), ("[7]", True), ("[7, 7, 7]", True), ("[-1, 2]", False), ("[4, 5, 4]", False)]
)
def test_inputs_at_an_edge_are_told_apart(call: str, is_edge: bool) -> None:
    assert bool(list(tried(f"assert repeated({call}) == []").edges)) == is_edge


def test_operations_on_an_object_are_held_against_those_of_the_samples() -> None:
    same = "def test_a():\n    cache = Cache(2)\n    cache.put('a', 1)\n    assert cache.get('a') == 1"
    assert Tried(Source(same), CACHE).repeats_samples
    assert not Tried(Source(same.replace("'a'", "'b'")), CACHE).repeats_samples
    assert list(Tried(Source(same.replace("2", "0")), CACHE).edges)


def test_prints_check_nothing() -> None:
    assert not checks(Source("print(repeated([1]))"))
    assert checks(Source("print(repeated([1]) == [])"))
    assert checks(Source("self.assertEqual(repeated([1]), [])"))
