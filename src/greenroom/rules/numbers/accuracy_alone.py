"""accuracy-alone: the metric that the majority class wins."""

from collections.abc import Iterator

from greenroom.reading.accuracy import lone_accuracy
from greenroom.reading.answer import Answer
from greenroom.rules.definition import Fault, rule, said


@rule(
    "NUM103",
    "accuracy-alone",
    help="Say precision and recall at the cut you use, or what each kind of error costs, and what doing nothing would score.",
    suspicion="{} rests on accuracy alone, and the classes or the costs of errors are not alike.",
    weak=[
        "About one transaction in a thousand is fraud, and the bank pays for each that we miss. I trained a random forest. The "
        "final model reached 98.6% accuracy, and it went live in May.",
        said(
            "I used the default cutoff, and the accuracy went from 86% to 91% with augmentation.",
            kind="reply",
            prompt="Missing a tumour is worse than a second look. How did you set the cutoff?",
        ),
        "Complaints are rare and missing one is expensive, but the classifier reached 93% accuracy.",
        "Only 3 percent of the calls are complaints. The final classifier reached 96% accuracy.",
        "I balanced the classes with SMOTE, and then I reached an accuracy of 97 percent.",
        "Only four percent of the subscribers churn, so I used SMOTE. XGBoost came first with an accuracy of 97.2 percent.",
    ],
    strong=[
        "Only 3 percent of the loans default. Accuracy was stable at 97 percent, which says nothing, so we watched the recall.",
        "One bottle in 900 is cracked, a rare defect. A model which rejects nothing would have scored 99.9% accuracy. Ours "
        "catches 93% of the cracks.",
        "The queues for complaints and for fraud are of equal size, and accuracy went from 84% to 87%.",
        "Fraud is rare here. The model has 99% accuracy, and at the cut we chose its precision is 71% and its recall 64%.",
        "The topics are evenly spread, 5 percent of the letters were labelled by hand, and accuracy was 88%.",
        "We saw 3 percent more calls, and the intent model reached 96% accuracy.",
        "I sorted invoices into nine layouts, all of them common. Accuracy went from 81 to 93 percent.",
    ],
)
def accuracy_alone(answer: Answer) -> Iterator[Fault]:
    """Accuracy is the only quality told, where classes are imbalanced or errors cost differently.

    Where one case in a hundred is the one that matters, sleeping all day scores 99 percent. An interviewer who hears accuracy there
    wonders whether the speaker has looked at the misses at all. Tell what is caught and what it costs: recall at the
    number of alarms that people can handle, precision at the cut, or money.
    """
    reported = lone_accuracy(answer)
    if reported:
        first, *others = (outcome.span for outcome in reported)
        message = (
            f"“{answer.said(first)}” is the only quality told, where errors are neither equally frequent nor equally dear."
        )
        yield Fault(first, message, also=tuple(others))
