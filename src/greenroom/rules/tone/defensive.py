"""defensive: a challenge is turned down."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.dismissal import dismissals, impatience
from greenroom.rules.definition import Fault, rule, said


@rule(
    "TON101",
    "defensive",
    help="Take the challenge as a fair question: say what is true in it, then what you know and how you know it.",
    kinds=("reply", "explanation"),
    suspicion="{} turns the challenge away instead of meeting it.",
    weak=[
        said(
            "As I said already, it's a cache. Stock is not our problem.",
            kind="reply",
            prompt="Don't you show sold-out products?",
        ),
        said(
            "Well, obviously you wouldn't use word counts for this any more.",
            kind="reply",
            prompt="Did you try a linear model?",
        ),
        said(
            "Anyone who has worked at this scale knows that you need a feature store.",
            kind="reply",
            prompt="Did you need a feature store?",
        ),
        said(
            "With all due respect, you don't understand the problem. The classes are rare, so it has to be oversampled.",
            kind="reply",
            prompt="Why did you oversample before the split?",
        ),
        said(
            "I mean, obviously we thought of that. If you had seen the data you wouldn't be asking.",
            kind="reply",
            prompt="Couldn't you have done that with a rule?",
        ),
        said("I'd rather not get into that, the customers are happy.", kind="reply", prompt="How did you measure it?"),
        said("I don't see why that matters. The numbers are fine.", kind="reply", prompt="Is the test set from the same week?"),
    ],
    strong=[
        said(
            "For two thirds of the hours a regression obviously would have done, and it is a fair challenge.",
            kind="reply",
            prompt="Why not a regression?",
        ),
        said(
            "No, it was not needed, and as I said to the client in the first workshop, start with rules.",
            kind="reply",
            prompt="Was learning needed at all?",
        ),
        said("So you're right, obviously; for that one it is an assumption.", kind="reply", prompt="Are the labels right?"),
        said(
            "If you don't understand why a score moved, you cannot ship it, so I plotted the shares of each reason per week.",
            kind="reply",
            prompt="How did you notice?",
        ),
        said(
            "The product owner told me it was not our problem. I disagreed, because anyone who gets a refusal can appeal.",
            kind="reply",
            prompt="What happened then?",
        ),
        said(
            "That's on them, but the plan was mine. I show it to anybody who doubts the dates, and I read the docs first now.",
            kind="reply",
            prompt="Why was it late?",
        ),
        said(
            "It was not a waste of time. It is clearly better on short texts, 81 against 74, and I don't see any problem below 10 k rows.",
            kind="reply",
            prompt="Was it worth it?",
        ),
        "The managing director was obviously not pleased, and asked me what would make me say yes.",
    ],
)
def defensive(answer: Answer) -> Iterator[Fault]:
    """A challenge is met with dismissal: "as I said", "obviously", "you don't understand", "everybody knows".

    A challenge in an interview is seldom an attack. It is the interviewer trying out how it would be to disagree with you at
    work. Whoever waves it away has answered that, whatever the facts are. Nothing disarms a hard question like granting what
    is true in it: "yes, for two thirds of the cases a simpler model would have done" costs one sentence and buys the trust for
    everything that follows. All places are reported together.
    """
    sure = dismissals(answer)
    shaky = list(impatience(answer)) if answer.exercise.kind == "reply" else []
    opens = [span for sentence, span, opening in shaky if opening and sentence.number == 0]
    company = len(shaky) + bool(answer.having("deflection"))
    places = sorted({*sure, *(span for _, span, _ in shaky)})
    if sure or opens or (shaky and company > 1):
        yield _fault(answer, places)
    elif any(opening for _, _, opening in shaky):
        yield _fault(answer, places)._replace(severity=Severity.HINT)


def _fault(answer: Answer, places: list[Span]) -> Fault:
    quoted = ", ".join(f"“{answer.said(place)}”" for place in places[:3])
    return Fault(places[0], f"{quoted}: this waves the challenge away.", tuple(places[1:]))
