"""mutable-default: a default that all calls share."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import mutable_defaults, shared_attributes
from greenroom.rules.definition import IN_CODING, Fault, rule


@rule(
    "COD108",
    "mutable-default",
    help="Write None as the default and make the list or dict inside of the function.",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\nclass Seen:\n    table = {}\n\n    def put(self, key):\n        self.table[key] = 1\n```",
        "## Code\n\n```python\ndef repeated(readings, seen=set()):\n    return [one for one in readings if one in seen]\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    def walk(at, found=[]):\n        found.append(at)\n        return found\n    return walk(0)\n```",
        "## Code\n\n```python\nclass Seen:\n    def __init__(self, table={}):\n        self.table = table\n```",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings, seen=None):\n    seen = set() if seen is None else seen\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings, kinds=(), least=2):\n    return []\n```",
    ],
)
def mutable_default(answer: CodingAnswer) -> Iterator[Fault]:
    """A default value is a list, a dict or a set, which all calls share; or an attribute of the class that all objects share.

    It is made once, when the function is defined. The second call begins with what the first one left there, so a test alone passes
    and two of them fail; interviewers know this one by heart.
    """
    for slip in mutable_defaults(answer.code):
        yield Fault(answer.code.span(slip.node), f"The default of `{slip.name}` is made once and shared by all calls.")
    for slip in shared_attributes(answer.code):
        yield Fault(
            answer.code.span(slip.node), f"`{slip.name}` is made once, with the class, and shared by all of its objects."
        )
