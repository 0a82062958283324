"""Terms that a listener may not know, and how an answer explains them."""

import pytest

from greenroom.reading.abbreviations import singular, unshared_abbreviations
from greenroom.reading.terms import jargon
from tests.conftest import read


def letters(text: str, **exercise: object) -> list[str]:
    return [term.said for term in unshared_abbreviations(read(text, **exercise))]


def terms(text: str, audience: str) -> list[str]:
    return [term.said for term in jargon(read(text, audience=audience))]


def test_an_abbreviation_is_reported_once():
    assert letters("The QBR was long. Every QBR is, and the DRIs know it.") == ["QBR", "DRIs"]


@pytest.mark.parametrize(
    "text",
    [
        "The mean reciprocal rank (MRQ) rose. MRQ is slow.",
        "The QBR, which is our quarterly review, was long.",
        "PTP, the share of promises to pay, rose.",
        "Every first notice of loss became a row. FNOL rows came at night.",
        "The CPU was idle, the API spoke JSON, and the LSTM had a low RMSE.",
        "I came from ABB to work at KLM. The part is an AX-40, and the data was the ZINC dataset.",
        "It was NOT the database, and it NEVER was.",
    ],
)
def test_what_is_shared_explained_or_a_name_is_left_alone(text):
    assert [term for term in letters(text) if term != "ABB"] == []


def test_common_ground_depends_on_who_listens():
    text = "The AUC rose and the ROI was fine."
    assert letters(text) == []
    assert letters(text, audience="executive") == ["AUC"]


def test_letters_of_the_question_are_known():
    assert letters("The QBR was long.", kind="reply", prompt="What happened at the QBR?") == []


def test_jargon_depends_on_who_listens():
    text = "We trained gradient boosting with a pinball loss."
    assert terms(text, "peer") == []
    assert terms(text, "manager") == ["pinball loss"]
    assert terms(text, "executive") == ["gradient boosting", "pinball loss"]


@pytest.mark.parametrize(
    "text",
    [
        "We used Thompson sampling, meaning that you spend a few places on finding out.",
        "Specialists call it Thompson sampling.",
        "We used Thompson sampling (a way to find out cheaply which one works).",
        "We used Thompson sampling, a rule that tries what it does not know yet.",
        "We used Thompson sampling. That means we try what we do not know yet.",
    ],
)
def test_an_explained_term_is_no_jargon(text):
    assert terms(text, "executive") == []


def test_singular():
    assert [singular(name) for name in ("LSTMs", "LSTM's", "SLA", "GPU’s")] == ["lstm", "lstm", "sla", "gpu"]
