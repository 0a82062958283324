"""Which project to lead with: the primary, the secondary and the tertiary one, by six weighted criteria."""

from collections.abc import Mapping, Sequence

from greenroom.record import NamedTuple

CRITERIA: Mapping[str, float] = {
    "impact": 0.22,
    "ownership": 0.20,
    "depth": 0.18,
    "decisions": 0.18,
    "evidence": 0.12,
    "reflection": 0.10,
}
"""What a project is weighed by, and how much. All but ``evidence`` are rows of its scorecard; ``evidence`` is the share of its
numbers that the ledger carries."""
PLACES = ("primary", "secondary", "tertiary")
NEW = 0.3
"""What it is worth that a project shows competencies that those before it do not."""
LOWEST, HIGHEST = 1, 4


class Project(NamedTuple):
    """A project that could be told: each criterion 0 to 1, or None where there was not enough to score."""

    path: str
    title: str
    marks: Mapping[str, float | None]
    competencies: tuple[str, ...]


class Placed(NamedTuple):
    """A project in its place: what it weighs (0 to 1), its strongest and weakest criterion, and what it adds."""

    place: str
    project: Project
    weight: float
    strongest: str
    weakest: str
    adds: tuple[str, ...]


def choose(projects: Sequence[Project], criteria: Mapping[str, float] = CRITERIA) -> list[Placed]:
    """At most three, the first by weight alone; each further one also by the competencies that it adds.

    A project of which a criterion could not be scored is weighed by the others; one without any is left out.
    """
    left = [project for project in projects if any(project.marks.get(name) is not None for name in criteria)]
    placed: list[Placed] = []
    for place in PLACES[: len(left)]:
        shown = {name for before in placed for name in before.project.competencies}
        best = max(left, key=lambda project: (_worth(project, criteria, shown if placed else None), project.path))
        left.remove(best)
        placed.append(_placed(place, best, criteria, shown))
    return placed


def mark_of(score: float | None) -> float | None:
    """A score of 1 to 4 as a mark of 0 to 1."""
    return None if score is None else (score - LOWEST) / (HIGHEST - LOWEST)


def weight_of(project: Project, criteria: Mapping[str, float]) -> float:
    """The weighted mean of what could be scored, 0 to 1."""
    known = [(mark, criteria[name]) for name, mark in project.marks.items() if mark is not None and name in criteria]
    total = sum(weight for _, weight in known)
    return sum(mark * weight for mark, weight in known) / total if total else 0.0


def _worth(project: Project, criteria: Mapping[str, float], shown: set[str] | None) -> float:
    if shown is None or not project.competencies:
        return weight_of(project, criteria)
    added = sum(name not in shown for name in project.competencies) / len(project.competencies)
    return weight_of(project, criteria) + NEW * added


def _placed(place: str, project: Project, criteria: Mapping[str, float], shown: set[str]) -> Placed:
    known = {name: mark for name, mark in project.marks.items() if mark is not None and name in criteria}
    adds = tuple(name for name in project.competencies if name not in shown) if shown else ()
    return Placed(
        place, project, weight_of(project, criteria), max(known, key=lambda name: known[name]),
        min(known, key=lambda name: known[name]), adds,
    )  # fmt: skip
