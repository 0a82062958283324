"""filler: words that fill a pause."""

from collections import Counter
from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer
from greenroom.reading.fillers import fillers
from greenroom.reading.lexicon import Hit
from greenroom.reading.timing import seconds
from greenroom.rules.definition import Fault, rule, said

FREQUENT = 3.5
NOTICEABLE = 2.8
FEWEST = 4


@rule(
    "TON103",
    "filler",
    help="Let a short pause stand where the filler was: it sounds like thinking, and the listener needs it too.",
    weak=[
        "Um, so we had, you know, a model that was basically too slow, and I kind of moved the features into, like, a cache.",
        "So um the queue was full and uh I like doubled the workers and you know it was fine after that.",
        said(
            "Uh, I mean, the labels were, you know, sort of noisy. So I, um, relabelled a thousand.",
            kind="reply",
            prompt="Why?",
        ),
    ],
    strong=[
        "It looks like two halves of one thing. The dashboards we like are the kind of tool that you know by heart, like a map. I "
        "would like to say what I mean by drift: the inputs change.",
        "Um, I had nine days. I moved the service to bigger machines, put a cache in front of it, and froze the deploys on the "
        "Wednesday. On the day there was no incident, and latency was a third lower than the year before, although the traffic "
        "had nearly doubled in the evening hours.",
        "Triage in the ER was the hard part, and ER doctors have no time. I sat with four of them, and what they needed was one "
        "number, the sort of number that fits on a wristband.",
    ],
)
def filler(answer: Answer) -> Iterator[Fault]:
    """Fillers come often enough to be heard: about four a minute or more.

    Everybody says "um", and one or two a minute are as natural as breathing. From then on, the listener begins
    to hear them, and then hears little else. Fillers also make good work sound guessed. They are no fault of character and
    are the easiest thing in speech to mend: record one answer, listen once, and put a silence where the filler was. All places
    are reported together, since it is the rate that matters and never the single word.
    """
    found = fillers(answer)
    spent = seconds(answer)
    rate = len(found) * 60 / spent if spent else 0.0
    if len(found) < FEWEST or rate < NOTICEABLE:
        return
    first, *others = (answer.where(hit) for hit in found)
    yield Fault(first, _message(answer, found, rate), tuple(others), severity=None if rate >= FREQUENT else Severity.HINT)


def _message(answer: Answer, found: list[Hit], rate: float) -> str:
    counts = Counter(answer.said(answer.where(hit)).lower() for hit in found)
    often = ", ".join(f"“{word}”" for word, _ in counts.most_common(3))
    return f"{len(found)} fillers, {rate:.0f} a minute, among them {often}."
