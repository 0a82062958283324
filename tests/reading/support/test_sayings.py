"""What speakers say of numbers that a ledger has, a saying each: what it counts as."""

import pytest

from greenroom.measured import Ledger, Measured
from greenroom.reading.support.holding import held
from tests.conftest import read
from tests.reading.support.test_holding import entry

SAYINGS = [
    (
        "Word error rate is 8 percent on clean audio and 19 on the phone line.",
        ["supported", "contradicted"],
        [entry(8.1, "%", "ft", "WER", id="e0", split="clean"), entry(24, "%", "ft", "WER", id="e1", split="telephone")],
    ),
    (
        "Energy use of the cold store dropped by 18 percent, from 410 to 336 MWh. That is worth 9,000 euros a month.",
        ["supported", "supported", "supported", "unsupported"],
        [
            entry(410, "MWh", "before", "electricity consumption", id="e0"),
            entry(336, "MWh", "after", "electricity consumption", id="e1"),
        ],
    ),
    (
        "Time to first byte improved by 40 %, from 500 ms to 350 ms.",
        ["contradicted", "supported", "supported"],
        [entry(500, "ms", "before", "TTFB", id="e0"), entry(350, "ms", "after", "TTFB", id="e1")],
    ),
    (
        "Onboarding took 21 days on average, and now 9. Drop-off in the form decreased from 44 to 29 percent.",
        ["supported", "supported", "supported", "contradicted"],
        [
            entry(21, "d", "before", "days to onboard", id="e0"),
            entry(9, "d", "after", "days to onboard", id="e1"),
            entry(44, "%", "before", "form abandonment", id="e2"),
            entry(34, "%", "after", "form abandonment", id="e3"),
        ],
    ),
    (
        "The pump alarm fires 4 days ahead. It caught 17 of 19 failures last winter.",
        ["supported", "supported"],
        [entry(4, "d", "v1", "lead time", id="e0"), entry(0.89, "", "v1", "failures detected", id="e1")],
    ),
    (
        "Battery tests: capacity after 500 cycles is 88 %, the old cell had 81. We measured 24 cells.",
        ["no-claim", "supported", "contradicted", "no-claim"],
        [
            entry(88, "%", "new cell", "capacity retention after 500 cycles", id="e0"),
            entry(84, "%", "old cell", "capacity retention after 500 cycles", id="e1"),
        ],
    ),
    (
        "I promised 99.9 percent availability and we reached 99.95.",
        ["no-claim", "supported"],
        [entry(99.95, "%", "", "availability", id="e0")],
    ),
    (
        "Unlabelled items went from 20,000 to under 1,500, and labelling costs 3 cents an item instead of 12.",
        ["supported", "supported", "supported", "supported"],
        [
            entry(20000, "", "before", "unlabelled items", id="e0"),
            entry(1480, "", "after", "unlabelled items", id="e1"),
            entry(0.03, "EUR", "after", "labelling cost per item", id="e2"),
            entry(0.12, "EUR", "before", "labelling cost per item", id="e3"),
        ],
    ),
    (
        "Turnaround in the lab fell to 26 hours. It had been 41. Lost samples: 2 in 1,000, was 5.",
        ["supported", "supported", "supported", "supported"],
        [
            entry(26, "h", "after", "turnaround time", id="e0"),
            entry(41, "h", "before", "turnaround time", id="e1"),
            entry(2, "", "after", "lost samples per 1,000", id="e2"),
            entry(5, "", "before", "lost samples per 1,000", id="e3"),
        ],
    ),
    (
        "The classifier runs at 45 frames per second on the edge box and uses 6 watts. Accuracy fell by only one point through quantisation.",
        ["supported", "supported", "contradicted"],
        [
            entry(45, "fps", "int8", "throughput", id="e0"),
            entry(6, "W", "int8", "power", id="e1"),
            entry(0.94, "", "fp32", "accuracy", id="e2"),
            entry(0.91, "", "int8", "accuracy", id="e3"),
        ],
    ),
    (
        "Churn in the treated group was 4.1 percent, in the control group 4.1 percent as well.",
        ["supported", "contradicted"],
        [entry(4.1, "%", "treated", "churn", id="e0"), entry(5, "%", "control", "churn", id="e1")],
    ),
    (
        "Fill rate rose three percent, from 91 to 94 percent.",
        ["supported", "supported", "supported"],
        [entry(91, "%", "before", "fill rate", id="e0"), entry(94, "%", "after", "fill rate", id="e1")],
    ),
    (
        "We have 99.2 percent of orders shipped on the same day. In December it was only 93.",
        ["supported", "contradicted"],
        [
            entry(99.2, "%", "", "same-day shipping", id="e0", split="June"),
            entry(95, "%", "", "same-day shipping", id="e1", split="December"),
        ],
    ),
    (
        "p99 went up from 90 to 140 ms after we added the safety filter, which blocks 1 in 2,000 prompts.",
        ["supported", "supported", "supported"],
        [
            entry(90, "ms", "without filter", "p99 latency", id="e0"),
            entry(140, "ms", "with filter", "p99 latency", id="e1"),
            entry(0.05, "%", "with filter", "prompts blocked", id="e2"),
        ],
    ),
    (
        "The loss is 0.31 on validation.",
        ["contradicted"],
        [entry(0.31, "", "net", "loss", id="e0", split="train"), entry(0.44, "", "net", "loss", id="e1", split="validation")],
    ),
    (
        "A nurse saves 25 minutes per shift with it, according to the ward manager. We have it in 3 wards.",
        ["remembered", "no-claim"],
        [entry(25, "min", "tool", "minutes saved per shift", id="e0", status="remembered")],
    ),
    (
        "Deliveries on time: 96 %. Customers rate us 4.7. Returns 3.1 %, down 0.9 points.",
        ["supported", "supported", "supported", "supported"],
        [
            entry(96, "%", "now", "on-time delivery", id="e0"),
            entry(4.7, "", "now", "customer rating", id="e1"),
            entry(3.1, "%", "now", "return rate", id="e2"),
            entry(4, "%", "before", "return rate", id="e3"),
        ],
    ),
    (
        "Emissions per parcel fell from 410 to 350 grams, or 15 percent.",
        ["supported", "supported", "supported"],
        [entry(0.41, "kg", "before", "CO2 per parcel", id="e0"), entry(0.35, "kg", "after", "CO2 per parcel", id="e1")],
    ),
    (
        "Basket size grew by three euros to 41.",
        ["supported", "supported"],
        [entry(38, "EUR", "before", "average basket", id="e0"), entry(41, "EUR", "after", "average basket", id="e1")],
    ),
    (
        "Basket size grew by five euros to 41.",
        ["contradicted", "supported"],
        [entry(38, "EUR", "before", "average basket", id="e0"), entry(41, "EUR", "after", "average basket", id="e1")],
    ),
    (
        "The regulator allows 5 percent error, we are at 2.2.",
        ["no-claim", "supported"],
        [entry(2.2, "%", "model", "error rate", id="e0")],
    ),
    (
        "The queue at the gate shrank from 18 to 11 minutes at the 90th percentile.",
        ["supported", "contradicted"],
        [
            entry(18, "min", "before", "gate waiting time p90", id="e0"),
            entry(13, "min", "after", "gate waiting time p90", id="e1"),
            entry(11, "min", "after", "gate waiting time p50", id="e2"),
        ],
    ),
    (
        "Our parser is 20 times faster, 50 ms a page against one second.",
        ["supported", "supported", "supported"],
        [entry(50, "ms", "ours", "parse time per page", id="e0"), entry(1000, "ms", "old", "parse time per page", id="e1")],
    ),
    (
        "The drones found 19 of 20 leaks. Each flight costs €240, half of a walk with the sensor.",
        ["supported", "supported", "supported"],
        [
            entry(0.95, "", "drone", "leaks found", id="e0"),
            entry(240, "EUR", "drone", "cost per inspection", id="e1"),
            entry(480, "EUR", "walk", "cost per inspection", id="e2"),
        ],
    ),
    (
        "We have reduced hallucinations to 3 percent. On legal questions it is 9 percent.",
        ["supported", "contradicted"],
        [
            entry(3, "%", "v2", "hallucination rate", id="e0"),
            entry(14, "%", "v2", "hallucination rate", id="e1", split="legal questions"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "verdicts", "entries"), SAYINGS, ids=[text[:40] for text, _, _ in SAYINGS])
def test_each_saying(text: str, verdicts: list[str], entries: list[Measured]) -> None:
    assert [each.verdict for each in held(read(text, kind="story"), Ledger(entries))] == verdicts
