"""sample-only-tests: no tests, or only what the statement shows."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.trying import Tried, checks
from greenroom.rules.definition import IN_CODING, Fault, rule

CODE = "## Plan\n\nA Counter, O(n).\n\n## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```"


@rule(
    "COD106",
    "sample-only-tests",
    help="Write three tests of your own: an ordinary one whose answer you worked out by hand, one at an edge, and one that a likely mistake would fail.",
    kinds=IN_CODING,
    weak=[
        CODE
        + "\n\n## Tests\n\n```python\ndef test_samples():\n    assert repeated([3, 1, 3]) == [3]\n    assert repeated([1, 2]) == []\n```",
        CODE + "\n\n## Tests\n\nI ran the examples and they pass.",
        CODE,
        CODE + "\n\n## Tests\n\n```python\nprint(repeated([]))\nprint(repeated([5, 5]))\n```",
        CODE
        + "\n\n## Tests\n\n```python\nfor given, want in [([3, 1, 3], [3]), ([1, 2], [])]:\n    assert repeated(given) == want\n```",
    ],
    strong=[
        CODE + "\n\n## Tests\n\n```python\ndef test_own():\n    assert repeated([4, 4, 4]) == [4]\n```",
        CODE
        + "\n\n## Tests\n\n```python\nimport random\n\ndef test_random():\n    given = [random.randrange(9) for _ in range(50)]\n    assert repeated(given) == sorted(set(given))\n```",
        CODE
        + "\n\n## Tests\n\n```python\ndef test_samples():\n    assert repeated([3, 1, 3]) == [3]\n\ndef test_empty():\n    assert repeated([]) == []\n```",
    ],
)
def sample_only_tests(answer: CodingAnswer) -> Iterator[Fault]:
    """There are no tests, or they only repeat the statement's examples.

    The examples show what was understood by everybody; a print without a check is looked at once. What a test is worth shows in the cases that its writer thought of alone.
    """
    if not answer.has_code or _has_own(answer.tried_with_code) or (_has_own(answer.tried) and checks(answer.tests)):
        return
    span = answer.write_up.place("test")
    if ">>>" in answer.write_up.said("test"):
        return
    if (answer.tried.inputs and checks(answer.tests)) or answer.tried_with_code.inputs:
        yield Fault(span, "The tests only repeat the examples of the statement.")
    elif not answer.tests.is_there:
        yield Fault(span, "There are no tests that run.")
    elif not checks(answer.tests):
        yield Fault(span, "What stands as tests checks nothing.")
    elif answer.problem.name not in answer.tests.text:
        yield Fault(span, "What stands as tests never calls the solution.")


def _has_own(tried: Tried) -> bool:
    """Whether anything was tried beyond the examples of the statement."""
    return bool(tried.own or tried.unknown)
