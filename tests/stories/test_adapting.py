"""Cuts of a story: the person's own sentences, for a listener, within a time."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.exercise import AUDIENCES
from greenroom.stories.adapting import SLACK, cut, openings, words_of
from greenroom.stories.clauses import leans_back, leans_on
from greenroom.stories.listening import LISTENERS
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
