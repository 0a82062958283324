"""no-clarification: coding begins without a question or an assumption."""

import re
from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.clarifying import questions
from greenroom.rules.definition import IN_CODING, Fault, rule

CODE = "\n\n## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```"


A_LINE, TWO_LINES = 12, 25
"""Words up to which notes may be a remark and no more; and up to which they are one where they say that all is clear."""
BRUSHED_OFF = re.compile(
    r"(?im)^\W*(?:no (?:real )?questions?|none|nothing)\b|\b(?:(?:is|seems?|all|looks?|pretty|quite) clear|i (?:think i )?know this|start coding)\b"
)
ASSUMED = re.compile(r"\b(?:assum(?:e|es|ing|ed|ptions?)|suppose|i take it|i take as given)\b(?:\W+\w+){3}", re.I)
"""Something was assumed, about whatever: that is no silence."""


@rule(
    "COD101",
    "no-clarification",
    help="Before you plan, ask or assume aloud what decides the solution: how large the input is, whether it may be empty, what repeats and ties mean.",
    kinds=IN_CODING,
    weak=[
        "## Clarify\n\nSeems clear, no questions.\n\n## Plan\n\nCount with a dict, return the keys that come twice. O(n)."
        + CODE,
        "## Plan\n\nA Counter and a sorted list. O(n log n)." + CODE,
        "## Clarify\n\nCan I start coding? Is Python ok?\n\n## Plan\n\nI put everything into a dict." + CODE,
        "## Clarify\n\nSo I get readings and give back those which are repeated. Easy, I think I know this one.\n\n## Plan\n\nA dict of counts."
        + CODE,
    ],
    strong=[
        "## Clarify\n\nCan the list be empty? Roughly how many readings are there?\n\n## Plan\n\nA Counter." + CODE,
        "## Clarify\n\nno questions, but i assume values can be negative\n\n## Plan\n\nA Counter." + CODE,
        "## Clarify\n\n- empty -> []\n- order of the result doesn't matter\n\n## Plan\n\nA Counter." + CODE,
        "## Plan\n\nI take it the readings fit in memory. A Counter, O(n)." + CODE,
    ],
)
def no_clarification(answer: CodingAnswer) -> Iterator[Fault]:
    """Coding begins without a question or an assumption about the task.

    A statement leaves things open on purpose: sizes, repeats, ties, empty inputs. Who asks saves a rewrite, and shows how they would
    take on a vague ticket. A question about the language or the time left settles nothing.
    """
    if answer.settled or answer.results.asked or not answer.has_code or _says_something(answer.prose("clarify")):
        return
    asked = [*questions(answer.prose("clarify")), *questions(answer.prose("plan"))]
    is_open = any(len(answer.said(span).split()) >= 6 for span in asked)
    message = "The code begins before anything about the task was asked or assumed."
    yield Fault(answer.write_up.place("clarify"), message, severity=Severity.HINT if is_open and len(asked) > 1 else None)


def _says_something(notes: str) -> bool:
    """Whether notes say so much before the code, or in such a way, that something was made clear, in whichever words."""
    words = len(re.findall(r"\w+", notes))
    is_brush_off = BRUSHED_OFF.search(notes) is not None and words < TWO_LINES
    return (words > A_LINE and not is_brush_off) or ASSUMED.search(notes) is not None
