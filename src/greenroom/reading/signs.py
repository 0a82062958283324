"""What a sentence shows signs of: aspects of a story that it tells, and faults that its wording may carry.

A role says what a sentence does, one for each; of signs it can show several or none. Each is a logistic regression over the
features that roles are read from. The weights are data (``content/models/signs.tsv``), made by ``scripts/train_signs.py`` from
the corpus; the corpus's guide says what each sign means.
"""

import os
from collections.abc import Iterator, Sequence
from math import exp
from operator import lshift

from greenroom.content import HERE
from greenroom.reading.lanes import WIDTH, highest, sums_above
from greenroom.record import NamedTuple

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
SHIFTS = {str(number): WIDTH * number for number in range(len(SIGNS))}
UNLIKELY = -2000
"""Below this score, in thousandths, a sentence counts for nothing: about one chance in eight."""


def packed(cells: str) -> int:
    """A line of the weights, ``number:weight`` for the signs that have one, in one whole number with a lane for each."""
    pieces = cells.replace(":", " ").split(" ")
    return sum(map(lshift, map(int, pieces[1::2]), map(SHIFTS.__getitem__, pieces[::2])))


class Shown(NamedTuple):
    """What the sentences of an answer show of each sign: the highest score of any of them, and by how much their scores are
    above `UNLIKELY` where they are, summed up.
    """

    highest: Sequence[int]
    above: Sequence[int]

    @classmethod
    def by(cls, rows: Sequence[int]) -> "Shown":
        """The same from the sentences' scores, each in raised lanes."""
        if not rows:
            return cls([UNLIKELY] * len(SIGNS), [0] * len(SIGNS))
        return cls(highest(rows, len(SIGNS)), sums_above(rows, UNLIKELY, len(SIGNS)))

    def told(self) -> Iterator[tuple[str, int, int]]:
        """Of each aspect the chance that the surest sentence tells it, and in how many sentences it shows, both in hundredths.

        For the second a sentence counts by half of how far its score is above `UNLIKELY`.
        """
        for aspect, most, much in zip(ASPECTS, self.highest, self.above, strict=False):
            yield aspect, round(100 / (1 + exp(-most / 1000))) if most > UNLIKELY else 0, much // 40
