"""How long an answer and its parts take."""

import pytest

from greenroom.attempt import Attempt
from greenroom.exercise import Exercise
from greenroom.library.transcripts import passages
from greenroom.reading import timing
from greenroom.reading.answer import Answer
from tests.conftest import read

SPOKEN = """WEBVTT

00:00.000 --> 00:04.000
The queue had grown to nine thousand tickets.

00:06.000 --> 00:10.000
I split it in two.
"""


def spoken() -> Answer:
    return Answer(Exercise(kind="reply"), Attempt(SPOKEN, passages(SPOKEN), "transcript"))


def test_written_answers_are_timed_at_150_words_a_minute() -> None:
    assert timing.seconds(read("word " * 300)) == 120


def test_or_at_the_rate_that_was_set() -> None:
    assert timing.seconds(read("word " * 300, words_per_minute=100.0)) == 180


def test_transcripts_are_timed_by_their_cues() -> None:
    assert timing.seconds(spoken()) == 10
    assert [round(timing.seconds_of(spoken(), s)) for s in spoken().sentences] == [4, 4]


def test_pauses_are_told_with_the_place_at_which_speech_goes_on() -> None:
    [pause] = timing.pauses(spoken())
    assert pause.seconds == 2
    assert SPOKEN[pause.start :].startswith("I split it")


def test_words_per_minute_are_measured_where_they_can_be() -> None:
    assert timing.words_per_minute(spoken()) == pytest.approx(13 * 6)


def test_a_walkthrough_has_five_layers_and_a_story_four_parts() -> None:
    assert [layer.name for layer in timing.layers(read("It broke.", kind="walkthrough"))] == list(timing.LAYERS)
    assert [layer.name for layer in timing.layers(read("It broke.", kind="story"))] == list(timing.STAR)
    assert timing.layers(read("It broke.", kind="reply")) == ()


def test_every_sentence_that_is_no_aside_stands_in_one_layer() -> None:
    answer = read(
        "Fraud doubled. I was asked to stop it. I trained a model. Losses fell by half. I learned to ask.", kind="story"
    )
    inside = [number for layer in timing.layers(answer) for number in layer.sentences]
    assert sorted(inside) == [s.number for s in answer.sentences if s.role != "aside"]


def test_a_longer_format_stretches_every_budget_alike() -> None:
    usual, long = (timing.layers(read("It broke.", kind="walkthrough", format=f)) for f in (None, "dedicated-review"))
    assert {round(b.high / a.high, 3) for a, b in zip(usual, long, strict=True)} == {4.375}
