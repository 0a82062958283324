"""Decks are Markdown that people write, and a card that cannot be read is told of and costs no other one."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.recall.card import KINDS, Card
from greenroom.recall.deck_text import name_from, read_deck, text_of
from greenroom.recall.decks import own

DECK = """# Mine

What stands before the first heading is for me alone.

## When is accuracy the wrong metric?

When classes are rare.
Who always says no is right in 99 of 100 cases.

- skills: classification, evaluation

## A question without an answer

## p95?

210 ms, down from 480.
"""
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"), min_size=1).map(
    lambda text: " ".join(text.split())
)


def test_a_heading_asks_and_what_stands_below_answers():
    deck = read_deck(DECK, "mine")
    first, second = deck.cards
    assert (first.key, first.asks) == ("mine/when-is-accuracy-the-wrong-metric", "When is accuracy the wrong metric?")
    assert first.answer == "When classes are rare.\nWho always says no is right in 99 of 100 cases."
    assert first.skills == ("classification", "evaluation")
    assert (second.asks, second.answer) == ("p95?", "210 ms, down from 480.")


def test_a_card_without_an_answer_is_told_of_with_its_line():
    (complaint,) = read_deck(DECK, "mine").complaints
    assert complaint.startswith("mine, line 12: a card needs a question")


def test_two_cards_of_one_name_are_both_kept():
    deck = read_deck("## What?\n\nThis.\n\n## What?\n\nThat.\n", "mine")
    assert [card.key for card in deck.cards] == ["mine/what", "mine/what-2"]


@given(st.text())
def test_any_text_is_a_deck(text):
    deck = read_deck(text, "any")
    assert len({card.key for card in deck.cards}) == len(deck.cards)
    assert all(card.asks and card.answer for card in deck.cards)


@given(st.lists(st.tuples(WORDS, WORDS, st.sampled_from(("", *KINDS)), WORDS), max_size=5))
def test_what_is_written_is_read_back(rows):
    cards = {}
    for asks, answer, kind, why in rows:
        if asks and answer and not answer.startswith(("##", "- ")) and not asks.startswith("#"):
            key = f"mine/{name_from(asks)}"
            cards.setdefault(key, Card(key, asks, answer, kind, why, ("python",), "a-book, page 3", "x = 1"))
    assert read_deck(text_of(cards.values(), "mine"), "mine").cards == tuple(cards.values())


def test_decks_of_a_workspace_are_read_and_a_broken_file_costs_no_other(tmp_path):
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "mine.md").write_text(DECK, encoding="utf-8")
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00")
    (folder / "README.md").write_text("## Not a card\n\nBut an explanation.\n", encoding="utf-8")
    deck = own(str(tmp_path))
    assert {card.deck for card in deck.cards} == {"mine"}
    assert any("broken.md cannot be read (it is not UTF-8 text)" in complaint for complaint in deck.complaints)
    assert own(str(tmp_path / "nowhere")).cards == ()
