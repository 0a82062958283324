"""What of a file was said."""

from hypothesis import given
from hypothesis import strategies as st

from greenroom.attempt import Attempt, Passage
from greenroom.reading.masking import mask


def masked(text: str, markup: str = "markdown") -> str:
    return mask(Attempt(text, (Passage(0, len(text)),), markup)).text


def test_emphasis_quotes_and_links_leave_their_words() -> None:
    assert masked("> I *really* `ran` [it](http://a.b).").split() == ["I", "really", "ran", "it", "."]


def test_names_with_underscores_are_whole() -> None:
    assert "train_test_split" in masked("I used train_test_split on it.")


def test_a_byte_order_mark_is_no_word_and_keeps_its_place() -> None:
    assert masked("\ufeffYes.") == " Yes."


def test_labels_are_kept_as_roles() -> None:
    found = mask(Attempt("Situation: it broke.\nResult: it held.\nThe plan was simple.", (Passage(0, 62),)))
    assert [role for _, role in found.labels] == ["context", "result"]


def test_a_sentence_that_begins_like_a_label_is_left_alone() -> None:
    text = "Result of the test: it held."
    assert masked(text) == text


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=400))
def test_masking_keeps_every_offset(text: str) -> None:
    found = masked(text)
    assert len(found) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, found, strict=True))
