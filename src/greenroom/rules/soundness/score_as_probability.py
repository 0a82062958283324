"""score-as-probability: a ranking read as a chance."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._promising import misuse
from greenroom.rules.soundness._telling import few, has_any, words_after, words_before

NEGATIONS = frozenset(
    "skipped skip skipping considered should could would planned later todo needn't not no never without un isn't wasn't weren't aren't didn't don't".split()
)
INSTRUMENTS = frozenset("camera cameras lens lenses sensor sensors scale scales instrument instruments robot lights".split())


@rule(
    "MLS106",
    "score-as-probability",
    help="Calibrate on untouched data (isotonic, Platt) and show one check of it, or use the score for ranking alone.",
    suspicion="{} takes a score for a probability, and nothing says that it was calibrated.",
    weak=[
        "I tried Platt, isotonic and beta, but shipped the raw score as the probability of default.",
        "The screen tells the user that the model is 97% sure.",
        "I multiplied the model's score by the order value to get the expected loss per order.",
        "We oversampled the defaulters to half, and the score is shown to the underwriter as the probability of default.",
        "The dashboard says that a customer has an 83 percent chance of leaving; it is the raw output of the forest.",
        "I summed the scores over all customers to estimate how many will churn next month.",
        "We use the softmax value as the confidence, so 0.9 means that we are ninety percent sure.",
        "so the agent sees like seventy eight percent likely to churn and that's just the output of the model",
    ],
    strong=[
        "I checked that among those with 0.8 about 80 percent had left; then I multiplied the score by the value.",
        "The scores were calibrated with isotonic regression on a later month, and then multiplied by the order value.",
        "The score only ranks the queue. Nobody sees it as a probability.",
        "We multiplied the weights by the class frequencies, and the score orders the list.",
        "I corrected the scores for the downsampling with the usual formula and then multiplied them by the bid.",
        "There is a thirty percent chance that the vendor raises the price.",
        "Of the customers scored at 0.2, I checked that about one in five had left; only then we multiplied by the margin.",
        "The dashboard shows the conversion rate, 3 percent, next to the score.",
    ],
)
def score_as_probability(answer: Answer) -> Iterator[Fault]:
    """A model's score is multiplied, summed or shown as if it were a probability, and no calibration is told.

    Trees, networks and anything trained on resampled or weighted classes put out scores that rank well and mean little as
    numbers: after balancing, 0.8 may stand for eight cases in a hundred. An expected loss computed from such a score can be
    wrong tenfold, and a percentage on a screen is a promise. Say how you checked that among those scored at 0.2 about one in
    five came true, or say that the score does nothing but order the list.
    """

    if any(_is_calibrated(answer, sentence) for sentence in answer.having("calibrated")):
        return
    for sentence in answer.having("model-score", "chance", "expected", "raw-score"):
        span = misuse(answer, sentence)
        if span is not None:
            yield Fault(
                span, f"“{answer.said(span)}” reads the score as a probability, and nothing says that it was calibrated."
            )
            return


def _is_calibrated(answer: Answer, sentence: Sentence) -> bool:
    """Whether a calibration is told; "nobody had calibrated it" and "a calibrated camera" tell of none."""
    return any(
        not has_any(words_before(answer, sentence, hit.first, 3), NEGATIONS)
        and not has_any(words_after(answer, sentence, hit.last, 2), INSTRUMENTS)
        and not any(raw.first > hit.last for raw in few(answer, sentence, "raw-score"))
        for hit in few(answer, sentence, "calibrated")
    )
