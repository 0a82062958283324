"""debug-print: output left in."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import prints
from greenroom.rules.definition import IN_CODING, Fault, rule


@rule(
    "COD111",
    "debug-print",
    help="Take prints out before you say that you are done; what you wanted to see belongs into a test.",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\ndef repeated(readings):\n    print(readings)\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    breakpoint()\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    return []\n\nprint(repeated([3, 1, 3]))\n```",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings):\n    # print(readings)\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    return []\n\nif __name__ == '__main__':\n    print(repeated([1]))\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    return []\n```\n\n## Tests\n\n```python\nprint(repeated([]))\n```",
    ],
)
def debug_print(answer: CodingAnswer) -> Iterator[Fault]:
    """A print or a stop for the debugger is left in the solution.

    Looking at values is how one finds a fault, and interviewers do not mind it while it happens. Left in, it says that nobody read
    the code once more before handing it over.
    """
    found = list(prints(answer.code))
    if found:
        spans = tuple(answer.code.span(slip.node) for slip in found)
        yield Fault(spans[0], f"A `{found[0].name}` is left in the solution.", spans[1:])
