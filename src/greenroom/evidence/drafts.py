"""What an import reads before anything is kept: numbers with where they are from, and what was left out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.evidence.entry import MEASURED, NOTHING, REMEMBERED, Entry, to_row
from greenroom.evidence.identity import id_of
from greenroom.evidence.soundness import faults_of
from greenroom.record import NamedTuple

TEST, TRAIN, VALIDATION = "test", "train", "validation"
SPLITS: Mapping[str, str] = {
    "test": TEST,
    "eval": "eval",
    "val": VALIDATION,
    "valid": VALIDATION,
    "validation": VALIDATION,
    "train": TRAIN,
    "training": TRAIN,
}
"""What a metric's name begins with where it tells the split, as in ``val_recall`` or ``test/f1``."""


class Wanted(NamedTuple):
    """What a person says about an import.

    ``columns`` gives the column of a field where the names differ; ``metrics`` are the only ones to take (all if empty), or
    the columns that hold one each; the others hold for every number; ``remembered`` says where such numbers are from.
    """

    columns: Mapping[str, str] = NOTHING
    metrics: tuple[str, ...] = ()
    project: str = ""
    variant: str = ""
    split: str = ""
    remembered: str = ""


class Draft(NamedTuple):
    """An entry without an id; ``key`` is what it is known by when it is read again, None for all that it says."""

    entry: Entry
    key: tuple[Any, ...] | None = None


class Found(NamedTuple):
    """What an import read: entries with ids, and sentences about what was left out."""

    entries: tuple[Entry, ...]
    left_out: tuple[str, ...] = ()


def finished(drafts: Iterable[Draft], wanted: Wanted, origin: str) -> tuple[Entry, ...]:
    """The drafts as entries, each with the id that it gets whenever it is read from this origin with the same words.

    Raises `UnusableInput` where one of them is not sound. Of rows that say the same, each has an id of its own.
    """
    said = [wanted.project, wanted.variant, wanted.split, wanted.remembered]
    seen: Counter[str] = Counter()
    entries = []
    for draft in drafts:
        entry = _as_wanted(draft.entry, wanted)
        for fault in faults_of(entry):
            raise UnusableInput(f"{draft.entry.source}: {entry.metric}: {fault.rstrip('.')}: mend it there, then import again.")
        content = {key: value for key, value in to_row(entry).items() if key not in ("id", "from")}
        id_ = id_of(said, draft.key or (origin, content))
        seen[id_] += 1
        entries.append(entry._replace(id=id_ if seen[id_] == 1 else id_of(id_, seen[id_])))
    return tuple(entries)


def split_in(metric: str) -> str:
    """The split that a metric's name begins with; empty if none."""
    first = metric.casefold().replace("/", "_").replace(".", "_").replace("-", "_").replace(" ", "_").partition("_")[0]
    return SPLITS.get(first, "") if len(first) < len(metric) else ""


def _as_wanted(entry: Entry, wanted: Wanted) -> Entry:
    source = f"{wanted.remembered} ({entry.source})" if wanted.remembered else entry.source
    return entry._replace(
        project=wanted.project or entry.project,
        variant=wanted.variant or entry.variant,
        split=wanted.split or entry.split or split_in(entry.metric),
        status=REMEMBERED if wanted.remembered else MEASURED,
        source=source,
    )
