"""Words and their places."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.reading.words import count_spoken, find_words

TEXTS = st.one_of(st.text(max_size=80), st.text("aB1'’_-@% .\nΣİ", max_size=40))


@given(TEXTS)
def test_every_word_stands_where_it_is_said_to_stand(text: str) -> None:
    spans = [match.span() for match in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*|[@%&]", text)]
    words = find_words(text)
    assert list(zip(words.starts, words.ends, strict=True)) == spans
    assert words.lower == [text[start:end].lower().replace("’", "'") for start, end in spans]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("It held — 40 % more.", 4), ("(we) “said” …", 2), ("R&D / trade-off", 2)]
)
def test_what_a_person_would_count(text: str, count: int) -> None:
    assert count_spoken(text) == count
