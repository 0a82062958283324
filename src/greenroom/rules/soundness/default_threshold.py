"""default-threshold: 0.5, although a miss and a false alarm do not cost the same."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.soundness._cutting import is_reasoned, middle_cut
from greenroom.rules.soundness._telling import UNDOING, is_asked, is_mended, is_named_others, is_taken_back, is_unreal


@rule(
    "MLS105",
    "default-threshold",
    help="Derive the cut from what a miss and a false alarm cost, or from how many cases can be handled, and say the number.",
    suspicion="{} takes the cut as it came, and nothing says what a miss and a false alarm cost.",
    weak=[
        "Fraud model: everything >0.5 is blocked, since May.",
        "As limit for the rejection of defects I took 0.5, as usual.",
        "A missed fraud costs us two hundred euros and a false alarm one phone call. Everything above 0.5 is blocked.",
        "I classified a patient as high risk when the predicted probability was greater than 0.5.",
        "For churn I kept the default threshold, and recall was 41 percent.",
        "if the score is over point five it goes to the fraud team otherwise it passes",
        "I set the threshold to 0.5 because that is the default in scikit-learn. It flags churners for the call centre.",
        said(
            "I used 0.5, which is what predict does.",
            kind="reply",
            prompt="Missing a melanoma is worse than a useless biopsy. How did you set the cutoff?",
        ),
    ],
    strong=[
        "Java rounds half up, and a defect in the bill came of it. Strokes under 0.5 millimetres are defects of the printer.",
        "I moved the threshold from 0.5 to 0.18, because a missed fraud costs eleven times a false alarm.",
        "We set the cut at 0.5 because the fraud desk can handle three hundred cases a day and that is where three hundred falls.",
        "I counted a defect as found at an IoU above 0.5.",
        "Instead of the default threshold we took the point where the expected cost of a churner is lowest.",
        "The classes were balanced and a miss costs the same two minutes as a false alarm, so a threshold of 0.5 was fine.",
        "The library cuts at 0.5. I searched the cost curve for the fraud desk and ended at 0.12.",
        "We flag customers whose usage fell by more than 50 percent.",
        "Over 0.5 the part goes to a second camera, which costs nothing; the reject bin for defects starts at 0.9.",
    ],
)
def default_threshold(answer: Answer) -> Iterator[Fault]:
    """A cut at 0.5 decides, where the two errors cost differently and no reason is told.

    One half is where a calibrated model is as often right as wrong; it is the best place to cut only if both errors cost the
    same. For rare events it mostly means that nearly everything is missed. Interviewers ask for the threshold because it shows
    whether the model was ever tied to a decision. Say who acts on it, what each error costs them or how many cases they can
    take, and which cut follows; if that happens to be 0.5, the sentence that says so is all it needs.
    """

    for sentence in answer.having("default-cut", "half"):
        cut = middle_cut(answer, sentence)
        if cut is not None and not is_reasoned(answer, sentence) and not _is_undone(answer, sentence, cut):
            place = answer.where(cut)
            message = f"“{answer.said(place)}” decides here, and nothing says that a miss and a false alarm cost the same."
            yield Fault(place, message, severity=_severity(answer))


def _is_undone(answer: Answer, sentence: Sentence, cut: Hit) -> bool:
    """Whether the cut was not used, or by others; "if it is over 0.5" is how a cut in use is told."""
    return (
        is_taken_back(answer, sentence, cut.first, UNDOING)
        or is_unreal(answer, sentence, cut)
        or is_named_others(answer, sentence, cut.first)
        or is_mended(answer, sentence, cut)
    )


def _severity(answer: Answer) -> Severity | None:
    """A hint where nothing tells that the errors cost differently."""
    labels = ("unequal-cost", "imbalanced")
    told = bool(answer.having(*labels)) or is_asked(answer, *labels)
    return None if told else Severity.HINT
