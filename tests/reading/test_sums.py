"""Which numbers of an answer cannot both be true, and which only look as if they could not."""

import pytest

from greenroom.reading.sums.changes import changes
from greenroom.reading.sums.metrics import metrics
from greenroom.reading.sums.parts import parts
from greenroom.reading.sums.times import times
from tests.conftest import read

AGREE = """
Errors fell by 40 percent, from 50 to 30 a week.
It rose from 4 to 5 percent, a 25 percent increase, or one point.
From 100 to 300, three times as many, so 200 percent more.
AUC went from 0.70 to 0.77, so seven points, or 10 percent relative.
It went from 10 minutes to one, 90 percent less.
Churn went from 20 to 15 percent, 5 percent less.
F1 rose from 0.44 to 0.81, so it nearly doubled.
The model is three times faster: from 90 ms to 30 ms.
Response time went from 12 hours to 9 hours, 25 percent faster.
The p95 was cut from 1.2 s to 400 ms, roughly a factor of three, and cost went up 10 percent.
We went from 5 to 10 percent of traffic, and 50 percent of the users came back.
Conversion rose from 2.0 to 2.2 percent, 10 percent more, 95 percent interval 1.9 to 4.3.
Waste fell from 10.8 to 6.1 percent in the former and from 11.2 to 10.9 in the latter; sell-outs fell by a third.
From one week to the next traffic grew 30 percent.
Fifty a day, about 12,000 a year.
Two calls per hour, 16 a day.
Five requests per second, about 400,000 a day.
30 tickets a day, and five per week escalate.
30 calls of 12 minutes each, so six hours.
Out of 1,200 pages 300 were wrong, 25 percent.
Of the 500 tickets, 60 percent were about refunds and 25 percent about shipping.
We asked 60 people. Fifty-one of them answered, and 12 of those were angry.
In five stores I asked customers and forty of them complained.
Two teams complained. Later five of the teams used it.
In the pilot 40 stores used the old list. The 120 stores in the second wave used the new one.
We began in 12 stores. Now all 400 stores of the chain use it.
80 percent for training, 10 for validation and 10 percent for the test.
At that cut the precision is 0.81, the recall 0.66 and the F1 score 0.73.
We had three weeks, and for the whole first week we only read logs.
It took four months, from January to May.
It took nine months; we started in September and launched in June.
"""
CLASH = """
Errors fell by 60 percent, from 50 to 30 a week.
Conversion went from 2.0 to 2.2 percent, so we nearly doubled it.
The slowest went from two seconds to four hundred milliseconds, so basically ten times faster.
The rate was up from 2.9 to 3.4 percent. That's an 8 percent relative lift.
AUC went from 0.70 to 0.77, so twelve points.
The bill went from 100k to 65k, a saving of 50 percent.
We tripled throughput, from 100 to 180 requests per second.
Response time halved, from 800 to 600 ms.
We had 4,000 orders labelled by hand, and 5,200 of those turned out to be abuse.
There were nine product teams. Today eleven of the teams are on the platform.
15 of the 12 reviewers agreed.
Of the 1,000 letters, 1,400 went to the clerks.
Out of 1,200 pages 300 were wrong, 40 percent.
About 200 a day, so 20,000 a week.
30 calls of 12 minutes each, so ten hours.
80 percent for training and the remaining 30 percent for the test.
In the first wave 18,000 customers got a call. Of the 24,000 customers in that first wave, one in six stayed.
At that cut the precision is 0.81, the recall 0.66 and the F1 score 0.88.
We had nine days, and there was a war room for the whole two weeks.
It took four months; we started in September and launched in June.
"""


def clashes(text: str) -> list[tuple[str, str]]:
    answer = read(text)
    found = [clash for find in (changes, parts, times, metrics) for clash in find(answer)]
    return [(text[slice(*clash.first)], text[slice(*clash.second)]) for clash in found]


@pytest.mark.parametrize("text", AGREE.strip().split("\n"))
def test_sums_that_come_out(text):
    assert clashes(text) == []


@pytest.mark.parametrize("text", CLASH.strip().split("\n"))
def test_sums_that_do_not(text):
    assert len(clashes(text)) == 1


def test_both_places_are_told_in_their_order():
    assert clashes("We tripled throughput, from 100 to 180 requests.") == [("tripled", "100 to 180")]
    assert clashes("We had 4,000 orders, and 5,200 of those were abuse.") == [("4,000 orders", "5,200")]
