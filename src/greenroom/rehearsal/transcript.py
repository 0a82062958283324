"""Who said what in a rehearsal, in order; what was said between the answers stands where it was said."""

from collections.abc import Iterator

from greenroom.history import Rehearsal, Remark, Said
from greenroom.record import NamedTuple

BETWEEN = {
    "asked-back": (("you", "words"), ("interviewer", "reply")),
    "hinted": (("hint", "words"),),
    "nudged": (("interviewer", "words"),),
}
UNSAID = {"skipped": "(skipped)", "asked": "(not answered yet)"}


class Line(NamedTuple):
    """Words, who said them (``interviewer``, ``you`` or ``hint``), and to which attempt they belong."""

    attempt: str
    speaker: str
    words: str


def transcript(rehearsal: Rehearsal) -> Iterator[Line]:
    """Every line of a rehearsal."""
    for said in rehearsal.attempts:
        about = [remark for remark in rehearsal.remarks if remark.facts.get("attempt") == said.id and remark.name in BETWEEN]
        yield Line(said.id, "interviewer", f"{said.question.lead} {said.question.prompt}".strip())
        yield from _between([remark for remark in about if remark.name != "nudged"], said)
        yield Line(said.id, "you", UNSAID.get(said.state, said.words))
        yield from _between([remark for remark in about if remark.name == "nudged"], said)


def _between(remarks: list[Remark], said: Said) -> Iterator[Line]:
    for remark in remarks:
        for speaker, key in BETWEEN[remark.name]:
            if remark.facts[key]:
                yield Line(said.id, speaker, remark.facts[key])
