"""Whether an answer says again, word for word, what was said a moment before."""

from collections.abc import Sequence

from greenroom.finding import Span
from greenroom.reading.answer import Answer
from greenroom.reading.retelling import retellings, stretches

SHARE = 0.28
"""From which share of its words on. Of the simulated candidates only the one who learned by heart ever reaches a quarter."""
FEWEST_WORDS = 8


def repeated(answer: Answer, before: Sequence[str]) -> Span | None:
    """The longest stretch that was said before in this round; None where too little of the answer was."""
    told = next(retellings(answer, ["\n".join(before)] if before else []), None)
    if told is None or told.share < SHARE or sum(told.recurs) < FEWEST_WORDS:
        return None
    return max(stretches(answer, told))[1]
