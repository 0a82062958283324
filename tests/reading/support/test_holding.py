"""What is supported, contradicted, remembered, retracted, unsupported and no claim, and by which entries."""

import json
from pathlib import Path

import pytest

from greenroom.measured import Ledger, Measured
from greenroom.reading.quantities import find_quantities
from greenroom.reading.support.derived import GAP, LEFT, RISE, SINK, SPAN, TIMES, derived
from greenroom.reading.support.holding import held
from greenroom.reading.support.order import direction
from greenroom.reading.support.sizes import agrees, of_entry, of_quantity, readings
from greenroom.reading.words import find_words
from tests.conftest import read

CASES = [json.loads(line) for line in Path(__file__).with_name("cases.jsonl").read_text(encoding="utf-8").splitlines()]
KINDS = ("story", "walkthrough", "reply", "pitch", "explanation")
FIELDS = ("id", "metric", "value", "project", "variant", "unit", "split", "status")


def entry(value: float, unit: str = "", variant: str = "", metric: str = "wait", **more: str) -> Measured:
    return Measured(more.pop("id", variant or "e"), metric, value, "clinic", variant, unit, **more)


def verdicts(text: str, *entries: Measured) -> list[str]:
    return [each.verdict for each in held(read(text, kind="story"), Ledger(entries))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_each_case(case: dict) -> None:
    text = case["answer"]
    entries = [Measured(**{field: each[field] for field in FIELDS if field in each}) for each in case["ledger"]]
    found = held(read(text, kind=case["kind"] if case["kind"] in KINDS else "story"), Ledger(entries))
    at = 0
    for number in case["numbers"]:
        start = text.index(number["words"], at)
        at = start + len(number["words"])
        here = [each for each in found if each.claim.quantity.span.end > start and each.claim.quantity.span.start < at]
        verdict = here[0].verdict if here else "no-claim"
        assert verdict == number["verdict"], number["words"]
        if "by" in number and verdict != "contradicted":
            assert {each.id for each in here[0].by} == set(number["by"]), number["words"]


@pytest.mark.parametrize(
    ("value", "unit", "dimension", "amount"),
    [
        (42, "%", "fraction", 0.42),
        (0.42, "", "fraction", 0.42),
        (3.4, "M USD", "money USD", 3_400_000),
        (12, "kEUR", "money EUR", 12_000),
        (9, "ct", "money ¤", 0.09),
        (1.8, "s", "time", 1.8),
        (350, "ms", "time", 0.35),
        (7.5, "h", "time", 27_000),
        (4, "pp", "points", 0.04),
        (790, "tickets/week", "count", 790),
        (7, "per 10,000", "count", 7),
        (380, "MB", "data", 380e6),
        (-9, "%", "fraction", 0.09),
    ],
)
def test_units_as_ledgers_write_them(value: float, unit: str, dimension: str, amount: float) -> None:
    size = of_entry(entry(value, unit))
    assert (size.dimension, size.amount) == (dimension, pytest.approx(amount))


@pytest.mark.parametrize(
    ("said", "unit", "value", "whole"),
    [
        ("1.8 s", "ms", 1800, 0),
        ("42 percent", "", 0.42, 0),
        ("2.5 cents", "EUR", 0.025, 0),
        ("7", "per 10,000", 7, 0),
        ("1", "%", 2, 50),
    ],
)
def test_a_number_is_read_in_the_entry_s_measure(said: str, unit: str, value: float, whole: float) -> None:
    quantity = find_quantities(said, find_words(said))[0]
    assert any(reading.said == pytest.approx(reading.held) for reading in readings(quantity, entry(value, unit), whole))
    assert of_quantity(quantity).amount > 0


@pytest.mark.parametrize(
    ("said", "measured", "step", "bound", "holds"),
    [
        (42, 41.8, 1, "", True),
        (42, 44, 1, "", False),
        (21_000, 21_060, 1, "", True),
        (8, 7.92, 1, "", True),
        (300, 294, 100, "almost", True),
        (8, 5.7, 1, "almost", False),
        (40, 38, 1, "over", False),
        (40, 43, 1, "over", True),
        (50, 64, 1, "under", False),
        (5, 5.4, 1, "about", True),
        (5, 1.9, 1, "about", False),
    ],
)
def test_honest_rounding(said: float, measured: float, step: float, bound: str, holds: bool) -> None:
    assert agrees(said, measured, step, bound) is holds


def test_what_follows_from_two() -> None:
    pair = (entry(48_000, "USD/month", "before"), entry(24_000, "USD/month", "after"))
    follows = {(each.form, each.amount) for each in derived(pair, "year") if len(each.entries) == 2}
    expected = {(GAP, 24_000), (SINK, 0.5), (RISE, 1.0), (TIMES, 2.0), (LEFT, 0.5), (SPAN, 288_000)}
    assert expected <= {(form, round(amount, 6)) for form, amount in follows}


def test_nothing_follows_from_different_splits() -> None:
    pair = (entry(0.4, split="test"), entry(0.5, split="validation"))
    assert not [each for each in derived(pair) if each.form == GAP]


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [
        (entry(60, "min", "before"), entry(40, "min", "after"), "down"),
        (entry(40, "min", "ranked"), entry(30, "min", "unranked"), "up"),
        (entry(40, "min", "v1"), entry(30, "min", "v2"), "down"),
        (entry(40, "min", "a", when="2024-02"), entry(30, "min", "b", when="2023-02"), "up"),
        (entry(40, "min", "blue"), entry(30, "min", "green"), ""),
    ],
)
def test_which_way_a_pair_went(one: Measured, other: Measured, way: str) -> None:
    assert direction((one, other)) == way


def test_marks_agree_and_disagree() -> None:
    entries = (entry(60, "min", "before", id="a"), entry(40, "min", "after", id="b"))
    text = "In the clinic the wait went from 60 minutes [ev:a] to 35 minutes [ev:b], which people noticed."
    assert verdicts(text, *entries) == ["supported", "contradicted"]
    assert verdicts("The wait fell by a third [ev:b].", *entries) == ["supported"]
    assert verdicts("The wait is 40 minutes [ev:gone] now in the clinic.", *entries) == ["supported"]


def test_an_answer_without_numbers_or_a_ledger() -> None:
    assert verdicts("We talked to people.") == []
    assert verdicts("The wait fell by 30 percent.") == ["unsupported"]
