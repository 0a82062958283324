"""Words that were mended keep the times of what was heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.library.retiming import FEWEST, retimed, webvtt, words_of
from greenroom.library.transcripts import passages

HEARD = webvtt(
    [
        (1.0, 5.0, "our demand forecast had to ship in three weeks"),
        (7.5, 11.0, "i cut the holiday modal instead of the back test"),
        (12.0, 16.0, "the price was that we were nine percent off in december"),
    ]
)
MENDED = (
    "Our demand forecast had to ship in three weeks. I cut the holiday model instead of the backtest."
    " The price was that we were 9% off in December."
)


def cues(text: str | None) -> list[tuple[float, float, str]]:
    assert text is not None
    return [(each.began or 0.0, each.ended or 0.0, text[each.start : each.end]) for each in passages(text)]


def test_mended_words_stand_where_the_heard_ones_stood():
    assert cues(retimed(HEARD, MENDED)) == [
        (1.0, 5.0, "Our demand forecast had to ship in three weeks."),
        (7.5, 11.0, "I cut the holiday model instead of the backtest."),
        (12.0, 16.0, "The price was that we were 9% off in December."),
    ]


def test_a_word_that_was_put_in_takes_its_share_of_the_time_around_it():
    text = retimed(HEARD, MENDED.replace("I cut", "In the end, and after some thought, I cut"))
    assert [began for began, *_ in cues(text)] == [1.0, 7.5, 12.0]
    assert " ".join(words for *_, words in cues(text)).startswith(
        MENDED.partition(" I cut")[0] + " In the end, and after some thought, I cut"
    )


def test_a_line_of_the_mended_words_is_a_cue():
    text = retimed(HEARD, MENDED.replace("instead", "\n\ninstead"))
    assert [words for *_, words in cues(text)][1:3] == ["I cut the holiday model", "instead of the backtest."]


@pytest.mark.parametrize(
    "words",
    [
        "", "Too few words.", "Something else altogether was said in the end " * 5, MENDED + " -->", MENDED + " <b>", "word " * 9000,
    ],
)  # fmt: skip
def test_words_that_are_others_get_no_times(words):
    assert retimed(HEARD, words) is None


def test_a_damaged_transcript_gives_no_times():
    assert retimed("WEBVTT\n\n00:x --> 00:02.000\nWords.", MENDED) is None
    with pytest.raises(UnusableInput):
        words_of("WEBVTT")


def test_the_words_of_a_transcript_are_its_lines():
    assert words_of(HEARD).splitlines()[1] == "i cut the holiday modal instead of the back test"


WORD = st.sampled_from("we cut the plan and it held, forecast 9% off: December? I'd say so — naïve café".split())
CUES = st.lists(st.tuples(st.floats(0, 5), st.floats(0, 9), st.lists(WORD, min_size=1, max_size=12)), min_size=1, max_size=8)


@given(CUES, st.lists(st.tuples(st.integers(0, 60), st.one_of(st.none(), WORD)), max_size=8), st.data())
def test_whatever_is_mended_no_word_is_lost_and_no_time_runs_backwards(made, slips, data):
    """Overlapping cues included: each begins a while after the one before, and lasts as long as it likes."""
    began, heard = 0.0, []
    for gap, length, words in made:
        began += gap
        heard.append((began, began + length, " ".join(words)))
    mended = [word for *_, words in heard for word in words.split()]
    for at, word in slips:
        mended[at : at + (word is None)] = [word] if word else []
    lines = (
        " ".join(mended[: len(mended) // 2])
        + data.draw(st.sampled_from([" ", "\n", "\n\n"]))
        + " ".join(mended[len(mended) // 2 :])
    )
    text = retimed(webvtt(heard), lines)
    if text is None:
        assert len(mended) < FEWEST or len(slips) > 0
        return
    found = cues(text)
    assert " ".join(words for *_, words in found).split() == mended
    times = [began for began, *_ in found]
    assert times == sorted(times)
    assert all(began <= ended for began, ended, _ in found)
    assert times[0] >= heard[0][0] - 0.001
