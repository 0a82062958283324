"""What is told of a recording."""

import pytest

from greenroom.errors import UnusableInput
from greenroom.speech.heard import FRAME, Heard, Silence, heard, offsets, pace, piece_facts, piece_from
from tests.speech.recorded import piece

SPOKEN = Heard(10.0, (-70,) * 20 + (-20,) * 60 + (-70,) * 40 + (-30,) * 60 + (-70,) * 20, (Silence(4.0, 2.0),), 1.0, 9.0)


def test_the_talk_is_from_first_word_to_last_and_its_share_is_less_the_pauses():
    assert (SPOKEN.talk, SPOKEN.paused, SPOKEN.share) == (8.0, 2.0, 0.75)


def test_the_level_is_that_of_speech_and_not_of_silence():
    assert SPOKEN.level == -25
    assert len(SPOKEN.levels) * FRAME == SPOKEN.seconds


def test_pace_counts_words_over_the_talk_and_needs_both():
    assert pace(20, [SPOKEN]) == 150
    assert pace(20, [SPOKEN, SPOKEN]) == 75
    assert pace(0, [SPOKEN]) is pace(20, []) is pace(20, [Heard(3.0, (-90,) * 60)]) is None


def test_silence_alone_has_neither_level_nor_share():
    silent = Heard(3.0, (-90,) * 60)
    assert (silent.level, silent.talk, silent.share) == (None, 0.0, 0.0)
    assert heard([]) == Heard()


def test_pieces_tell_together_what_each_told():
    whole = heard([piece(0), piece(1, pauses=(Silence(0.5, 0.8),)), piece(2)])
    assert (whole.seconds, whole.pauses, whole.began, whole.ended) == (3.0, (Silence(0.5, 0.8),), 0.5, 3.0)
    assert offsets([whole, whole, whole]) == [0.0, 3.0, 6.0]


def test_a_piece_is_read_as_it_was_told():
    told = piece(3, pauses=(Silence(1.0, 1.5),))
    assert piece_from(piece_facts(told)) == told


@pytest.mark.parametrize(
    "slip",
    [{"take": 7}, {"number": -1}, {"number": True}, {"seconds": "1"}, {"seconds": -1}, {"seconds": 1e9}, {"seconds": float("nan")},
     {"levels": [1]}, {"levels": [-3.5]}, {"levels": None}, {"pauses": [[1]]}, {"pauses": [[1, 2, 3]]}, {"began": "x"}],
)  # fmt: skip
def test_what_no_recording_tells_is_refused(slip):
    with pytest.raises(UnusableInput, match="no piece of a recording"):
        piece_from({**piece_facts(piece(0)), **slip})


@pytest.mark.parametrize("facts", [None, [], "x", {}, 7])
def test_what_is_no_table_is_refused(facts):
    with pytest.raises(UnusableInput):
        piece_from(facts)
