"""What a number measures, and whether the answer holds it against anything."""

import pytest

from greenroom.reading.outcomes import Outcome, all_outcomes
from tests.conftest import read


def last(text: str) -> Outcome:
    return all_outcomes(read(text))[-1]


@pytest.mark.parametrize(
    ("text", "family", "metric"),
    [
        ("In the end the model reached a recall of 0.42.", "quality", "recall"),
        ("We got 91 percent accuracy.", "quality", "accuracy"),
        ("The p99 latency is 74 ms.", "system", "latency"),
        ("Return rate went down by 3 percent.", "business", "Return rate"),
        ("It brought 2.3 million euros.", "business", ""),
        ("We labelled 300 pictures.", None, ""),
    ],
)
def test_a_number_belongs_to_the_metric_beside_it(text, family, metric):
    assert (last(text).family, last(text).metric) == (family, metric)


def test_a_metric_belongs_to_its_own_number_in_a_list():
    told = all_outcomes(read("AUC 0.75, and the invited share of single parents is 17 percent."))
    assert [(outcome.metric, outcome.quantity.value) for outcome in told] == [("AUC", 0.75), ("", 17)]


@pytest.mark.parametrize(
    "text",
    [
        "Recall rose from 0.31 to 0.42.",
        "The recall is 0.42, where the popularity list had 0.31.",
        "Recall improved by 11 percent.",
        "The clerks' list got 0.64. Our model has an AUC of 0.78 against that.",
        "Calls fell 12 percent.",
        "It is twice as fast.",
    ],
)
def test_a_number_is_compared_by_a_change_a_rival_or_a_word(text):
    answer = read(text)
    assert all_outcomes(answer)[-1].is_compared(answer)


@pytest.mark.parametrize(
    "text",
    ["We reached a recall of 0.42.", "Faithfulness 0.87, answer relevancy 0.91.", "It has more than 90 percent accuracy."],
)
def test_and_stands_alone_otherwise(text):
    answer = read(text)
    assert not all_outcomes(answer)[-1].is_compared(answer)


def test_the_span_covers_the_number_and_the_name():
    answer = read("In the end the accuracy was 98 percent.")
    assert answer.said(all_outcomes(answer)[0].span) == "accuracy was 98 percent"
