"""public-data-as-work: a download told as a job."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said

TRAINING = frozenset(
    "trained data dataset set built used train taken took release records rows examples labelled images frames pages questions"
    " passages pairs documents queries recordings transactions samples collected our evaluated tested".split()
)
DENYING = frozenset("not no never unlike than without don't didn't isn't wasn't nor instead posted published".split())
DATA = frozenset(
    "data dataset datasets set sets images dump corpus records reviews file table frames texts transactions orders pictures release"
    " downloaded download csv".split()
)
CLOSE = 3
NEAR = 8


@rule(
    "JDG104",
    "public-data-as-work",
    help="Say what it was, a public data set or a competition, and what you learned there; never invent a job around it.",
    suspicion="{} presents public data as a system at work.",
    weak=[
        "At the lender I built the scoring. Our production data was the Home Credit set with 307,511 applications. I trained a "
        "gradient boosting model and it went live in August for real applications.",
        "Fake reviews were hurting our shop. I trained DistilBERT on the Amazon reviews from Kaggle. It is in production and our "
        "customers see fewer fakes.",
        said("We used the Telco churn data set for it, and the model was deployed for our customers.", kind="reply",
             prompt="What data did you have?"),
    ],
    strong=[
        "I took trees because everyone on Kaggle uses them. Our customers got their parcels earlier, and it went live in May.",
        "It was a Kaggle competition, and nobody's production. I spent my evenings on it. What I took to work is the habit of "
        "sealing a month before I look at the data.",
        "I pretrained on a public set of road images, and then tuned on two thousand frames of our own. The map went live in May "
        "and our customers used it.",
        "The hospital could not share its records, so I built the pipeline on MIMIC as a stand-in for them, and said so on the "
        "first slide. It went live a year later on the real ones.",
    ],
)  # fmt: skip
def public_data_as_work(answer: Answer) -> Iterator[Fault]:
    """A public data set or a competition is presented as a job's production system.

    Interviewers know the well-known data sets by their row counts, and a made-up employer around one of them ends the
    conversation, whatever the quality of the work. The work itself need not be hidden. A competition or a course project told
    as what it was, with what you found out and what would be different in production, is a good answer for a junior and an
    honest one for anybody.
    """
    own_time = bool(answer.having("own-time"))
    at_work = not answer.exercise.tells_a_story or bool(answer.having("job"))
    for sentence in answer.having("public-data", "public-size") if at_work else ():
        hits = [hit for hit in answer.hits(sentence, "public-data", "public-size") if _is_told(answer, sentence, hit)]
        if own_time and not _is_claimed(answer, sentence):
            continue
        if hits and not any(answer.has(near, "says-public") for near in answer.around(sentence)):
            name = answer.said(answer.where(hits[0]))
            sure = hits[0].label == "public-size" or TRAINING.intersection(answer.lower(sentence))
            message = f"“{name}” belongs to a public data set, and the answer presents it as a job's own data."
            yield Fault(sentence.span, message, severity=None if sure else Severity.HINT)
            return


def _is_claimed(answer: Answer, sentence: Sentence) -> bool:
    """Whether the very sentence gives the data out as a job's, whatever else was done in one's own time."""
    return not answer.has(sentence, "own-time") and not {"production", "company", "employer"}.isdisjoint(answer.lower(sentence))


def _is_told(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether data are named that were used; "everyone on Kaggle uses it" names none."""
    words = answer.words.lower
    if words[hit.last] == "kaggle" and DATA.isdisjoint(words[max(sentence.first, hit.first - NEAR) : hit.first]):
        return False
    return not _is_denied(answer, sentence, hit)


def _is_denied(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return bool(DENYING.intersection(answer.words.lower[max(sentence.first, hit.first - CLOSE) : hit.first]))
