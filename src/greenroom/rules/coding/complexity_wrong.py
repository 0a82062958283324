"""complexity-wrong: the stated cost is not what was measured."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.claims import Claim, shown
from greenroom.reading.coding.costs import read_cost
from greenroom.reading.coding.loops import repeated_walk
from greenroom.rules.coding._examples import written
from greenroom.rules.definition import IN_CODING, Fault, rule

ABOVE, WITHIN = "above", "within"
CLEARLY = 0.75
"""A claimed power must be off by this much; half a power is no contradiction."""
QUICK = "\n\n## Code\n\n```python\ndef repeated(readings):\n    counts = {}\n    for one in readings:\n        counts[one] = counts.get(one, 0) + 1\n    return sorted(one for one in counts if counts[one] > 1)\n```"
SLOW = "\n\n## Code\n\n```python\ndef repeated(readings):\n    return sorted({one for one in readings if readings.count(one) > 1})\n```"
PAIRS = "\n\n## Code\n\n```python\ndef repeated(readings):\n    found = set()\n    for i, one in enumerate(readings):\n        for j, other in enumerate(readings):\n            if i != j and one == other:\n                found.add(one)\n    return sorted(found)\n```"


@rule(
    "COD104",
    "complexity-wrong",
    help="Count again what each line costs for n items, above all what hides in a call (in, count, index, slices, sorted), and correct what you said.",
    kinds=IN_CODING,
    weak=[
        written("## Plan\n\nOne loop with a count, O(n)." + SLOW, growth=ABOVE, slope=0.97),
        written("## Plan\n\nNested comparison, so O(n^2) time." + QUICK, growth=WITHIN, slope=0.02),
        written("## Plan\n\nTwo loops, but still linear time." + PAIRS, growth=""),
    ],
    strong=[
        written("## Plan\n\nOne loop with a count, which is O(n^2)." + SLOW, growth=ABOVE, slope=0.97),
        written("## Plan\n\nBrute force would be O(n^2), a dict makes it O(n)." + QUICK, growth=WITHIN, slope=0.02),
        written(
            "## Plan\n\nOne loop with a look back, O(n)." + SLOW.replace("readings.count(one) > 1", "one in seen"),
            growth="inconclusive",
        ),
        written(
            "## Plan\n\nO(n) at first sight.\n\n" + SLOW + "\n\n## Close\n\nI was wrong, count makes it quadratic.",
            growth=ABOVE,
            slope=1.0,
        ),
        written("## Plan\n\nO(n·k) where k is the length of a reading." + QUICK, growth=WITHIN, slope=0.0),
    ],
)
def complexity_wrong(answer: CodingAnswer) -> Iterator[Fault]:
    """The cost that is stated is not the one that was measured, or that the code shows.

    A wrong class is worse than none: the interviewer's next question rests on it. What was measured counts; where nothing was
    measured, only what the code shows without doubt does. A logarithm more or less is passed over.
    """
    stated = [(claim, power) for claim in _claimed(answer) if (power := claim.cost.power(answer.letters)) is not None]
    required = _required(answer)
    whole = [pair for pair in stated if answer.problem.is_class or not pair[0].is_part]
    if not whole or required is None:
        return
    powers = [power for _, power in stated]
    if answer.results.growth == ABOVE:
        least = required - 1 if answer.problem.is_class else required
        if max(powers) < least + CLEARLY:
            yield _fault(answer, whole[-1][0], _measured(answer))
    elif answer.results.growth == WITHIN:
        if min(powers) >= required + CLEARLY and not _is_careful(answer, whole[0][0]):
            yield _fault(answer, whole[0][0], f"the judge measured growth within O({_class(answer)})")
    elif max(powers) <= 1 and (line := repeated_walk(answer.code, answer.problem)) is not None:
        shown_line = answer.said(answer.code.span(line))
        yield _fault(answer, whole[-1][0], f"“{shown_line}” walks the input again for each item of it, which is O(n^2)")


def _claimed(answer: CodingAnswer) -> list[Claim]:
    """What is claimed of the whole; of a class, less what its slow listing of everything costs."""
    if not answer.problem.is_class:
        return answer.own_times
    return [
        claim
        for claim in answer.own_times
        if "keys" not in answer.said(claim.within).lower() or claim.cost.power(answer.letters) == 0
    ]


def _required(answer: CodingAnswer) -> float | None:
    complexity = answer.problem.complexity
    cost = read_cost(complexity.required, answer.letters) if complexity else None
    return cost.power(answer.letters) if cost else None


def _class(answer: CodingAnswer) -> str:
    return answer.problem.complexity.required if answer.problem.complexity else "n"


def _measured(answer: CodingAnswer) -> str:
    slope = answer.results.slope
    beyond = f"about n^{slope:.1f} faster than" if slope is not None else "clearly faster than"
    return f"the judge measured that its cost grows {beyond} the required O({_class(answer)})"


def _is_careful(answer: CodingAnswer, claim: Claim) -> bool:
    """Whether the claim is of a worst case, or of something that is not the whole."""
    said = answer.said(claim.within).lower()
    return any(word in said for word in ("worst", "collision", "at most", "upper bound", "pathological"))


def _fault(answer: CodingAnswer, claim: Claim, against: str) -> Fault:
    return Fault(Span(*claim.span), f"You say “{shown(claim, answer.text)}”, and {against}.")
