"""mutated-argument: the caller's input is changed."""

import re
from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import changed_arguments
from greenroom.rules.definition import IN_CODING, Fault, rule

MAY_CHANGE = re.compile(
    r"in[- ]place|may (?:be )?(?:change|modif|destroy|overwrit)|free to (?:change|modify)|you (?:may|can) (?:change|modify|sort)",
    re.I,
)
MUST_STAY = re.compile(
    r"\b(?:stays?|leave[sd]?|left|remains?|keeps?|kept)\b[^.\n]{0,40}\b(?:as (?:it|they) (?:is|are|was|were)|unchanged|untouched|alone)|"
    r"(?:not|never|n't) (?:be )?(?:change|modif|mutat|alter|touch)|unchanged|untouched|not to be changed",
    re.I,
)


@rule(
    "COD110",
    "mutated-argument",
    help="Work on a copy (sorted(values), list(values)), or say aloud that you change the input and why that is fine.",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\ndef repeated(readings):\n    readings.sort()\n    return readings\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    values = readings\n    while values:\n        values.pop()\n    return []\n```",
        "## Code\n\n```python\nimport heapq\n\ndef repeated(readings):\n    heapq.heapify(readings)\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    for i in range(len(readings)):\n        readings[i] += 1\n    return readings\n```",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings):\n    readings = sorted(readings)\n    readings.append(1)\n    return readings\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    values = list(readings)\n    values.sort()\n    return values\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    counts = {}\n    for one in readings:\n        counts[one] = 1\n    return list(counts)\n```",
    ],
)
def mutated_argument(answer: CodingAnswer) -> Iterator[Fault]:
    """The code changes a list or dict that belongs to the caller.

    The caller still holds it, and finds it sorted, shorter or empty. Where the statement says that the input stays as it is, that is
    a wrong answer that no comparison of results shows; where it says nothing, it is a hint.
    """
    statement = (
        f"{answer.problem.statement} {' '.join(fact.says for fact in answer.problem.facts if fact.matters == 'mutation')}"
    )
    must_stay = bool(MUST_STAY.search(statement))
    if MAY_CHANGE.search(statement) and not must_stay:
        return
    seen: set[str] = set()
    for slip in changed_arguments(answer.code, answer.problem):
        if slip.name not in seen:
            seen.add(slip.name)
            message = f"This changes `{slip.name}`, which belongs to the caller."
            yield Fault(answer.code.span(slip.node), message, severity=None if must_stay else Severity.HINT)
