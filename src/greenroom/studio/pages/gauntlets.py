"""The twelve follow-ups about a project on the pages: how far one is, what stays unanswered, and which can be gone on with."""

from collections.abc import Iterator

from greenroom.errors import LockedHistory
from greenroom.history import Rehearsal
from greenroom.record import NamedTuple
from greenroom.rehearsal.gauntlet import Open, unanswered
from greenroom.studio.rendering import Studio
from greenroom.studio.stories import name_of, stories
from greenroom.workspace.place import Workspace


class Standing(NamedTuple):
    """A gauntlet: the project's file, the number of the question that is put, and of how many."""

    id: str
    project: str
    number: int
    of: int


class Summary(NamedTuple):
    """How a gauntlet ended; ``project`` is empty where its file is gone, so that it cannot be asked once more."""

    answered: int
    of: int
    left: tuple[Open, ...]
    project: str


def standing(rehearsal: Rehearsal, workspace: Workspace) -> Standing:
    """How far a gauntlet is."""
    return Standing(rehearsal.id, name_of(rehearsal.project, workspace), len(rehearsal.attempts), len(rehearsal.plan))


def summary(rehearsal: Rehearsal, workspace: Workspace) -> Summary:
    """What came of a gauntlet."""
    left = tuple(unanswered(rehearsal))
    project = name_of(rehearsal.project, workspace)
    of = len(rehearsal.plan)
    return Summary(of - len(left), of, left, project if project in stories(workspace) else "")


def interrupted(studio: Studio) -> list[Standing]:
    """The gauntlets that were begun and not ended, the newest first."""
    try:
        return [standing(rehearsal, studio.workspace) for rehearsal in _unfinished(studio)]
    except LockedHistory:
        return []


def _unfinished(studio: Studio) -> Iterator[Rehearsal]:
    with studio.history.reading() as reader:
        found = [reader.rehearsal(identifier) for identifier in reader.unfinished()]
    return (rehearsal for rehearsal in found if rehearsal is not None and rehearsal.mode == "gauntlet")
