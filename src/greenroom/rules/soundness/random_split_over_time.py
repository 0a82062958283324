"""random-split-over-time: tomorrow in the training set, or the same person on both sides."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._chance_split import random_split
from greenroom.rules.soundness._telling import from_to, is_asked, is_excused


@rule(
    "MLS102",
    "random-split-over-time",
    help="Split by time (train on the past, test on what came later) or by person, or say why a random split is right here.",
    suspicion="{} splits at random what has an order in time or repeats its people.",
    weak=[
        "We used k-fold with shuffling, leave-one-out and a holdout, all random, over three years of daily prices.",
        "The split is by note, random, and the same patient shows up six times.",
        "I had three years of daily sales and wanted to forecast the next week. I shuffled the rows and tested on 20 percent.",
        "Each patient came back several times. We randomly split the visits into training and test, seventy thirty.",
        "The logs covered March to December. I sampled twenty percent of them at random as the test set.",
        "Evaluation was five-fold cross-validation with shuffling over the hourly load data, and the MAPE was 2.1 percent.",
        "each user has like hundreds of sessions and we just randomly put ten percent of the sessions in the test set",
    ],
    strong=[
        "The shuffled folds that I inherited mixed three years of orders. I cut at January.",
        "The random seed is fixed, which makes the split reproducible. The last six months of the daily orders are the test.",
        "A random split would have put tomorrow next to today in the training set, so I used rolling origins for the daily sales.",
        "Each customer appears once and the survey ran in one week, so a random split into train and test was fine.",
        "We ran an A/B test on daily orders, with users split at random into two groups for four weeks.",
        "The notebook I inherited shuffled two years of orders before cutting the test set. I replaced it with a split by week.",
        "I used a random forest on three years of history and tested on the most recent six months.",
        "I split the visits randomly, but by household, so that nobody had rows in both train and test.",
        "I drew 300 conversations at random from the last four months for labelling.",
        "We split patients, not visits, at random into train and test.",
    ],
)
def random_split_over_time(answer: Answer) -> Iterator[Fault]:
    """Data with an order in time, or with many rows per person, are split at random, and no reason is told.

    A random split of such data lets the model learn from the day after the one it is tested on, or from the same patient's
    other visit. The score then answers a question that production never asks, and the first thing that an interviewer does
    with a surprisingly good number is to ask how the data were split. Tell the split that imitates the use of the model: the
    past against the future, known people against new ones. Where a random split is right, one half-sentence of why is enough.
    """

    if answer.having("time-split", "entity-split"):
        return
    severity = _severity(answer)
    for sentence in answer.having("random", "split") if severity is not None else ():
        found = random_split(answer, sentence)
        if found is not None:
            if is_excused(answer, sentence, found[0]) or answer.has(sentence, "inherited"):
                return
            span = from_to(answer, *found)
            said = answer.said(span)
            message = f"“{said}”, of data that have an order in time or many rows of one person, and no word on why."
            yield Fault(span, message, severity=severity)
            return


def _severity(answer: Answer) -> Severity | None:
    """A warning where the data plainly run over time or repeat people, a hint where they only may, None else."""
    if answer.having("time-order") or is_asked(answer, "time-order"):
        return Severity.WARNING
    return Severity.HINT if answer.having("time-event") else None
