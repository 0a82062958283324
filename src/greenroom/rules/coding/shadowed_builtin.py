"""shadowed-builtin: a builtin's name for something else."""

import ast
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import shadowed
from greenroom.reading.coding.source import Source
from greenroom.rules.definition import IN_CODING, Fault, rule


@rule(
    "COD112",
    "shadowed-builtin",
    help="Give it a name that says what it holds; where nothing better comes to mind, add a word (max_size, by_id).",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\ndef repeated(readings):\n    list = []\n    for one in readings:\n        list.append(one)\n    return list\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    dict = {}\n    for id, one in enumerate(readings):\n        dict[one] = id\n    return []\n```",
        "## Code\n\n```python\ndef helper(input, max):\n    return [one for one in input if one < max]\n```",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings):\n    counts = {}\n    return list(counts)\n```",
        "## Code\n\n```python\nclass Heap:\n    def pop(self):\n        self.max = 1\n        return self.max\n\n    def next(self):\n        return max(1, 2)\n```",
    ],
)
def shadowed_builtin(answer: CodingAnswer) -> Iterator[Fault]:
    """A name of Python's own, such as list, sum or id, is given to something else.

    From that line on the builtin is gone, and the error comes later and somewhere else ("'list' object is not callable"). Interviewers
    see it as a habit from short scripts.
    """
    allowed = frozenset(_given(answer))
    seen: dict[str, list[Span]] = {}
    for slip in shadowed(answer.code, allowed):
        seen.setdefault(slip.name, []).append(answer.code.span(slip.node))
    for name, spans in seen.items():
        first, *rest = sorted(spans)
        yield Fault(first, f"`{name}` is a builtin of Python, and here it is given to something else.", tuple(rest))


def _given(answer: CodingAnswer) -> Iterator[str]:
    """The names that the exercise itself gives to its arguments and its entry."""
    yield answer.problem.name
    yield from (parameter.name for parameter in answer.problem.parameters)
    yield from (node.arg for node in Source(answer.problem.starter).nodes() if isinstance(node, ast.arg))
