"""complexity-wrong: the stated cost is not what was measured."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.answer import CLEARLY, CodingAnswer
from greenroom.reading.coding.claims import Claim, shown
from greenroom.reading.coding.loops import repeated_walk
from greenroom.rules.coding._examples import written
from greenroom.rules.definition import IN_CODING, Fault, rule

ABOVE, WITHIN = "above", "within"
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
        written("## Plan\n\nOne loop with a count, O(n)." + SLOW, verdict="TLE", failing="large"),
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
        written("## Plan\n\nO(n·m) where m is the number of digits." + QUICK, growth=WITHIN, slope=0.0),
    ],
)
def complexity_wrong(answer: CodingAnswer) -> Iterator[Fault]:
    """The cost that is stated is not the one that was measured, or that the code shows.

    A wrong class is worse than none: the interviewer's next question rests on it. What was measured counts; where nothing was
    measured, only what the code shows without doubt does. A logarithm more or less is passed over.
    """
    stated, required = answer.claimed, answer.required
    if required is None:
        return
    stated = [(claim, power) for claim, power in stated if not (claim.is_loose and claim.is_part)]
    whole = [claim for claim, power in stated if answer.problem.is_class or not claim.is_part or power >= required]
    if not whole:
        return
    powers = [power for _, power in stated]
    if answer.claims_too_little:
        yield _fault(answer, whole[-1], _measured(answer))
    elif answer.results.growth == WITHIN:
        if min(powers) >= required + CLEARLY and not _is_careful(answer, whole[0]) and _is_of_one_letter(whole[0]):
            yield _fault(answer, whole[0], f"the judge measured growth within O({_class(answer)})")
    elif (
        answer.results.growth != ABOVE and max(powers) <= 1 and (line := repeated_walk(answer.code, answer.problem)) is not None
    ):
        shown_line = answer.said(answer.code.span(line))
        yield _fault(answer, whole[-1], f"“{shown_line}” walks the input again for each item of it, which is O(n^2)")


def _class(answer: CodingAnswer) -> str:
    return answer.problem.complexity.required if answer.problem.complexity else "n"


def _measured(answer: CodingAnswer) -> str:
    if answer.results.growth != ABOVE:
        return f"the judge had to stop it on a large input, for which O({_class(answer)}) is quick enough"
    slope = answer.results.slope
    beyond = f"about n^{slope:.1f} faster than" if slope is not None else "clearly faster than"
    return f"the judge measured that its cost grows {beyond} the required O({_class(answer)})"


def _is_careful(answer: CodingAnswer, claim: Claim) -> bool:
    """Whether the claim is of a worst case, or of something that is not the whole."""
    said = answer.said(claim.within).lower()
    return any(word in said for word in ("worst", "collision", "at most", "upper bound", "pathological"))


def _is_of_one_letter(claim: Claim) -> bool:
    """Whether one letter alone makes the cost: in n·m the other may be what its writer knows to be small."""
    return max(len(term.powers) for term in claim.cost.terms) <= 1


def _fault(answer: CodingAnswer, claim: Claim, against: str) -> Fault:
    return Fault(Span(*claim.span), f"You say “{shown(claim, answer.text)}”, and {against}.")
