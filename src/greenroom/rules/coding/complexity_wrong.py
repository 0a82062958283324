"""complexity-wrong: the stated cost is not what was measured."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.claims import Claim, shown
from greenroom.reading.coding.costs import read_cost
from greenroom.reading.coding.loops import nested_loop, sorts_input
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
        written(
            "## Plan\n\nI sort it first.\n\n## Code\n\n```python\ndef repeated(readings):\n    readings = sorted(readings)\n    return readings[:1]\n```\n\n## Close\n\nO(n) time.",
            growth=WITHIN,
        ),
    ],
    strong=[
        written("## Plan\n\nOne loop with a count, which is O(n^2)." + SLOW, growth=ABOVE, slope=0.97),
        written("## Plan\n\nBrute force would be O(n^2), a dict makes it O(n)." + QUICK, growth=WITHIN, slope=0.02),
        written("## Plan\n\nOne loop with a count, O(n)." + SLOW, growth="inconclusive", slope=0.5),
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

    A wrong class is worse than none: it is the number on which the interviewer's next question rests. What was measured counts;
    where that was not conclusive, only what the code shows without doubt does.
    """
    stated = [(claim, power) for claim in answer.own_times if (power := claim.cost.power(answer.letters)) is not None]
    required = _required(answer)
    if not stated or required is None:
        return
    highest = max(stated, key=lambda pair: (pair[1], pair[0].cost.has_log))
    whole = [pair for pair in stated if not pair[0].is_part] or ([] if not answer.problem.is_class else stated)
    if answer.results.growth == ABOVE:
        if whole and highest[1] < required + CLEARLY:
            yield _fault(answer, _last(whole), _measured(answer))
    elif answer.results.growth == WITHIN and min(power for _, power in stated) >= required + CLEARLY:
        if not _is_careful(answer, highest[0]):
            yield _fault(answer, highest[0], f"the judge measured growth within O({_class(answer)})")
    else:
        yield from _against_code(answer, stated, whole)
    if answer.results.growth == WITHIN:
        yield from _forgets_sort(answer, whole)


def _against_code(answer: CodingAnswer, stated: list[tuple[Claim, float]], whole: list[tuple[Claim, float]]) -> Iterator[Fault]:
    inner = nested_loop(answer.code, answer.problem)
    if whole and inner is not None and max(power for _, power in stated) <= 1:
        line = answer.said(answer.code.span(inner))
        yield _fault(
            answer, _last(whole), f"the loop “{line}” runs over the whole input once for each item of it, which is O(n^2)"
        )
    else:
        yield from _forgets_sort(answer, whole)


def _forgets_sort(answer: CodingAnswer, whole: list[tuple[Claim, float]]) -> Iterator[Fault]:
    """A sort of the whole input below a claim of O(n): the judge cannot tell n from n log n, the code can."""
    sorting = sorts_input(answer.code, answer.problem)
    names_log = any(claim.cost.has_log for claim in answer.times)
    knows = any(
        word in answer.write_up.said(stage).lower()
        for stage in ("plan", "close")
        for word in ("nearly sorted", "timsort", "already sorted")
    )
    if sorting is not None and whole and not names_log and not knows and all(power <= 1 for _, power in whole):
        line = answer.said(answer.code.span(sorting))
        yield _fault(answer, _last(whole), f"“{line}” sorts the whole input, which is O(n log n)")


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


def _last(stated: list[tuple[Claim, float]]) -> Claim:
    return stated[-1][0]


def _is_careful(answer: CodingAnswer, claim: Claim) -> bool:
    """Whether the claim is of a worst case, or of something that is not the whole."""
    said = answer.said(claim.within).lower()
    return any(word in said for word in ("worst", "collision", "at most", "upper bound", "pathological"))


def _fault(answer: CodingAnswer, claim: Claim, against: str) -> Fault:
    return Fault(Span(*claim.span), f"You say “{shown(claim, answer.text)}”, and {against}.")
