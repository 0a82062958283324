"""Two numbers that cannot both be true, and how far a number as said may be from the number that was meant."""

from greenroom.finding import Span
from greenroom.reading.answer import Answer
from greenroom.reading.quantities import Quantity
from greenroom.record import NamedTuple

ROUNDING = 0.03
MORE_OR_LESS = frozenset(
    "about around roughly nearly almost over under approximately circa some good basically more less least".split()
)
LINKS = frozenset(
    (
        "so basically that that's thats this is which means meaning a an or roughly about almost nearly some more than over"
        " around well it it's we they made makes making was were be relative thus hence therefore equals drop reduction"
        " increase improvement gain lift rise decrease saving of by down up good i e um uh like you know mean just only nice"
        " whole and in other words day week month year hour minute second per each every"
    ).split()
)
"""Words that may stand between a sum and its outcome: "from 2 to 4, so that's about double"."""


class Clash(NamedTuple):
    """Two places that contradict each other, and why."""

    first: Span
    second: Span
    why: str


def clash(one: Span, other: Span, why: str) -> Clash:
    """The clash of two places, in the order in which they stand."""
    return Clash(min(one, other), max(one, other), why)


class Range(NamedTuple):
    """From the least to the most that a number as said may stand for."""

    low: float
    high: float

    def meets(self, other: "Range", slack: float) -> bool:
        """Whether the two overlap, or miss each other by no more than ``slack`` of the larger."""
        return self.low * (1 - slack) <= other.high and other.low * (1 - slack) <= self.high


def meant(number: Quantity) -> Range:
    """What a number may stand for: half a step of its last digit, and for a whole number no more than a few percent."""
    value = abs(number.value)
    half = number.grain / 2 if number.grain < 1 else min(max(number.grain, _round_step(value)) / 2, ROUNDING * value)
    times = number.seconds / number.value if number.kind == "duration" and number.value else 1.0
    return Range((value - half) * times, (value + half) * times)


def _round_step(value: float) -> float:
    """The place of the last digit that is not zero: 10,000 for 60,000."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def words_between(answer: Answer, earlier: Quantity, later: Quantity) -> list[str]:
    """The words between two numbers."""
    return answer.words.lower[earlier.last + 1 : later.first]


def are_joined(answer: Answer, earlier: Quantity, later: Quantity, most: int = 8) -> bool:
    """Whether the later number only restates the earlier: "from 2 to 4, so that's double"."""
    between = words_between(answer, earlier, later)
    return len(between) <= most and LINKS.issuperset(between)


def is_rough(answer: Answer, number: Quantity) -> bool:
    """Whether the speaker says that the number is rough."""
    return not MORE_OR_LESS.isdisjoint(answer.words.lower[max(0, number.first - 3) : number.first])
