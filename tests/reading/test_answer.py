"""An answer, asked for its phrases and its numbers."""

import gc
import weakref

from greenroom import check
from tests.conftest import read

ANSWER = read("Um, we chose the cache because it is simple. It held. We chose 3 servers, um, because they are cheap.")


def test_sentences_are_found_by_label_in_order_and_once() -> None:
    assert [sentence.number for sentence in ANSWER.having("reason")] == [0, 2]
    assert [sentence.number for sentence in ANSWER.having("choice", "filler", "reason")] == [0, 2]
    assert ANSWER.having("no such label") == []


def test_having_is_what_has_says_of_each_sentence() -> None:
    for labels in (("reason",), ("filler", "price"), ("absolute",)):
        assert ANSWER.having(*labels) == [sentence for sentence in ANSWER.sentences if ANSWER.has(sentence, *labels)]


def test_all_hits_stand_in_the_order_of_the_answer() -> None:
    places = [(sentence.number, hit.first) for sentence, hit in ANSWER.all_hits("reason", "filler")]
    assert places == sorted(places)
    assert len(places) == 4


def test_sentences_with_numbers_come_with_them() -> None:
    assert [(sentence.number, [number.value for number in numbers]) for sentence, numbers in ANSWER.numbered] == [(2, [3.0])]


def test_an_examined_answer_is_freed_without_a_collection() -> None:
    """The command line turns collection off, so nothing that is remembered of an answer may point back to it."""
    gc.disable()
    try:
        examination = check("We got a recall of 0.42. We chose the cache because it is simple. It fell by 12 percent.")
        watched = weakref.ref(examination.answer)
        del examination
        assert watched() is None
    finally:
        gc.enable()
