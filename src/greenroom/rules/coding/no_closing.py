"""no-closing: no word on trade-offs at the end."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.closing import is_told
from greenroom.rules.definition import IN_CODING, Fault, rule


@rule(
    "COD113",
    "no-closing",
    help="End with three sentences: what you traded for what, what you would do with more time, and what is not tested yet.",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nDone.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nTime is O(n), memory O(n). All tests pass.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nThat's it, thanks for your time! All tests pass.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nI used a dict and it returns the list. I think it is correct.",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nThe dict costs memory; sorting would need none, but is slower.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nIf I had more time I'd add a random test against a brute force.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nNot tested: very long lists.",
        "## Code\n\n```python\ndef repeated(readings):\n    return [1]\n```\n\n## Close\n\nA Counter costs memory for every distinct reading, and I have not measured how much.",
    ],
)
def no_closing(answer: CodingAnswer) -> Iterator[Fault]:
    """Nothing is said at the end of trade-offs, of what is open, or of what would come next.

    The last minute is where an interviewer hears whether somebody sees beyond the code: what it costs, where it breaks, what they
    would not ship. A bare "done", or the running time once more, leaves that unsaid.
    """
    if not answer.has_code or answer.closing or is_told(answer.prose("close")):
        return
    message = "The round ends without a word on trade-offs, on what is open, or on what you would do next."
    yield Fault(answer.write_up.place("close"), message)
