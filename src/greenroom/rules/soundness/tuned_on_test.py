"""tuned-on-test: the test set chose the model that it then praises."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.soundness._choosing import (
    JUDGES,
    best_kept_on,
    chosen_on_it,
    chosen_on_test,
    looked_once,
    names_test,
    says_validation,
)
from greenroom.rules.soundness._telling import from_to, is_asked, is_excused

AROUND = 3


@rule(
    "MLS104",
    "tuned-on-test",
    help="Choose on validation data or inner folds, open the test set once, and report what it says then.",
    suspicion="{} chooses by the test set, which can then no longer judge.",
    weak=[
        "Whenever the score on the test set was lower than expected, I went back and adapted the settings.",
        "The test set was used for early stopping and for choosing the threshold.",
        "I tried about thirty combinations of learning rate and depth and took the one with the best test accuracy.",
        "I tuned the threshold on the test set until precision reached ninety percent.",
        "I kept changing the number of layers until the test accuracy stopped improving.",
        "The final model was chosen based on test set performance, which was 0.87 F1.",
        "I kept rewording the prompt until 48 of the 50 test questions came out right, and that is the 96 % in my slides.",
        "so i kept playing with the features until the test accuracy got over ninety and then i stopped",
        said(
            "About forty. After every run I evaluated on June and kept the settings with the lowest error on June.",
            kind="reply",
            prompt="How many models did you compare on that test month?",
        ),
    ],
    strong=[
        "The first was better on the test set, 0.62 against 0.55, but the drivers preferred the second, and we took that.",
        "I chose everything on the validation weeks and opened the test set once, at the end.",
        "My first version tuned the threshold on the test set. The pilot came in four points lower, so I redid it on a fresh month.",
        "We chose LightGBM for its latency; on the test set it was half a point behind.",
        "I selected features inside the training folds and evaluated on the test quarter.",
        "We selected the variant that did best in the A/B test.",
        "Grid search with five-fold cross-validation picked the depth, and the best model reached 0.84 on the test set.",
        "On the test set the smallest model did best, which told us that our validation set was too small.",
        "We ran a usability test and picked the layout that users liked best.",
    ],
)
def tuned_on_test(answer: Answer) -> Iterator[Fault]:
    """A model, threshold, feature set or prompt is chosen by how it does on the test set.

    Every choice that looks at the test set makes it a little more of a training set, and after forty looks the reported score
    is the luckiest of forty. Interviewers ask "how did you pick that?" to find out on which data. Name three parts and what
    each was for: one to fit, one to choose, one that was opened at the end. Where the data were too few for three, say how you
    chose instead (inner folds, a default left alone) and that the score may be a little kind.
    """

    tested = bool(answer.having("test-set")) or is_asked(answer, "test-set")
    for sentence in answer.having("tuning", "picking", "best-of", "until"):
        fault = _fault(answer, sentence, tested=tested) if tested or answer.has(sentence, *JUDGES) else None
        if fault is not None:
            yield fault


def _fault(answer: Answer, sentence: Sentence, *, tested: bool) -> Fault | None:
    if _is_kept_apart(answer, sentence):
        return None
    for chosen, target in chosen_on_test(answer, sentence):
        if not is_excused(answer, sentence, chosen) and not is_excused(answer, sentence, target):
            span = from_to(answer, chosen, target)
            message = f"“{answer.said(span)}”: the data that should judge the choice were used to make it."
            return Fault(span, message, severity=_severity(answer, target))
    return _pointed_at(answer, sentence) if tested else None


def _is_kept_apart(answer: Answer, sentence: Sentence) -> bool:
    """Whether validation data are named as what was chosen on, or the test set as opened once."""
    return says_validation(answer, sentence) or looked_once(answer, sentence)


def _severity(answer: Answer, target: Hit) -> Severity | None:
    """A set that is not called the test set may be meant for choosing, if another one is named that judges."""
    if target.label != "report-set":
        return None
    another = any(names_test(answer, sentence) or says_validation(answer, sentence) for sentence in answer.sentences)
    return Severity.HINT if another else None


def _pointed_at(answer: Answer, sentence: Sentence) -> Fault | None:
    """A choice on data that are called the test set by the question, or by the sentences around it, and by no other name."""
    found = best_kept_on(answer, sentence) if is_asked(answer, "test-set") else None
    if found is None:
        found = chosen_on_it(answer, sentence)
        found = found if found and _is_about_test(answer, sentence) else None
    if found is None or is_excused(answer, sentence, found[0]):
        return None
    span = from_to(answer, *found)
    return Fault(span, f"“{answer.said(span)}”: it was the test set that decided here, and it is the test set that judges.")


def _is_about_test(answer: Answer, sentence: Sentence) -> bool:
    near = answer.around(sentence, AROUND, AROUND)
    return any(names_test(answer, other) for other in near) and not any(_is_kept_apart(answer, other) for other in near)
