"""An invitation: the place in an answer that invites a follow-up, and the words that the question takes up."""

from collections.abc import Iterator, Mapping

from greenroom.finding import Span
from greenroom.interviewer import quotes
from greenroom.interviewer.nouns import Said
from greenroom.interviewer.sights import Sights
from greenroom.record import NamedTuple

BEING = frozenset("was were been is are be being got".split())
NEAR = 4


class Invitation(NamedTuple):
    """Which wordings fit (``slot``, as in ``follow_ups.txt``), the place, and what stands for the names in braces."""

    slot: str
    span: Span
    words: Mapping[str, str] = {}


def take(slot: str, said: Said | None, name: str = "thing", **more: str) -> Iterator[Invitation]:
    """The invitation to take up these words, if there are any."""
    if said is not None:
        yield Invitation(slot, said.span, {name: said.text, **more})


def take_deeds(sights: Sights) -> Iterator[Invitation]:
    """The invitations to take up what the speaker decided."""
    for deed in sights.deeds:
        yield from take("quoted", deed, "quote")


def beginning(sights: Sights, span: Span) -> Said | None:
    """What was said from the beginning of a finding on."""
    sentence = sights.answer.sentence_at(span.start)
    words = sights.answer.words.between(*span)
    if sentence is None or not words or sights.answer.words.lower[words.start] in BEING:
        return None
    near = words.start - sentence.first < NEAR
    return quotes.quoted(sights.answer, sentence.first if near else words.start, sentence)
