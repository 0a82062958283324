"""The log of reviews: only ever appended to, safe against torn lines, and quick by a copy that is never trusted blindly."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableWorkspace
from greenroom.recall.memory import after, fresh, recall
from greenroom.recall.queue import Term
from greenroom.recall.reviews import FILE, Reviews

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
DAY = date(2026, 3, 2)


@pytest.fixture
def reviews(tmp_path):
    (tmp_path / "kept").mkdir()
    return Reviews(str(tmp_path), str(tmp_path / "kept"))


def look(reviews, key, day, known=True):
    reviews.note(NOW, day=(DAY + timedelta(days=day)).isoformat(), card=key, known=known)


def test_without_a_file_nothing_is_known(reviews):
    known = reviews.known()
    assert (dict(known.memories), known.left_out, known.term) == ({}, frozenset(), None)


def test_a_memory_is_what_the_looks_make_of_it(reviews):
    look(reviews, "a", 0)
    look(reviews, "a", 3, known=False)
    expected = after(after(fresh(), DAY, is_known=True), DAY + timedelta(days=3), is_known=False)
    assert recall(reviews.known().memory("a"), DAY + timedelta(days=5)) == recall(expected, DAY + timedelta(days=5))


def test_of_several_looks_on_a_day_the_first_counts(reviews):
    look(reviews, "a", 0, known=False)
    once = reviews.known().memory("a")
    look(reviews, "a", 0)
    assert reviews.known().memory("a") == once


def test_the_last_term_holds_and_a_card_left_out_can_be_taken_in_again(reviews):
    reviews.note(NOW, begins="2026-03-02", until="2026-03-20", cap=20)
    reviews.note(NOW, begins="2026-03-02", until="2026-03-16", cap=30)
    reviews.note(NOW, card="a", left_out=True)
    reviews.note(NOW, card="b", left_out=True)
    reviews.note(NOW, card="b", left_out=False)
    known = reviews.known()
    assert known.term == Term(DAY, date(2026, 3, 16), 30)
    assert known.left_out == {"a"}


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "7", '{"card":"a"}', '{"card":1,"day":"2026-03-02","known":true}', '{"card":"a","day":"soon","known":true}',
     '{"until":"2026-03-16"}', '{"begins":"2026-03-02","until":"2026-03-16","cap":0}', '{"card":"a","day":"0001-01-01","known":true}'],
)  # fmt: skip
def test_a_line_that_is_no_review_costs_no_other(reviews, tmp_path, line):
    look(reviews, "a", 0)
    with open(tmp_path / FILE, "a", encoding="utf-8") as file:
        file.write(line + "\n")
    look(reviews, "b", 0)
    known = reviews.known()
    assert known.memories.keys() >= {"a", "b"}
    assert all("line 2" in complaint for complaint in known.complaints)


def test_a_torn_last_line_is_not_glued_to_the_next_one(reviews, tmp_path):
    look(reviews, "a", 0)
    with open(tmp_path / FILE, "a", encoding="utf-8") as file:
        file.write('{"at":"2026-03')
    look(reviews, "b", 1)
    assert reviews.known().memories.keys() == {"a", "b"}


LOOKS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9), st.booleans(), st.booleans()), max_size=12)


@given(LOOKS)
@settings(max_examples=40)
def test_the_copy_never_changes_what_is_known(tmp_path_factory, looks):
    """Read after every line, or once at the end: the same."""
    folder = tmp_path_factory.mktemp("reviews")
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    often, once = Reviews(str(folder), str(folder / "one")), Reviews(str(folder), str(folder / "two"))
    for key, day, known, reads in looks:
        look(often, key, day, known)
        if reads:
            often.known()
    again = often.known()
    assert again == once.known()
    assert often.known() == again


def test_a_copy_of_another_file_is_not_trusted(reviews, tmp_path):
    for number in range(4):
        look(reviews, "a", number)
    reviews.known()
    lines = (tmp_path / FILE).read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / FILE).write_text("".join(line.replace('"a"', '"b"') for line in lines), encoding="utf-8")
    assert reviews.known().memories.keys() == {"b"}
    (tmp_path / "kept/memories.json").write_text(json.dumps({"version": 1}), encoding="utf-8")
    assert reviews.known().memories.keys() == {"b"}


def test_a_disk_that_cannot_be_used_is_a_sentence(tmp_path):
    (tmp_path / "cards").write_text("a file where a folder belongs", encoding="utf-8")
    with pytest.raises(UnusableWorkspace, match="cannot be used"):
        Reviews(str(tmp_path), str(tmp_path)).note(NOW, card="a", left_out=True)
