"""too-long: past the listener's patience."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.timing import seconds
from greenroom.rules.definition import Fault, rule, said

SENTENCE = "I moved the second job to the other queue and wrote down what it did on that day. "


@rule(
    "STR108",
    "too-long",
    help="Cut to the two or three points that carry the answer; the rest is material for follow-ups.",
    weak=[
        said(SENTENCE * 30, kind="story"),
        said(SENTENCE * 16, kind="reply"),
        said(SENTENCE * 70, kind="walkthrough"),
    ],
    strong=[
        said(SENTENCE * 20, kind="story"),
        said(SENTENCE * 8, kind="reply"),
        said(SENTENCE * 70, kind="walkthrough", format="dedicated-review"),
    ],
)
def too_long(answer: Answer) -> Iterator[Fault]:
    """The answer takes more time than its kind, or its format where one is given, allows.

    Interviewers stop listening before they interrupt. What is cut can still be asked for; what was drowned cannot.
    """
    limit, spent = answer.exercise.length.high, seconds(answer)
    if spent > limit:
        message = f"About {clock(spent)} for {'an' if answer.exercise.kind == 'explanation' else 'a'} {answer.exercise.kind} that may take {clock(limit)}."
        yield Fault(answer.ending, message)


def clock(spent: float) -> str:
    """Seconds as people say them: "45 s", "2:05 min"."""
    whole = round(spent)
    return f"{whole} s" if whole < 60 else f"{whole // 60}:{whole % 60:02} min"
