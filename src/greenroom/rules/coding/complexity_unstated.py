"""complexity-unstated: nothing is said of the cost."""

import re
from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.rules.definition import IN_CODING, Fault, rule

COST_TALK = re.compile(
    r"(?i)\b(?:work\s*[:=]|cost\w*\s*[:=]|per (?:op\w*|call|request|client|query)\s*[:=]|at worst|worst[, ]|no loop|constant\b|(?:one|a single) "
    r"(?:access|look-?up|probe)|log\d?\s?\(?\d)|\d+ ?[MkK]\b|\d(?: ?\d)* ?[×*] ?\d|(?:million|billion)s? (?:of )?\w+s\b|\w+ × \w+|10 ?(?:\^|\*\*) ?\d"
)
"""Somebody thinks of what it costs, in words that name no class: too much said to call it silence."""
CODE = "\n\n## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```"


@rule(
    "COD103",
    "complexity-unstated",
    help="Say in the plan what the solution costs in time and in memory, and in which quantity (O(n log n) in the number of items).",
    kinds=IN_CODING,
    weak=[
        "## Plan\n\nA Counter, then keep what comes twice."
        + CODE
        + "\n\n## Close\n\nIt is readable. With more time I would add tests.",
        "## Plan\n\nI sort the list and compare neighbours. This is fast enough." + CODE,
        "## Plan\n\nHash map. Memory is O(n)." + CODE,
        "## Plan\n\nA dict." + CODE + "\n\n## Close\n\nTime complexity is O(n).",
    ],
    strong=[
        "## Plan\n\nA Counter: one pass, O(n)." + CODE,
        "## Plan\n\nI sort the list, so n log n." + CODE,
        "## Plan\n\nA dict. It should be linear in the number of readings." + CODE,
        "## Plan\n\nA dict. Time complexity: n, space also n." + CODE,
    ],
)
def complexity_unstated(answer: CodingAnswer) -> Iterator[Fault]:
    """Nothing is said, before the code, of what the solution costs in time.

    The cost is the reason for most choices in a coding round. Said before the code, it saves the interviewer from asking and the
    candidate from building what will be too slow; afterwards it is only a description. Memory alone does not count.
    """
    before = [claim for claim in answer.times if claim.span.start < answer.coding_at]
    if not answer.has_code or any(not claim.is_other for claim in before):
        return
    if before or COST_TALK.search(answer.prose("plan")):
        span = before[0].span if before else _place(answer)
        yield Fault(span, "Only a part of the cost, or that of another way, is named before the code.", severity=Severity.HINT)
    elif answer.times:
        yield Fault(answer.times[0].span, "How long the solution takes is said only after the code.")
    else:
        yield Fault(_place(answer), "Nothing is said of how long the solution takes as the input grows.")


def _place(answer: CodingAnswer) -> Span:
    end = answer.write_up.place("plan").end
    return Span(end, end)
