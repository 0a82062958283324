"""Which words fill a pause."""

import pytest

from greenroom.reading.fillers import fillers
from tests.conftest import read


def found(text: str) -> list[str]:
    answer = read(text)
    return [answer.said(answer.where(hit)).lower() for hit in fillers(answer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Um, we had, you know, a queue, and it was basically full.", ["um", "you know", "basically"]),
        ("We had like three topics and like a cache in front.", ["like", "like"]),
        ("I kind of moved it, and I mean it was fine.", ["kind of", "i mean"]),
    ],
)
def test_words_that_fill_a_pause(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It looks like two halves. Campaigns were like that. They copied it like a photocopier.",
        "I would like to say it. Tools like these are common, and people like it.",
        "How do you know? If you know the date, you know what to expect. I asked you know who.",
        "It is a kind of review, some sort of cache, the right kind of tool.",
        "By drift I mean the inputs. What I mean is simple.",
        "The ER was full, and UM is a university.",
    ],
)
def test_words_that_mean_something(text):
    assert found(text) == []
