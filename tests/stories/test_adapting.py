"""Cuts of a story: the person's own sentences, for a listener, within a time."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.exercise import AUDIENCES
from greenroom.stories.adapting import SLACK, cut, openings, words_of
from greenroom.stories.clauses import leans_back, leans_on
from greenroom.stories.listening import LISTENERS
from greenroom.stories.pieces import pieces_of
from greenroom.stories.runs import MOST_RUNS
from tests.conftest import ROOT, read

STORY = """\
Our parcel depot lost four hours a week to labels that the camera could not read, and drivers waited for it every morning.
I was charged with bringing that under one hour before Christmas. There were two ways: buy the vendor's newer camera, or
train a small model on our own labels. I chose the small model because the camera would have come in March. It cost us the
handwritten labels, which we still sort by hand. Our storage is a mix of folders, and naming them took a while. My mistake
was simple. I tested on clean labels only. By December the depot lost 40 minutes a week, against four hours before, and two
shifts leave on time. I now test on the dirtiest tray first.
"""
WORDS = st.sampled_from("I we it chose lost model 40 percent because the depot mistake . ? : \n, and but - Our".split(" "))
TEXTS = st.one_of(st.just(STORY), st.lists(WORDS, max_size=120).map(" ".join), st.text(max_size=400))
LENGTHS = st.floats(10, 300)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(AUDIENCES), LENGTHS)
def test_every_sentence_of_a_cut_is_the_persons_own_and_stands_there_once(text, audience, seconds):
    answer = read(text)
    kept = cut(answer, audience, seconds)
    assert len(set(kept.sentences)) == len(kept.sentences)
    for number in kept.sentences:
        assert words_of(answer, answer.sentences[number]) in squeezed(answer.text)
    said = squeezed(kept.text(answer))
    assert said == squeezed(" ".join(words_of(answer, answer.sentences[number]) for number in kept.sentences))


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(AUDIENCES), LENGTHS)
def test_a_cut_keeps_to_its_time_unless_one_piece_alone_is_too_long(text, audience, seconds):
    kept = cut(read(text), audience, seconds)
    together = list(kept.sentences) == list(range(min(kept.sentences, default=0), max(kept.sentences, default=-1) + 1))
    assert kept.seconds <= seconds * SLACK or together


def test_what_fits_is_kept_whole_and_in_order_for_a_peer():
    answer = read(STORY)
    assert cut(answer, "peer", 600).sentences == tuple(range(len(answer.sentences)))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_half_a_minute_still_says_what_it_is_about_and_how_it_ended(audience):
    answer = read(STORY)
    said = cut(answer, audience, 32).text(answer)
    assert said.startswith("Our parcel depot")
    assert "against four hours before" in said


def test_an_executive_hears_the_outcome_second():
    answer = read(STORY)
    said = cut(answer, "executive", 60).text(answer).split("\n\n")
    assert said[1].startswith("By December")


def test_what_tells_nothing_goes_first():
    answer = read(STORY)
    assert "mix of folders" not in cut(answer, "manager", 40).text(answer)


def test_sentences_that_need_each_other_stay_together():
    answer = read(STORY)
    for audience in AUDIENCES:
        for seconds in range(15, 90, 5):
            said = cut(answer, audience, seconds).text(answer)
            assert ("My mistake was simple." in said) == ("I tested on clean labels only." in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost us a week.",
        "I left it on the shelf.",
        "But nobody read them.",
        "The second was the model.",
        "And they minded.",
        "I chose the model.",
        "About 38,000 tracks.",
    ],
)
def test_some_sentences_lean_on_the_one_before(sentence):
    assert leans_back(sentence)


@pytest.mark.parametrize(
    "sentence", ["So I asked the drivers why.", "Our depot lost hours every week.", "The depot is in Lyon."]
)
def test_others_stand_alone(sentence):
    assert not leans_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "There were two ways:",
        "What did we try?",
        "My mistake was simple.",
        "I weighed two ways.",
        "I could retrain it, or patch the table and wait.",
        "a clause that goes on",
    ],
)
def test_some_sentences_need_the_next(sentence):
    assert leans_on(sentence)


def test_every_listener_has_weights():
    assert set(LISTENERS) == set(AUDIENCES)


def test_openings_are_short_and_ones_own():
    answer = read(STORY)
    found = openings(answer)
    assert set(found) == {"peer", "manager", "executive"}
    for numbers in found.values():
        assert 1 <= sum(answer.sentences[number].said for number in numbers) / 150 * 60 <= 20


def test_what_the_story_never_says_is_named():
    answer = read("We have a data lake and three teams. It is big. The teams are in two cities and the lake is in one.")
    assert "a decision" in cut(answer, "executive", 30).missing


def test_the_examples_can_all_be_cut():
    for path in sorted((ROOT / "examples").glob("*/*.md")):
        answer = read(re.sub(r"\A---.*?---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
        for audience in AUDIENCES:
            assert cut(answer, audience, 30).sentences


def runs_of(numbers: tuple[int, ...]) -> int:
    """Stretches of sentences that stand together in the story."""
    kept = sorted(numbers)
    return sum(1 for before, number in zip((None, *kept), kept, strict=False) if before is None or number != before + 1)


@settings(max_examples=40)
@given(TEXTS.filter(lambda text: "\n\n" not in text), st.sampled_from(AUDIENCES), LENGTHS)
def test_a_cut_is_at_most_four_stretches_of_the_story(text, audience, seconds):
    answer = read(text)
    pieces = [piece.number for piece in pieces_of(answer)]
    kept = tuple(pieces.index(number) for number in cut(answer, audience, seconds).sentences)
    assert runs_of(kept) <= MOST_RUNS


TURNED = """\
Our bakery chain threw away a tenth of its bread each night, and the shop managers were blamed for it.

I was asked to forecast what each shop sells. I chose a large network because it was fashionable.

It failed in the first month: on rainy days the shops stood empty and full of rolls.

So we replaced it with a table of last week's sales by weather, and let the manager change any number.

After half a year waste fell from 10 percent to 4, against 9 in the shops without the table.

I now begin with the table.
"""


@pytest.mark.parametrize("audience", ["peer", "manager", "researcher", "product"])
def test_a_result_follows_the_deed_that_led_to_it_and_not_the_one_that_was_undone(audience):
    said = cut(read(TURNED), audience, 30).text(read(TURNED))
    assert said.index("So we replaced it with a table") < said.index("After half a year waste fell")


@pytest.mark.parametrize("seconds", range(20, 45, 3))
def test_no_stretch_ends_at_a_choice_that_the_next_sentence_undoes(seconds):
    answer = read(TURNED)
    kept = cut(answer, "manager", seconds).sentences
    assert 2 not in kept or 3 in kept or 4 in kept


@given(TEXTS, st.sampled_from(AUDIENCES), LENGTHS)
@settings(max_examples=20)
def test_the_same_story_is_cut_the_same_way_twice(text, audience, seconds):
    assert cut(read(text), audience, seconds) == cut(read(text), audience, seconds)
