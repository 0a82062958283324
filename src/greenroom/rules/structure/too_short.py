"""too-short: over before it began."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.timing import seconds
from greenroom.rules.definition import Fault, rule, said
from greenroom.rules.structure.too_long import SENTENCE, clock


@rule(
    "STR109",
    "too-short",
    help="Add what is missing most: the problem's size, one choice with its reason, or the result.",
    weak=[
        said(SENTENCE * 4, kind="story"),
        said("Yes, it would.", kind="reply"),
        said(SENTENCE * 12, kind="walkthrough"),
    ],
    strong=[
        said(SENTENCE * 8, kind="story"),
        said(SENTENCE, kind="reply"),
        said(SENTENCE * 20, kind="walkthrough"),
    ],
)
def too_short(answer: Answer) -> Iterator[Fault]:
    """The answer takes less time than its kind, or its format where one is given, needs.

    Brevity is a virtue in replies. A story of twenty seconds leaves all the work to the interviewer, who will fill the gaps
    with doubts.
    """
    least, spent = answer.exercise.length.low, seconds(answer)
    if spent < least:
        message = f"About {clock(spent)} for {'an' if answer.exercise.kind == 'explanation' else 'a'} {answer.exercise.kind} that needs at least {clock(least)}."
        yield Fault(answer.ending, message)
