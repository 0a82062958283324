"""no-plan: code without a stated approach."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.rules.definition import IN_CODING, Fault, rule

CODE = "\n\n## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```"


@rule(
    "COD102",
    "no-plan",
    help="Before you type, say in two sentences which structure or method you take, step by step, and why it is right.",
    kinds=IN_CODING,
    weak=[
        "## Clarify\n\nCan it be empty?" + CODE,
        "## Clarify\n\nCan it be empty?\n\n## Plan\n\nI'll just start coding and see what happens." + CODE,
        "## Clarify\n\nCan it be empty?\n\n## Plan\n\nThis should be easy. I did something like it before." + CODE,
        "## Clarify\n\nCan it be empty?" + CODE + "\n\n## Close\n\nI used a Counter and kept what comes twice.",
    ],
    strong=[
        "## Plan\n\nCounter, keep what is above one, O(n)" + CODE,
        "## Plan\n\nI go through the readings and keep track of those that I saw already; when one comes again I add it to the result."
        + CODE,
        "## Clarify\n\nEmpty list? ok. My idea: put all into a dict, then filter." + CODE,
        "## Plan\n\nsort then look at neighbors" + CODE,
    ],
)
def no_plan(answer: CodingAnswer) -> Iterator[Fault]:
    """Code is written without an approach that was stated before it.

    An interviewer who hears the plan can stop a wrong one within a minute. Without it, both find out at the end, and the code has
    to show by itself what its writer wanted.
    """
    if answer.has_code and not answer.approach:
        yield Fault(answer.write_up.place("plan"), "The code comes without an approach that was stated before it.")
