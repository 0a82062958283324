"""swallowed-error: an error that nobody hears of."""

from collections.abc import Iterator

from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.slips import swallowed
from greenroom.rules.definition import IN_CODING, Fault, rule


@rule(
    "COD109",
    "swallowed-error",
    help="Catch only the error that you expect, around the one line that raises it, and let everything else be seen.",
    kinds=IN_CODING,
    weak=[
        "## Code\n\n```python\ndef repeated(readings):\n    try:\n        return sorted(readings)\n    except:\n        return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    for one in readings:\n        try:\n            one += 1\n        except Exception:\n            pass\n    return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    try:\n        return readings[0]\n    except Exception as e:\n        print(e)\n        return []\n```",
    ],
    strong=[
        "## Code\n\n```python\ndef repeated(readings):\n    try:\n        return [readings[0]]\n    except IndexError:\n        return []\n```",
        "## Code\n\n```python\ndef repeated(readings):\n    try:\n        return [readings[0]]\n    except Exception as error:\n        raise ValueError('no readings') from error\n```",
    ],
)
def swallowed_error(answer: CodingAnswer) -> Iterator[Fault]:
    """Every error is caught, and the code goes on as if nothing had been.

    It turns a crash that names its line into a wrong answer that names nothing. In a round it reads as fear of one's own code; at
    work it is the bug that takes a week.
    """
    for slip in swallowed(answer.code):
        yield Fault(
            answer.code.span(slip.node), f"This catches {_shown(slip.name)} and goes on, so a real fault looks like an answer."
        )


def _shown(kind: str) -> str:
    return kind if kind == "everything" else f"every `{kind}`"
