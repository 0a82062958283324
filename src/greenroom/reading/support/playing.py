"""Which entries of a ledger an answer can be about: those of the project that its numbers and its words tell of."""

from collections import defaultdict
from collections.abc import Sequence

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import overlap, said, stem, tokens
from greenroom.reading.support.claims import NOT, Claim
from greenroom.reading.support.index import Index, buckets_of, near
from greenroom.reading.support.sizes import agrees, readings
from greenroom.record import NamedTuple

LEAST_TOLD = 0.8
"""Below this, an answer tells of no project of the ledger."""
SHORTLIST = 4
MOST = 60
"""So many entries of a project are held against an answer, those that its words and numbers are nearest to."""


class Play(NamedTuple):
    """The entries that an answer can be about, and for each claim those of them that its number is honest of."""

    entries: list[Measured]
    agreeing: list[frozenset[str]]


class _Told(NamedTuple):
    """A project as an answer may tell of it: its nearest entries, and which of them each claim agrees with."""

    entries: Sequence[Measured]
    agreeing: Sequence[frozenset[str]]


def in_play(answer: Answer, told: Sequence[Claim], index: Index) -> Play:
    """The entries of the project that the answer tells of, the nearest of them, and those that no project is named for."""
    heard = said(answer.words.lower)
    marks = {claim.mark for claim in told if claim.mark}
    quantities = [claim.quantity for claim in told if claim.standing != NOT]
    if len(index.by_project) <= SHORTLIST:
        likely = list(index.by_project)
    else:
        likely = index.likely(quantities, set(map(stem, answer.words.lower)), marks, SHORTLIST)
    buckets = [NOWHERE if claim.standing == NOT else _buckets(claim) for claim in told]
    mine = {project: _of_project(index.by_project[project], told, buckets, heard) for project in likely}
    scores = {project: _score(project, mine[project], told, heard, marks) for project in likely}
    best = max(scores.values(), default=0.0)
    if best <= LEAST_TOLD:
        return Play([], [frozenset()] * len(told))
    first = [project for project in likely if scores[project] >= best or not project]
    also = [project for project in likely if project not in first and _is_told_too(mine[project], first, mine, told, heard)]
    return _together([mine[project] for project in (*first, *also)])


def _together(projects: Sequence[_Told]) -> Play:
    entries = [entry for project in projects for entry in project.entries]
    return Play(entries, [NONE.union(*ids) for ids in zip(*(project.agreeing for project in projects), strict=True)])


NONE: frozenset[str] = frozenset()
NOWHERE: frozenset[int] = frozenset()


def _of_project(
    entries: Sequence[Measured], told: Sequence[Claim], buckets: Sequence[frozenset[int]], heard: frozenset[str]
) -> _Told:
    nearest = _nearest(entries, told, heard)
    return _Told(nearest, agreeing(told, nearest, buckets))


def _is_told_too(
    project: _Told, first: Sequence[str], mine: dict[str, _Told], told: Sequence[Claim], heard: frozenset[str]
) -> bool:
    """Whether an answer tells of a second project: two numbers in a sentence that agree with a metric the first has not."""
    known = {tokens(entry.metric) for name in first for entry in mine[name].entries}
    new = {entry.id for entry in project.entries if tokens(entry.metric) not in known and overlap(entry.metric, heard) == 1}
    hits = zip(told, project.agreeing, strict=True)
    sentences = [claim.sentence.number for claim, ids in hits if not new.isdisjoint(ids) and claim.standing != NOT]
    return len(new) > 1 and any(sentences.count(number) > 1 for number in sentences)


def _nearest(entries: Sequence[Measured], told: Sequence[Claim], heard: frozenset[str]) -> Sequence[Measured]:
    if len(entries) <= MOST:
        return entries
    values = {round(abs(claim.quantity.value), 6) for claim in told}
    said_of = {
        id(entry): overlap(entry.metric, heard) + (abs(entry.value) in values or abs(entry.value) * 100 in values)
        for entry in entries
    }
    return sorted(entries, key=lambda entry: -said_of[id(entry)])[:MOST]


def _score(name: str, project: _Told, told: Sequence[Claim], heard: frozenset[str], marks: set[str]) -> float:
    """How much an answer tells of a project: by its numbers, its marks, its metrics, its name and its variants."""
    about = {entry.id: overlap(entry.metric, heard) for entry in project.entries}
    matched: dict[str, float] = {}
    for claim, hits in zip(told, project.agreeing, strict=True):
        if hits and claim.standing != NOT:
            best = max(hits, key=lambda each: (about[each], each))
            matched[best] = 0.5 + about[best]
    variants = {entry.variant for entry in project.entries}
    return (
        2 * sum(matched.values())
        + 5 * sum(entry.id in marks for entry in project.entries)
        + 0.3 * min(sum(about.values()), 4.0)
        + 3 * overlap(name, heard)
        + max((overlap(variant, heard) for variant in variants), default=0.0)
    )


def agreeing(told: Sequence[Claim], entries: Sequence[Measured], buckets: Sequence[frozenset[int]]) -> list[frozenset[str]]:
    """For each claim, the entries that it is honest of, whatever they are about."""
    by_bucket: dict[int, list[Measured]] = defaultdict(list)
    for entry in entries:
        for bucket in buckets_of(entry):
            by_bucket[bucket].append(entry)
    return [
        frozenset({
            entry.id for bucket in near & by_bucket.keys() for entry in by_bucket[bucket] if is_of(claim, entry)
        })
        for claim, near in zip(told, buckets, strict=True)
    ]  # fmt: skip


def _buckets(claim: Claim) -> frozenset[int]:
    """The buckets in which the entries of a claim can lie."""
    own = near(claim.quantity, claim.whole, claim.bound if claim.among == (1.0, 1.0) else "between")
    return frozenset((*own, *(near(claim.lent, 0.0, claim.bound) if claim.lent else ())))


def is_of(claim: Claim, entry: Measured) -> bool:
    """Whether a number is honest of an entry, whatever it is about."""
    low, high = claim.among
    for quantity, whole in ((claim.quantity, claim.whole), (claim.lent, 0.0)):
        for read in readings(quantity, entry, whole) if quantity else ():
            if agrees(*read, claim.bound) if low == high else low * read.said <= read.held <= high * read.said:
                return True
    return False
