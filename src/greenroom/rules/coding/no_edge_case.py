"""no-edge-case: no case at the edge is named or tried."""

import re
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.trying import expects_nothing
from greenroom.rules.definition import IN_CODING, Fault, rule

CODE = "\n\n## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```"


AT_AN_EDGE = re.compile(
    r"(?i)\b(?:empty|zero|nothing|none|no (?!questions?)\w+|ties?|tied|duplicates?|repeat\w*|twice|first time|unknown|collisions?|wrap\w*|exactly|"
    r"denominator|negative|overflow|too (?:long|large|big|short)|(?:does not|doesn't|not) fit|left out|at least one|only one|single|unsorted|circles?|cycles?)\b"
)


@rule(
    "COD105",
    "no-edge-case",
    help="Name two or three cases at the edge before you code (nothing, one, all alike, a tie, the largest) and put each into a test.",
    kinds=IN_CODING,
    weak=[
        "## Plan\n\nA Counter, O(n)."
        + CODE
        + "\n\n## Tests\n\n```python\ndef test_it():\n    assert repeated([3, 1, 3]) == [3]\n```",
        "## Clarify\n\nHow many readings are there?\n\n## Plan\n\nA Counter, O(n)." + CODE,
        "## Plan\n\nA Counter. I will also test edge cases." + CODE,
    ],
    strong=[
        "## Clarify\n\nCan the list be empty?\n\n## Plan\n\nA Counter, O(n)." + CODE,
        "## Plan\n\nA Counter, O(n)." + CODE + "\n\n## Tests\n\n```python\ndef test_it():\n    assert repeated([]) == []\n```",
        "## Plan\n\nA Counter, O(n)."
        + CODE
        + "\n\n## Tests\n\n```python\ndef test_all_the_same():\n    values = [7] * 5\n    assert repeated(values) == [7]\n```",
        "## Plan\n\nA Counter, O(n)." + CODE + "\n\n## Close\n\nNegative readings are not tested.",
    ],
)
def no_edge_case(answer: CodingAnswer) -> Iterator[Fault]:
    """No case at the edge is named in the notes or tried in the tests.

    Most faults live at the edges: nothing, one, all alike, the last window. Naming them early shapes the code; an interviewer who
    has to bring them up notes just that.
    """
    if not answer.has_code or answer.edges or any(answer.tried.edges) or any(answer.tried_with_code.edges):
        return
    if answer.tried.own or answer.tried.unknown or expects_nothing(answer.tests) or AT_AN_EDGE.search(_notes(answer)):
        return
    end = answer.write_up.place("test" if "test" in answer.write_up.stages else "plan").end
    yield Fault(Span(end, end), "No case at the edge is named or tried: nothing at all, one item, all alike, a tie.")


def _notes(answer: CodingAnswer) -> str:
    """All that was written in words."""
    return " ".join(answer.prose(stage) for stage in ("clarify", "plan", "test", "close"))
