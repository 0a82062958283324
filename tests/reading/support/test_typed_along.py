"""An answer that is being typed is read with what is remembered of its sentences: that says what reading it anew says."""

import json
from pathlib import Path
from random import Random

import pytest

from greenroom.measured import Ledger, Measured
from greenroom.reading.support import claims, context
from greenroom.reading.support.holding import held
from tests.conftest import read

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
TYPED = ("12 ", "x3 ", " a third less", "\n\n", "one in 50 ", ". ", " -> ", "from 9 to 4", "", "", "a ", "%", " about ")
ENTRIES = [
    Measured("aaa", "recall", 0.42, "churn", "xgb"),
    Measured("bbb", "recall", 0.31, "churn", "rules"),
    Measured("ccc", "p95 latency", 120.0, "search", "cached", "ms"),
]


def anew(text: str, ledger: Ledger) -> list[str]:
    claims._known.clear()
    context._heard_in.cache_clear()
    context._clause_in.cache_clear()
    return told(text, ledger)


def told(text: str, ledger: Ledger) -> list[str]:
    """Every number with its verdict, and everything that is known of how and where it is said."""
    return [
        repr((each.verdict, each.by, each.near, each.claim._replace(sentence=each.claim.sentence.number)))  # type: ignore[arg-type]
        for each in held(read(text), ledger)
    ]


@pytest.mark.parametrize("case", CASES[::12], ids=lambda case: case["id"])
def test_what_is_said_of_each_number_after_an_edit_is_what_a_first_reading_says(case):
    chance = Random(case["id"])
    text, ledger = case["answer"], Ledger(ENTRIES)
    texts = [text]
    for _ in range(12):
        start = chance.randrange(len(text) + 1)
        text = text[:start] + chance.choice(TYPED) + text[start + chance.choice((0, 0, 1, 7)) :]
        texts.append(text)
    expected = [anew(each, ledger) for each in texts]
    claims._known.clear()
    assert [told(each, ledger) for each in texts] == expected
    assert [told(each, ledger) for each in reversed(texts)] == expected[::-1]
