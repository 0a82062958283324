"""What the whole answer tells, in whole numbers: the ground on which verdicts on absent parts, scores and follow-ups stand."""

from collections import Counter
from collections.abc import Iterable
from math import log2

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.measures import measure
from greenroom.reading.roles import ROLES, load_model
from greenroom.reading.signs import NUMBER, Shown
from greenroom.scorecard import Measure

MOST = 7
"""Of what is counted, so many say all."""


class Told(dict[str, int]):
    """How much of what is told; 0 of everything else."""

    def __missing__(self, _: str) -> int:
        return 0


@once
def measures_of(answer: Answer) -> tuple[Measure, ...]:
    """Every measure that the rubric of the answer's kind may need."""
    return tuple(measure(answer))


@once
def telling(answer: Answer) -> Told:
    """In hundredths, of many alike the first say most: the measures by name; of each aspect ``most:`` (how surely the surest
    sentence tells it) and ``much:`` (in how many); of each role ``role:`` (how many sentences) and ``part:`` (which share).
    What has no number is 0.
    """
    found = Told(counted(measures_of(answer)))
    for aspect, most, much in _shown(answer).told():
        found["most:" + aspect] = most
        found["much:" + aspect] = _logged(much / 100) if much else 0
    roles, whole = Counter(sentence.role for sentence in answer.sentences), max(1, len(answer.sentences))
    for role in ROLES:
        found["role:" + role] = _logged(roles[role])
        found["part:" + role] = round(100 * roles[role] / whole)
    return found


def highest(answer: Answer, sign: str) -> int:
    """The highest score of any sentence for a sign."""
    return _shown(answer).highest[NUMBER[sign]]


@once
def _shown(answer: Answer) -> Shown:
    return Shown.by([sentence.signs_in_lanes for sentence in answer.sentences])


def counted(measures: Iterable[Measure]) -> dict[str, int]:
    """The measures by name."""
    return {measure.name: _logged(measure.value) for measure in measures}


def _logged(value: float) -> int:
    return round(100 * log2(1 + min(value, MOST)))


FEWEST_WORDS = 6
DULL = 40
"""What a word may take from a sign, in thousandths, without ending the stretch that carries it. With these two, stretches
overlap the words that a writer marked in 96 of 100 lines of the banks."""


def carrying(answer: Answer, sentence: Sentence, sign: str) -> Span:
    """The stretch of a sentence whose words add most to a sign (Kadane's algorithm), at least `FEWEST_WORDS` long."""
    words, model = answer.lower(sentence), load_model()
    best, best_sum, first, running = (0, 0), 0, 0, 0
    for at, word in enumerate(words):
        if running <= 0:
            first, running = at, 0
        running += model.weight(word, NUMBER[sign]) + DULL
        if running > best_sum:
            best, best_sum = (first, at), running
    first, last = best
    first = max(0, min(first, len(words) - FEWEST_WORDS))
    last = min(len(words) - 1, max(last, first + FEWEST_WORDS - 1))
    return answer.place(sentence.first + first, sentence.first + last)
