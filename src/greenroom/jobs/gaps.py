"""The gap map: what postings ask for, what shows it, what the person says of it, what was measured, what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from greenroom.finding import Span
from greenroom.jobs.kept import Kept
from greenroom.jobs.lexicon import label_of, lexicon
from greenroom.jobs.posting import CAN_LEARN, MUST
from greenroom.record import NamedTuple

KINDS = ("story", "project", "answer", "coding", "number")
"""Kinds of proof: a story or a walkthrough in a file, a rehearsed answer, a solved exercise, a measured number."""
WORTH = {MUST: 1.0, CAN_LEARN: 0.4}
"""How much a posting wants a skill."""
HELD, SHAKY = timedelta(days=14), timedelta(days=3)
"""When an answer is due again: after it was at the bar, and after it was not."""
LOW, HIGH = 2, 4
"""Confidence up to which a skill is to be learned, and from which it is to be proven."""
ENOUGH = 3
"""Answers from which a share of them is told."""


class Line(NamedTuple):
    """Where a posting asks for a skill; ``quote`` is its line, empty where the person added the skill."""

    posting: str
    need: str
    sure: str
    years: int | None
    span: Span
    quote: str


class Proof(NamedTuple):
    """Something that shows a skill: one of `KINDS`, where it is, its title, and the day, where it has one."""

    kind: str
    place: str
    title: str
    on: date | None = None
    at_bar: bool | None = None


class Strength(NamedTuple):
    """Of the answers that name a skill and were scored, how many were at the bar."""

    answers: int
    at_bar: int

    @property
    def told(self) -> str:
        """The measure in words; what is missing where there are too few answers."""
        if self.answers >= ENOUGH:
            return f"{self.at_bar} of {self.answers} at the bar"
        return f"{ENOUGH - self.answers} more to say" if self.answers else ""


class Gap(NamedTuple):
    """A row of the map. ``demand`` is 0 to 1: 1 where every posting, by weight, asks for it as a must."""

    skill: str
    label: str
    family: str
    need: str
    demand: float
    lines: tuple[Line, ...]
    proofs: tuple[Proof, ...]
    confidence: int | None
    strength: Strength
    due: date | None
    action: str


def gaps(kept: Sequence[Kept], proofs: Mapping[str, Sequence[Proof]], confidence: Mapping[str, int], today: date) -> list[Gap]:
    """The map of several postings, what is wanted most and shown least first."""
    lines: dict[str, list[Line]] = {}
    demand: dict[str, float] = {}
    for each in kept:
        for skill in each.posting.skills:
            quote = each.posting.quote(skill.line) if skill.line.end else ""
            lines.setdefault(skill.name, []).append(Line(each.name, skill.need, skill.sure, skill.years, skill.span, quote))
            demand[skill.name] = demand.get(skill.name, 0.0) + each.weight * WORTH[skill.need]
    total = sum(each.weight for each in kept)
    rows = [_gap(name, lines[name], demand[name] / total, proofs.get(name, ()), confidence.get(name), today) for name in lines]
    return sorted(rows, key=lambda row: (-row.demand * _openness(row), row.skill))


def strength_of(proofs: Iterable[Proof]) -> Strength:
    """How the scored answers among proofs went."""
    scored = [proof.at_bar for proof in proofs if proof.at_bar is not None]
    return Strength(len(scored), sum(scored))


def due_of(proofs: Iterable[Proof]) -> date | None:
    """When the skill should be told again; None where it was never rehearsed."""
    told = [proof for proof in proofs if proof.on is not None and proof.kind in ("answer", "coding")]
    if not told:
        return None
    last = max(told, key=lambda proof: proof.on or date.min)
    return (last.on or date.min) + (SHAKY if last.at_bar is False else HELD)


def _gap(name: str, lines: list[Line], demand: float, proofs: Sequence[Proof], said: int | None, today: date) -> Gap:
    need = MUST if any(line.need == MUST for line in lines) else CAN_LEARN
    concept = lexicon().concepts.get(name)
    strength, due = strength_of(proofs), due_of(proofs)
    action = _action(need, proofs, said, strength, due, today)
    family = concept.family if concept else "other"
    return Gap(name, label_of(name), family, need, demand, tuple(lines), tuple(proofs), said, strength, due, action)


def _action(need: str, proofs: Sequence[Proof], said: int | None, strength: Strength, due: date | None, today: date) -> str:
    told = any(proof.kind in ("answer", "coding") for proof in proofs)
    written = [proof for proof in proofs if proof.kind in ("story", "project")]
    if not proofs:
        return _without_proof(need, said)
    if not told and written:
        return f"Tell {written[0].place} aloud: `greenroom rehearse`."
    if not told:
        return "There is a number, and no story around it: write one."
    if strength.answers and strength.at_bar < strength.answers / 2:
        return "Tell it again: the answers that name it fell short of the bar."
    if due is not None and due <= today:
        return "Due: tell it again."
    return "Write it down as a story, so that it can be checked." if not written else "Keep it warm."


def _without_proof(need: str, said: int | None) -> str:
    if said is not None and said >= HIGH:
        return "You say that you can: write the story that shows it."
    if need == CAN_LEARN:
        return "Say honestly that you would learn it, and from what you know already."
    if said is not None and said <= LOW:
        return "Learn it: a small project of your own, and its story."
    return "Nothing shows it yet: write a story, or say how sure you are (`greenroom job confidence`)."


def _openness(row: Gap) -> float:
    """How much is left to do: most without proof, least where it was rehearsed at the bar."""
    if not row.proofs:
        return 1.0
    return 0.4 if row.strength.answers and row.strength.at_bar >= row.strength.answers / 2 else 0.7
