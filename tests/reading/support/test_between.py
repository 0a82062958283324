"""Where two answers tell of one project and give different values for one thing, and where they only seem to."""

import pytest

from greenroom.measured import Ledger, Measured
from greenroom.reading.support.between import between, is_same_project
from greenroom.reading.support.telling import telling
from tests.conftest import read

LEAKS = (
    "For six months, two districts dug from my list. Dry holes fell from 40% to 26% with the list. "
    "The median wait for a dig went from 19 days to 12."
)


def clashes(text: str, other: str, *entries: Measured, title: str = "Forty holes") -> list[tuple[str, str]]:
    ledger = Ledger(entries) if entries else None
    here, there = (telling(read(words, kind="story", title=title, ledger=ledger)) for words in (text, other))
    return [(found.here.words, found.there.words) for found in between(here, [there])]


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        ("Dry holes fell from 40% to 30%.", LEAKS, [("30%", "26%")]),
        ("The median wait for a dig went from 19 days to 15.", LEAKS, [("15", "12")]),
        (
            "Monthly churn fell from 2.9 to 2.1 percent.",
            "Monthly churn fell from 2.9 to 2.3 percent.",
            [("2.1 percent", "2.3 percent")],
        ),
        ("The recall of the model is 0.52.", "The model's recall is 0.42.", [("0.52", "0.42")]),
        ("Churn fell by 30 percent.", "Churn fell by 18 percent.", [("30 percent", "18 percent")]),
        (
            "The model caught 91 percent of the fraud.",
            "The model caught 78 percent of the fraud.",
            [("91 percent", "78 percent")],
        ),
    ],
)
def test_one_thing_told_with_two_values(own, other, found):
    assert clashes(own, other) == found


@pytest.mark.parametrize(
    ("own", "other"),
    [
        pytest.param(LEAKS, LEAKS, id="the same told again"),
        pytest.param("Dry holes went down from 40 percent to about a quarter.", LEAKS, id="told roughly"),
        pytest.param("The recall is 42 percent.", "Recall is 0.42.", id="told in another measure"),
        pytest.param("Recall is 0.4.", "Recall is 0.42.", id="rounded"),
        pytest.param("Precision on plastic was 0.63.", "Precision was 0.72.", id="narrowed"),
        pytest.param("p99 latency was 300 ms.", "p95 latency was 120 ms.", id="another percentile"),
        pytest.param("Precision on the test set was 0.74.", "Precision on validation was 0.81.", id="another split"),
        pytest.param("The network reached a precision of 0.75.", "The trees reached a precision of 0.72.", id="another variant"),
        pytest.param("Recall was 0.31 before.", "Recall is 0.42 now.", id="earlier and later"),
        pytest.param("The bill was 4,000 euros a month.", "The bill was 48,000 euros a year.", id="another period"),
        pytest.param("We were seven people.", "We were six people.", id="no result"),
        pytest.param("Our target was a recall of 0.6.", "Recall reached 0.42.", id="a target"),
    ],
)  # fmt: skip
def test_what_can_both_be_true(own, other):
    assert clashes(own, other) == []


def test_what_different_entries_carry_is_two_things():
    entries = [
        Measured(f"e{at}", "recall", value, "churn", name) for at, (value, name) in enumerate([(0.42, "xgb"), (0.52, "net")])
    ]
    assert clashes("Recall is 0.52.", "Recall is 0.42.") == [("0.52", "0.42")]
    assert clashes("Recall is 0.52.", "Recall is 0.42.", *entries) == []


def test_one_project_is_known_by_its_title_or_by_names_and_numbers():
    def are_one(one: str, other: str, *titles: str) -> bool:
        return is_same_project(
            *(telling(read(text, kind="story", title=title)) for text, title in zip((one, other), titles, strict=True))
        )

    assert are_one("Recall is 0.4.", "Dry holes fell.", "Forty holes", "forty holes")
    assert not are_one("Recall is 0.4.", "Recall is 0.5.", "", "")
    assert not are_one("Recall is 0.4.", "Recall is 0.5.", "Leaks", "Churn")
    told = "With Priya and Dale in Leeds the precision on plastic went from 0.482 to 0.63."
    again = "Later Priya and Dale saw that the precision on plastic went from 0.482 to 0.71."
    assert are_one(told, again, "", "")
    assert not are_one("Priya and Dale worked in Leeds with me.", "I met Priya and Dale at lunch.", "", "")


def test_a_record_tells_what_stands_where():
    told = telling(read("I met Priya.\nRecall went from 0.31 to 0.42.", kind="story", title="Churn"))
    assert (told.title, told.names) == ("Churn", {"priya"})
    assert [(number.words, number.line, number.slot.strip()) for number in told.numbers] == [
        ("0.31", 2, "early"),
        ("0.42", 2, "late"),
    ]
