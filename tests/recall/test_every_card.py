"""Every card that comes with greenroom: whole, with a source, its key computed where it can be, and none asked twice."""

import math
import re
from collections import Counter
from itertools import combinations

import pytest

from greenroom.reading.nearness import nearness
from greenroom.reading.words import find_words
from greenroom.recall.card import KINDS, Card
from greenroom.recall.citing import cited, works
from greenroom.recall.decks import shipped
from tests.conftest import ROOT

CARDS = {card.key: card for card in shipped()}
CHECKED = [card for card in CARDS.values() if card.check]
MOST = {"asks": 35, "answer": 60, "why": 25}
TOO_NEAR = 1.6
"""Of 2: from here on two questions are one."""


@pytest.fixture(params=CARDS.values(), ids=CARDS.keys())
def card(request: pytest.FixtureRequest) -> Card:
    return request.param


def test_there_are_more_than_three_hundred_in_decks_of_every_field():
    decks = Counter(card.deck for card in CARDS.values())
    assert sum(decks.values()) >= 300
    assert decks.keys() == {
        "ml-fundamentals", "llm-and-retrieval", "ml-system-design", "statistics-and-probability", "coding-patterns", "deep-dive",
    }  # fmt: skip
    assert min(decks.values()) >= 40


def test_a_card_is_whole(card):
    assert card.kind in KINDS
    for field, most in MOST.items():
        assert 3 <= len(getattr(card, field).split()) <= most, field
    assert 1 <= len(card.skills) <= 3
    assert all(re.fullmatch(r"[a-z0-9.+#]+(-[a-z0-9.+#]+)*", skill) for skill in card.skills)


def test_its_source_is_a_work_that_is_known(card):
    assert card.source.partition(", ")[0] in works()
    assert cited(card.source) != card.source


def test_what_can_be_computed_is(card):
    assert card.check or card.kind not in ("formula", "number")


@pytest.mark.parametrize("card", CHECKED, ids=lambda card: card.key)
def test_the_key_is_what_is_computed(card):
    """A check gives numbers as they stand in the answer with their values, and pairs that two ways of computing give alike."""
    found: dict[str, object] = {}
    exec(compile(card.check, card.key, "exec"), found)
    shown: dict[str, float] = found.get("shown", {})  # type: ignore[assignment]
    pairs: list[tuple[float, float]] = found.get("pairs", [])  # type: ignore[assignment]
    assert shown or len(pairs) >= 2
    for text, value in shown.items():
        plain = text.replace(",", "").replace(" ", "").rstrip("%")
        places = len(plain.partition(".")[2])
        assert text in card.answer
        assert round(float(value), places) == pytest.approx(float(plain), abs=10 ** -(places + 6))
    for left, right in pairs:
        assert math.isclose(left, right, rel_tol=1e-6, abs_tol=1e-9)


def test_a_wrong_key_would_be_noticed():
    """Every number that a check computes, changed in its last digit, is no longer what is computed."""
    for card in CHECKED:
        found: dict[str, object] = {}
        exec(compile(card.check, card.key, "exec"), found)
        for text, value in dict(found.get("shown", {})).items():  # type: ignore[call-overload]
            plain = text.replace(",", "").replace(" ", "").rstrip("%")
            places = len(plain.partition(".")[2])
            assert round(float(value), places) != pytest.approx(float(plain) + 10**-places, abs=10 ** -(places + 6))


def test_no_two_cards_ask_the_same():
    words = {card.key: find_words(card.asks).lower for card in CARDS.values()}
    near = [(one, other) for one, other in combinations(words, 2) if nearness(words[one], words[other]) >= TOO_NEAR]
    assert near == []


def test_every_work_is_cited_and_stands_in_the_docs():
    assert {card.source.partition(", ")[0] for card in CARDS.values()} == works().keys()
    page = (ROOT / "docs/sources.md").read_text(encoding="utf-8")
    assert all(f"`{key}`" in page for key in works())
