"""Readiness for the date, of all that a workspace holds: postings, proofs, cards, rounds that were held."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from greenroom import jsonlines
from greenroom.errors import UnusableOption
from greenroom.history import CODING, Rehearsal
from greenroom.jobs.kept import Kept, Shelf, shelf
from greenroom.jobs.posting import MUST
from greenroom.progress.ability import Range
from greenroom.progress.constants import ENOUGH_ANSWERS
from greenroom.progress.forecasts import WHOLE, Reliability, paired, reliability
from greenroom.progress.observing import Skill
from greenroom.progress.readiness import Expected, Must, Readiness, readiness
from greenroom.progress.standing import Standing, abilities, ability_name, standings
from greenroom.record import NamedTuple
from greenroom.rehearsal.drilling import drill_of, reviews_of
from greenroom.rehearsal.mocked import HELD_AS, held_as
from greenroom.rehearsal.proofs import gap_map
from greenroom.rehearsal.standing import told_outcomes
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace

FILE = os.path.join("plan", "forecasts.jsonl")
NOT_ASKED = frozenset(("reference",))
"""Steps in which the person is not asked."""


class Ready(NamedTuple):
    """Readiness, the posting whose loop is expected (None without one), whether it states it, how right forecasts were, and the
    date where one is set.
    """

    found: Readiness
    posting: Kept | None
    is_stated: bool
    reliability: Reliability | None
    until: str


def ready(place: Workspace, history: History, now: datetime, posting: str = "") -> Ready:
    """What can be said of the date now. Raises `UnusableOption` for a posting that is not kept."""
    kept_jobs = shelf(place.folder)
    chosen = _chosen(kept_jobs, posting)
    with history.reading() as reader:
        kept = list(reader.rehearsals())
    outcomes = told_outcomes(kept)
    musts = [Must(row.label, row.demand, bool(row.proofs)) for row in gap_map(place, kept_jobs, kept, now) if row.need == MUST]
    rounds = _expected(chosen, standings(outcomes, now), kept) if chosen else []
    drill = drill_of(place, reviews_of(place).known(), now.date())
    found = readiness(abilities(outcomes, now), rounds, musts, drill.outlook(now.date()).share)
    is_stated = bool(chosen and chosen.posting.loop.source == "stated")
    until = drill.term.until.isoformat() if drill.is_set else ""
    return Ready(found, chosen, is_stated, reliability(paired(_lines(place))), until)


def keep_forecast(place: Workspace, found: Readiness, until: str, now: datetime) -> None:
    """Writes down what was told, where it differs from what was told last."""
    if found.chance is None:
        return
    rounds = {each.label: _rounded(each.range.share) for each in found.rounds if each.range}
    told = {"for": until, **{name: _rounded(value) for name, value in found.chance._asdict().items()}, "rounds": rounds}
    before = [json.loads(line) for line in _lines(place) if '"share"' in line][-1:]
    if not before or {key: before[0].get(key) for key in told} != told:
        jsonlines.append(os.path.join(place.folder, FILE), now, told)


def keep_outcome(place: Workspace, is_passed: bool, label: str, now: datetime) -> None:
    """Writes down how a round, or the whole loop, really went."""
    jsonlines.append(
        os.path.join(place.folder, FILE), now, {"outcome": is_passed, **({"round": label} if label != WHOLE else {})}
    )


def _chosen(found: Shelf, name: str) -> Kept | None:
    """The posting whose loop is expected: the one named, else the weightiest."""
    if not name:
        return max(found.kept, key=lambda each: each.weight, default=None)
    fitting = [each for each in found.kept if name in (each.name, os.path.splitext(each.name)[0])]
    if not fitting:
        raise UnusableOption(f"There is no kept posting {name!r}: `greenroom job gaps` shows those that there are.")
    return fitting[0]


def _expected(chosen: Kept, at_hand: Sequence[Standing], kept: Iterable[Rehearsal]) -> list[Expected]:
    """The rounds of the posting's loop, each with the round of greenroom's that was rehearsed most for it."""
    known = {standing.skill.name: standing for standing in at_hand if standing.skill.kind == "round"}
    mocks = Counter(name for rehearsal in kept for name in held_as(rehearsal))
    found = []
    for step in chosen.posting.loop.rounds:
        if step.kind in NOT_ASKED:
            continue
        names = HELD_AS.get(step.kind, ())
        name = max(names, key=lambda name: (known[name].answers if name in known else 0, -names.index(name)), default="")
        found.append(_round(step.kind.replace("-", " "), name, sum(mocks[each] for each in names), known.get(name)))
    return found


def _round(label: str, name: str, mocks: int, standing: Standing | None) -> Expected:
    if not name:
        return Expected(label, "", 0, None, "", "")
    told: Range | None = standing.range if standing else None
    missing = standing.missing if standing else f"{ENOUGH_ANSWERS} answers"
    how = "greenroom interview coding-screen --real" if name == CODING else f"greenroom interview {name}"
    return Expected(label, ability_name(Skill("round", name)), mocks, told, missing, how)


def _lines(place: Workspace) -> list[str]:
    return jsonlines.read(os.path.join(place.folder, FILE)).decode(errors="replace").splitlines()


def _rounded(share: float) -> float:
    return round(share, 4)
