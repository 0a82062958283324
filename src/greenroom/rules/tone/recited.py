"""recited: told in the same words as before."""

from collections.abc import Iterator, Sequence

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer
from greenroom.reading.retelling import Retelling, retellings, stretches
from greenroom.rules.definition import Fault, rule, said

FEWEST_WORDS = 40
THE_SAME = 0.6
SURE = 2
SHOWN = 3
NEARLY_ALL = 0.995


@rule(
    "TON106",
    "recited",
    help="Keep the order and the numbers and let the sentences go: tell it once from five keywords, to somebody new.",
    weak=[
        said(
            "I had a disagreement with the head of risk about the threshold for the fraud model. She wanted to block everything"
            " over 0.3, and I thought we would lose honest customers. Instead of arguing in the meeting I asked her for one week,"
            " and two of her analysts and I went through a thousand payments by hand.",
        ).after(
            "I had a disagreement with our head of risk about the threshold of the fraud model. She wanted to block"
            " everything above 0.3, and I thought that we would lose honest customers. Instead of arguing in the meeting I"
            " asked her for one week, and two of her analysts and I went through the last 1000 payments by hand.",
        ),
        said(
            "So I looked at two hundred failed searches by hand before anything else. Most of them weren't typos, they were"
            " descriptions. So, um, I fine-tuned a small embedding model on the pairs that our support people had already written"
            " in their tickets, and I kept the old index for part numbers.",
            kind="reply",
            prompt="What did you try first?",
        ).after(
            "I looked at two hundred failed searches by hand before anything else. Most of them were not typos, they were"
            " descriptions. So I fine-tuned a small embedding model on the pairs that our support people had already"
            " written in their tickets, and kept the old index for part numbers.",
            "I kept the old index for part numbers. I looked at 200 failed searches by hand before anything else. Most of"
            " them were not typos, they were descriptions. So I fine-tuned a small embedding model on the pairs that our"
            " support people had already written in their tickets.",
        ),
    ],
    strong=[
        said(
            "The head of risk and I did not agree on where to cut the fraud score. Her line was 0.3, mine was higher, since I was"
            " afraid of how many good customers we would turn away. We could have fought about that for a month. What I"
            " suggested was to look at a thousand of the disputed payments together, and two people of her team joined me.",
        ).after(
            "I had a disagreement with our head of risk about the threshold of the fraud model. She wanted to block"
            " everything above 0.3, and I thought that we would lose honest customers. Instead of arguing in the meeting I"
            " asked her for one week, and two of her analysts and I went through a thousand payments by hand.",
        ),
        said(
            "It went from 30 percent to 19 percent in six weeks at Kestrel.",
            kind="reply",
            prompt="What came of it?",
        ).after(*["It went from 30 percent to 19 percent in six weeks at Kestrel."] * 2),
        "I looked at two hundred failed searches by hand before anything else. Most of them were not typos, they were"
        " descriptions. So I fine-tuned a small embedding model on the pairs that our support people had already written in"
        " their tickets, and I kept the old index for part numbers.",
    ],
)
def recited(answer: Answer) -> Iterator[Fault]:
    """Over several attempts the wording is nearly the same: the answer was learned by heart.

    Nobody minds that a story is well prepared; what is heard is that it cannot be left any more. A recited answer does not
    bend to the question that was asked, it breaks off at the first interruption, and the interviewer begins to ask beside it in
    order to hear you think. Whoever knows the order of the story and its numbers can let the sentences come by themselves.

    It is only looked for where earlier attempts at the same question are known, as in `greenroom rehearse`, and in answers of
    forty words or more. What counts is the share of the words that stand in four or more in a row as an earlier attempt has
    them, wherever it has them; fillers, numbers and names count for neither side. From three fifths on it is the same
    telling: of stories that were written to try this, those learned by heart, with words changed, parts exchanged or another
    ending, share .69 or more, those told afresh a third at most, even where set phrases or a whole part were kept; and
    different answers of one person in the corpus share less than a tenth. One such attempt is a hint, for the second
    telling is often near the first; two are a warning.
    """
    if not answer.earlier or answer.spoken < FEWEST_WORDS:
        return
    alike = [retelling for retelling in retellings(answer) if retelling.share >= THE_SAME]
    if not alike:
        return
    first, *others = _longest(answer, max(alike, key=lambda retelling: retelling.share))
    severity = None if len(alike) >= SURE else Severity.HINT
    yield Fault(first, _message(alike), tuple(others), severity=severity)


def _longest(answer: Answer, closest: Retelling) -> list[Span]:
    """The longest stretches that recur, in their order."""
    longest = sorted(stretches(answer, closest), key=lambda found: -found[0])[:SHOWN]
    return sorted(span for _, span in longest)


def _message(alike: Sequence[Retelling]) -> str:
    share = min(retelling.share for retelling in alike)
    if len(alike) == 1:
        return f"{share:.0%} of this is word for word what you said in an earlier attempt."
    much = "All" if share > NEARLY_ALL else f"{share:.0%} or more"
    return f"{much} of this is word for word what you said in each of {len(alike)} earlier attempts."
