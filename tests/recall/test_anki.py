"""Anki's text format, out and in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.recall.anki import cards_of, text_for_anki
from greenroom.recall.card import Card
from greenroom.recall.deck_text import name_from

PLAIN = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\x85{}"), min_size=1).map(
    lambda text: " ".join(text.split())
)
EXPORTED = (
    "#separator:tab\n#html:true\n#tags column:3\n"
    'What is &lt;b&gt;?\tA tag.<br>It makes <b>bold</b>.\thtml web\n"A question\nin two lines"\t"An ""answer"""\t\n'
    "{{c1::Recall}} is the share of positives that are found::no\t\t\nno answer\t\t\n"
)


def test_notes_that_anki_exported_are_read():
    deck = cards_of(EXPORTED, "mine")
    first, second, third = deck.cards
    assert (first.asks, first.answer, first.skills) == ("What is <b>?", "A tag.\nIt makes bold.", ("html", "web"))
    assert (second.asks, second.answer) == ("A question in two lines", 'An "answer"')
    assert third.asks == "[…] is the share of positives that are found::no"
    assert third.answer == "Recall is the share of positives that are found::no"
    assert deck.complaints == ("mine, note 4, has no question or no answer: it is left out.",)


def test_a_text_without_a_head_is_read_by_its_separator():
    assert cards_of("front;back\n", "mine").cards[0].answer == "back"
    assert cards_of("front\tback, and more\n", "mine").cards[0].answer == "back, and more"


def test_a_separator_that_is_none_is_a_sentence():
    with pytest.raises(UnusableInput, match="names no separator"):
        cards_of("#separator:dragon\na\tb\n", "mine")


@given(st.lists(st.tuples(PLAIN, PLAIN), max_size=6))
def test_what_goes_out_comes_in_again(rows):
    cards = {f"mine/{name_from(asks)}": (asks, answer) for asks, answer in rows if asks and answer}
    made = [Card(key, asks, answer, skills=("python",)) for key, (asks, answer) in cards.items()]
    back = cards_of(text_for_anki(made), "mine").cards
    assert [(card.asks, card.answer, card.skills) for card in back] == [(card.asks, card.answer, card.skills) for card in made]


@given(st.text())
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        deck = cards_of(text, "any")
    except UnusableInput as fault:
        assert str(fault).count("\n") <= text.count("\n")
    else:
        assert all(card.asks and card.answer for card in deck.cards)
