"""What is taken back does not count, whatever was copied meanwhile; the file is only ever appended to."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from greenroom.recall.memory import after, fresh
from greenroom.recall.reviews import FILE, Known, Reviews

DAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 5, tzinfo=UTC)
NEXT = timedelta(seconds=1)
CARD = "deck/card"


@pytest.fixture
def reviews(own_folder: Path) -> Reviews:
    (own_folder / ".greenroom").mkdir()
    return Reviews(str(own_folder), str(own_folder / ".greenroom"))


def look(reviews: Reviews, at: datetime, *, is_known: bool, day: date = DAY, card: str = CARD) -> None:
    reviews.note(at, day=day.isoformat(), card=card, known=is_known)


def remembered(reviews: Reviews) -> tuple[float | None, float | None]:
    memory = reviews.known().memory(CARD)
    return memory.stability, memory.difficulty


def like(*answers: tuple[date, bool]) -> tuple[float | None, float | None]:
    memory = fresh()
    for day, is_known in answers:
        memory = after(memory, day, is_known=is_known)
    return memory.stability, memory.difficulty


def test_an_answer_that_was_taken_back_does_not_count(reviews: Reviews) -> None:
    look(reviews, AT, is_known=False)
    reviews.take_back(AT + NEXT, CARD, AT)
    assert reviews.known() == Known({}, frozenset(), None)


def test_the_answer_given_instead_counts_though_it_is_the_second_of_the_day(reviews: Reviews) -> None:
    look(reviews, AT, is_known=False)
    reviews.take_back(AT + NEXT, CARD, AT)
    look(reviews, AT + 2 * NEXT, is_known=True)
    assert remembered(reviews) == like((DAY, True))


def test_an_answer_that_is_in_the_copy_already_can_be_taken_back(reviews: Reviews) -> None:
    look(reviews, AT - timedelta(days=3), is_known=True, day=DAY - timedelta(days=3))
    look(reviews, AT, is_known=False)
    assert remembered(reviews) == like((DAY - timedelta(days=3), True), (DAY, False))
    reviews.take_back(AT + NEXT, CARD, AT)
    assert remembered(reviews) == remembered(reviews) == like((DAY - timedelta(days=3), True))


def test_only_the_card_and_the_moment_that_are_named_are_taken_back(reviews: Reviews) -> None:
    look(reviews, AT, is_known=True)
    reviews.take_back(AT + NEXT, "deck/other", AT)
    reviews.take_back(AT + NEXT, CARD, AT + NEXT)
    assert remembered(reviews) == like((DAY, True))


LINES = (
    '{"card":"a"',
    "7",
    "[]",
    '{"at":"x","card":"a","takes_back":7}',
    '{"card":"a","day":"2026-11-22"}',
    '{"card":7,"known":true}',
)


@pytest.mark.parametrize("line", LINES)
def test_what_is_no_review_is_told_of_and_the_rest_is_read(reviews: Reviews, own_folder: Path, line: str) -> None:
    look(reviews, AT, is_known=True)
    with (own_folder / FILE).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    look(reviews, AT + NEXT, is_known=True, card="deck/other")
    known = reviews.known()
    assert set(known.memories) == {CARD, "deck/other"}
    assert known.complaints == (f"{FILE}, line 2, is no review: it is left out.",)


def test_every_line_is_json_and_nothing_is_ever_taken_out(reviews: Reviews, own_folder: Path) -> None:
    look(reviews, AT, is_known=True)
    before = (own_folder / FILE).read_bytes()
    reviews.take_back(AT + NEXT, CARD, AT)
    now = (own_folder / FILE).read_bytes()
    assert now.startswith(before)
    assert json.loads(now.splitlines()[-1])["takes_back"] == "2026-11-22T05:00:00.000000Z"
