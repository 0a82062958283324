"""What was asked and said so far, as a page shows it."""

from collections.abc import Sequence
from typing import Any

from greenroom.event import Facts
from greenroom.history import Rehearsal, Remark, Said
from greenroom.record import NamedTuple
from greenroom.rehearsal.judging import aloud

MOST_IN_A_ROUND = 2


class Turn(NamedTuple):
    """An attempt that is over; ``words`` is what was heard of it.

    ``findings`` and ``scores`` are rows of its judgement, none where they are not told yet.
    """

    said: Said
    remarks: Sequence[Remark]
    findings: Sequence[Facts]
    scores: Sequence[Facts]
    words: str


def turns_of(rehearsal: Rehearsal, *, is_told: bool) -> list[Turn]:
    """Every attempt that was answered or skipped, in order."""
    return [_turn(rehearsal, said, is_told=is_told) for said in rehearsal.attempts if said.state != "asked"]


def _turn(rehearsal: Rehearsal, said: Said, *, is_told: bool) -> Turn:
    remarks = [remark for remark in rehearsal.remarks if remark.facts.get("attempt") == said.id]
    judged = rehearsal.judgement(said.id)
    if judged is None or not is_told:
        return Turn(said, remarks, (), (), aloud(said))
    return Turn(said, remarks, _worst(judged.document, rehearsal), judged.document.get("scorecard", ()), aloud(said))


def _worst(document: Facts, rehearsal: Rehearsal) -> list[dict[str, Any]]:
    """What to mend, hints left out, the gravest first; in a round only what matters most."""
    loud = [finding for finding in document.get("findings", ()) if finding["severity"] != "hint"]
    loud.sort(key=lambda finding: (finding["severity"] != "error", finding["start"] == finding["end"]))
    return loud[:MOST_IN_A_ROUND] if rehearsal.mode == "round" else loud
