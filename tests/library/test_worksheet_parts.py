"""Worksheets as somebody edits them: what was written is put back, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.library.front_matter import read, split
from greenroom.library.worksheet_parts import parts_of, rewritten, title_of
from greenroom.library.worksheets import KINDS, read_worksheet, template

WRITTEN = st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="#<"), max_size=60)
PROJECT = template("project")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_headings_with_a_note_and_nothing_written(kind):
    parts = parts_of(template(kind))
    assert parts
    assert all(part.heading and part.note and not part.words for part in parts)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_edited_keeps_every_byte(kind):
    text = template(kind)
    assert rewritten(text, title_of(text), [part.words for part in parts_of(text)]) == text


@given(st.lists(WRITTEN, min_size=len(parts_of(PROJECT)), max_size=len(parts_of(PROJECT))))
def test_what_is_written_below_a_heading_is_read_there_again(words):
    made = rewritten(PROJECT, "A plan", words)
    parts = parts_of(made)
    assert [part.words for part in parts] == [each.strip() for each in words]
    assert [(part.heading, part.note) for part in parts] == [(part.heading, part.note) for part in parts_of(PROJECT)]
    assert rewritten(made, "A plan", [part.words for part in parts]) == made


@given(st.text(max_size=80))
def test_any_title_can_be_given_and_the_head_stays_a_head(title):
    made = rewritten(PROJECT, title, [""] * len(parts_of(PROJECT)))
    wanted = " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())
    assert title_of(made) == (wanted or title_of(PROJECT))
    assert read(split(made)[0]).keys() >= {"title"}
    assert read_worksheet(made).empty == read_worksheet(PROJECT).empty


def test_lists_and_paragraphs_stay_as_they_were_written():
    words = "One reason:\n\n- it was late\n- it was dear"
    assert parts_of(rewritten(PROJECT, "", [words] + [""] * (len(parts_of(PROJECT)) - 1)))[0].words == words


def test_words_for_other_headings_are_refused():
    with pytest.raises(UnusableInput, match="load the page again"):
        rewritten(PROJECT, "", ["only one"])


def test_what_is_no_worksheet_is_said_to_be_none():
    with pytest.raises(UnusableInput, match="is no worksheet"):
        parts_of("# Only a file\n")
