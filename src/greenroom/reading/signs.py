"""What a sentence shows signs of: aspects of a story that it tells, and faults that its wording may carry.

A role says what a sentence does, one for each; of signs it can show several or none. Each is a logistic regression over the
features that roles are read from. The weights are data (``content/models/signs.tsv``), made by ``scripts/train_signs.py`` from
the corpus; the corpus's guide says what each sign means.
"""

import os
from collections.abc import Mapping, Sequence
from math import exp

from greenroom.content import HERE

ASPECTS = (
    "problem", "stake", "constraint", "charge", "choice", "alternative", "reason", "evidence", "price", "specific", "insight",
    "trouble", "failed", "outcome", "number", "against", "effect", "measured", "offline", "shipped", "lesson", "particular",
    "unknown", "own", "others", "team", "data", "handled", "simple", "limit", "merit", "settle", "answers", "welcome",
    "dismiss", "stock", "signpost",
)  # fmt: skip
FAULTS = (
    "absolute-claim", "accuracy-alone", "blames-others", "borrowed-reason", "default-threshold", "defensive", "dodge",
    "downplayed-role", "empty-regret", "everything-in", "future-feature", "hedge-stack", "no-trade-off", "passive-role",
    "public-data-as-work", "random-split-over-time", "resampled-before-split", "score-as-probability", "tuned-on-test",
    "vague-metric",
)  # fmt: skip
SIGNS = (*ASPECTS, *FAULTS)
NUMBER = {sign: number for number, sign in enumerate(SIGNS)}
WEIGHTS = os.path.join(HERE, "models", "signs.tsv")
NAMES = "#"
"""The line of the weights that names the signs by their numbers; people read it, the engine does not."""
LANE = 32
SHIFTS = {str(number): LANE * number for number in range(len(SIGNS))}
UNLIKELY = -2000
"""Below this score, in thousandths, a sentence counts for nothing: about one chance in eight."""


def packed(cells: str) -> int:
    """A line of the weights, ``number:weight`` for the signs that have one, in one whole number with a lane of 32 bits each."""
    total = 0
    for cell in cells.split(" "):
        number, _, weight = cell.partition(":")
        total += int(weight) << SHIFTS[number]
    return total


def told(columns: Sequence[Sequence[int]]) -> Mapping[str, tuple[int, int]]:
    """Of each aspect, by its scores over the sentences: the chance that the surest sentence tells it, and in how many sentences
    it shows, both in hundredths. For the second a sentence counts by half of how far its score is above `UNLIKELY`.
    """
    return {aspect: _told(column) for aspect, column in zip(ASPECTS, columns or [()] * len(ASPECTS), strict=False)}


def _told(column: Sequence[int]) -> tuple[int, int]:
    showing = [score for score in column if score > UNLIKELY]
    if not showing:
        return 0, 0
    return round(100 / (1 + exp(-max(showing) / 1000))), (sum(showing) - UNLIKELY * len(showing)) // 40
