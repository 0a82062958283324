"""random-split-over-time: tomorrow in the training set, or the same person on both sides."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._telling import has_any, is_asked, is_excused, words_after

REACH = 9
OTHER_RANDOM = frozenset(
    "forest forests search seeds noise walk walks effect effects guess guesses guessing baseline chance crop"
    " crops cropping flip flips rotation rotations initialisation initialization weights projection projections oversampling"
    " oversampler undersampling sampling restarts errors mistakes failures restart variable variables prompt prompts people user users"
    " group groups batches batch playlist questions order".split()
)
OTHER_MIXED = frozenset("up results feelings media team in languages precision signals effects streams with".split())
OTHER_SHUFFLED = frozenset("batches batch playlist deck cards order buffer songs questions priorities".split())
PEOPLE = frozenset("people users customers buyers sellers visitors drivers players patients accounts".split())
SAMPLING = frozenset("picked drew drawn draw sampled distributed reserve reserved".split())
FITTING = frozenset("train training validation fold folds testing".split())
NO_ENTITY = frozenset(
    "the a an class label target outcome using hand calling means default mistake accident chance hard our my shuffling taking"
    " random cent day week month hour far now then that this 80 20 train".split()
)


@rule(
    "MLS102",
    "random-split-over-time",
    help="Split by time (train on the past, test on what came later) or by person, or say why a random split is right here.",
    weak=[
        "I had three years of daily sales and wanted to forecast the next week. I shuffled the rows and tested on 20 percent.",
        "Each patient came back several times. We randomly split the visits into training and test, seventy thirty.",
        "The logs covered March to December. I sampled twenty percent of them at random as the test set.",
        "Evaluation was five-fold cross-validation with shuffling over the hourly load data, and the MAPE was 2.1 percent.",
    ],
    strong=[
        "A random split would have put tomorrow next to today in the training set, so I used rolling origins for the daily sales.",
        "Each customer appears once and the survey ran in one week, so a random split into train and test was fine.",
        "We ran an A/B test on daily orders, with users split at random into two groups for four weeks.",
        "The notebook I inherited shuffled two years of orders before cutting the test set. I replaced it with a split by week.",
        "I used a random forest on three years of history and tested on the most recent six months.",
        "I split the visits randomly, but by household, so that nobody had rows in both train and test.",
    ],
)
def random_split_over_time(answer: Answer) -> Iterator[Fault]:
    """Data with an order in time, or with many rows per person, are split at random, and no reason is told.

    A random split of such data lets the model learn from the day after the one it is tested on, or from the same patient's
    other visit. The score then answers a question that production never asks, and the first thing that an interviewer does
    with a surprisingly good number is to ask how the data were split. Tell the split that imitates the use of the model: the
    past against the future, known people against new ones. Where a random split is right, one half-sentence of why is enough.
    """
    if any(answer.has(sentence, "time-split", "entity-split") for sentence in answer.sentences):
        return
    severity = _severity(answer)
    if severity is None:
        return
    for sentence in answer.sentences:
        for hit in _drawn(answer, sentence):
            split = _split(answer, sentence, hit)
            if split and not _is_explained(answer, sentence, split) and not is_excused(answer, sentence, hit):
                span = answer.place(min(hit.first, split.first), max(hit.last, split.last))
                message = (
                    f"“{answer.said(span)}”, of data that have an order in time or many rows of one person, and no word on why."
                )
                yield Fault(span, message, severity=severity)
                return


def _drawn(answer: Answer, sentence: Sentence) -> list[Hit]:
    """The words of chance; a function's name, `train_test_split`, is one, since it shuffles unless told otherwise."""
    calls = [hit for hit in answer.hits(sentence, "split") if "_" in answer.said(answer.where(hit))]
    return [*answer.hits(sentence, "random"), *calls]


def _severity(answer: Answer) -> Severity | None:
    """A warning where the data plainly run over time or repeat people, a hint where they only may, None else."""
    if any(answer.has(sentence, "time-order") for sentence in answer.sentences) or is_asked(answer, "time-order"):
        return Severity.WARNING
    return Severity.HINT if any(answer.has(sentence, "time-event") for sentence in answer.sentences) else None


def _split(answer: Answer, sentence: Sentence, hit: Hit) -> Hit | None:
    """The words of splitting that the random ones belong to, where it is a split to evaluate with."""
    if _is_other(answer, sentence, hit):
        return None
    near = [split for split in answer.hits(sentence, "split", "held-part") if _distance(hit, split) <= REACH]
    if not near or _is_by_entity(answer, sentence, max(hit.last, near[0].last)):
        return None
    around = answer.around(sentence)
    if any(answer.has(other, "experiment") for other in around) and not has_any(answer.lower(sentence), FITTING):
        return None
    return near[0] if _is_to_evaluate(answer, sentence, near[0]) else None


def _is_to_evaluate(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """Whether the split is told as one of the data to judge a model with, and not of people, work or samples to look at."""
    if answer.has(sentence, "held-part") or any(answer.has(other, "evaluating") for other in answer.around(sentence)):
        return True
    around = answer.words.lower[max(sentence.first, split.first - 3) : min(sentence.last, split.last + 4)]
    return not has_any(around, PEOPLE) and answer.words.lower[split.first] not in SAMPLING


def _is_other(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "random forest", "random oversampling", "shuffled batches"."""
    following = words_after(answer, sentence, hit.last, 2)
    shuffling = answer.words.lower[hit.first].startswith("shuffl")
    sampler = len(following) > 1 and following[1].startswith("sampl")
    mixing = answer.words.lower[hit.first] == "mixed"
    return sampler or has_any(following[:1], OTHER_SHUFFLED if shuffling else OTHER_MIXED if mixing else OTHER_RANDOM)


def _distance(hit: Hit, split: Hit) -> int:
    return split.first - hit.last if split.first >= hit.first else hit.first - split.last


def _is_by_entity(answer: Answer, sentence: Sentence, last: int) -> bool:
    """ "… at random, by household": whole people, devices or stores go to one side."""
    following = words_after(answer, sentence, last, 5)
    return any(
        word in ("by", "across", "per") and entity not in NO_ENTITY
        for word, entity in zip(following, following[1:], strict=False)
    )


def _is_explained(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """Whether a reason is told that lies in the data, or any reason right behind the split that is more than custom."""
    if any(answer.has(other, "split-reason", "entity-near") for other in answer.around(sentence, 1, 1)):
        return True
    following = words_after(answer, sentence, split.last, 4)
    return has_any(following, ("because", "since")) and not answer.has(sentence, "default-ish")
