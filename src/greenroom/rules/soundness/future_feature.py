"""future-feature: an input that nobody has when the prediction is made."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._lateness import LATE, beginning, is_sound, tells_features
from greenroom.rules.soundness._telling import few


@rule(
    "MLS103",
    "future-feature",
    help="Ask of every input: would I have had it, with this value, at the moment of the prediction? Rebuild or drop what fails.",
    suspicion="{} uses something that is not known yet when the prediction is made.",
    weak=[
        "We predict who drops out. The best feature was the reason for withdrawal, which the office records.",
        "For late parcels we used features like distance, weight and actual delivery duration, and predict the delay.",
        "We predicted churn. The strongest feature was the reason for cancellation that support had recorded.",
        "Features of the no-show model were age, distance, weather, and the minutes between check-in and the consultation.",
        "To forecast sales we added the actual temperature and rainfall of each day, which improved the error by two points.",
        "The top predictor of machine failure was the number of repair orders opened in the week after the alarm.",
        "We predict the day's revenue in the morning; one input is the total footfall of that same day.",
        "Among the inputs are the size of the order and how many reminders we sent until they paid.",
    ],
    strong=[
        "We removed the discharge code from the features, since it is only written after the patient has left.",
        "The label was whether the customer cancelled in the 30 days after the snapshot; every feature was cut at the snapshot.",
        "One feature was days until the contract ends, which is known from the day of signing.",
        "The number of sessions in the first seven days after sign-up was the best feature of the month-three model.",
        "The feature turned out to be a leak: the resolution time is filled in when the ticket is closed. I dropped it.",
        "I used tomorrow's forecast temperature as an input, as the service published it the evening before.",
        "I used the discharge letter as an input, because the model runs after discharge and predicts readmission.",
        "After the outage we added alerts to the feature store.",
    ],
)
def future_feature(answer: Answer) -> Iterator[Fault]:
    """A feature holds something that is known only after the moment of the prediction.

    A cancellation reason, a closing balance, the weather that really came: each is in the table by the time one trains and
    absent when the model has to decide. It tends to be the strongest feature of all, which is why interviewers ask what the
    strongest was and listen for when it is written down. Tell for each input that sounds late how it is known in time (a
    forecast, a roster, a contract), or how you noticed that it was not.
    """

    for sentence in answer.having(*LATE):
        if tells_features(answer, sentence):
            yield from _first(answer, sentence)


def _first(answer: Answer, sentence: Sentence) -> Iterator[Fault]:
    """The first input of the sentence that comes too late."""
    for hit in few(answer, sentence, *LATE):
        first = beginning(answer, sentence, hit)
        if first is not None and not is_sound(answer, sentence, hit, first):
            span = answer.place(first, hit.last)
            yield Fault(span, f"“{answer.said(span)}” is not known yet when the prediction is made.")
            return
