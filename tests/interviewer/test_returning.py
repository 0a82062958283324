"""The candidate asks back."""

import pytest

from greenroom.exercise import Fact
from greenroom.history import Asked, Said
from greenroom.interviewer.returning import asks_back, offers_more, returned
from tests.rehearsal.rooms import BEGAN

TEAM = Fact(("How big is the team?", "Who is in the team?"), "Six engineers.")
QUESTION = Said("r.1", "r", Asked("What would you do first?", "explanation"), BEGAN)


@pytest.mark.parametrize(
    "words",
    [
        "How big is the team?",
        "Sorry, do you mean the offline metric or the online one?",
        "Before I start, may I take a project from university?",
        "Could you repeat the question?",
        "Just to be sure. Should I talk about the model or about the people?",
    ],
)
def test_a_question_to_the_interviewer_is_no_answer(words: str) -> None:
    assert asks_back(words)


@pytest.mark.parametrize(
    "words",
    [
        "I would look at the data first. Shall I go deeper?",
        "I asked them what it was for. They said: who needs this?",
        "I don't know. I would find out by holding back five percent.",
        "Why would anybody use a network there? A linear model had the same recall, and it took a minute to train, so I kept it"
        " and spent the week on the labels, which were wrong in one case out of nine. Would you have done otherwise?",
    ],
)
def test_an_answer_that_holds_a_question_is_an_answer(words: str) -> None:
    assert not asks_back(words)


def test_a_fact_is_told_to_whoever_asks_for_it_in_other_words() -> None:
    assert returned("And how big is your team?", QUESTION, [TEAM]) == ("Six engineers.", True)


def test_what_is_no_fact_is_left_to_the_candidate() -> None:
    reply = returned("Should I assume that latency matters?", QUESTION, [TEAM])
    assert not reply.known
    assert "?" not in reply.words


def test_the_question_is_said_again_and_the_time_is_told() -> None:
    assert "What would you do first?" in returned("Could you repeat that?", QUESTION, []).words
    assert "2 minutes" in returned("How long should I talk?", QUESTION, []).words


def test_what_is_meant_is_said_by_the_first_hint() -> None:
    assert "Name the first step." in returned("What do you mean by first?", QUESTION, [], "Name the first step.").words


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("We split by time. Shall I go deeper?", True),
        ("I kept the index. Do you want more detail on the sharding?", True),
        ("I went deeper into the logs and found it.", False),
    ],
)
def test_an_offer_to_go_deeper_is_heard(words: str, offers: bool) -> None:
    assert offers_more(words) == offers
