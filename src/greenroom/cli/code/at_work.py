"""The exercise that a command is about: that of the folder that one is in, else the newest; claimed for as long as it takes."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic, sleep

from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.cli.sitting import tell
from greenroom.errors import UnusableOption, UsersFault
from greenroom.history import Rehearsal
from greenroom.library.settings import Settings, settings_for
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import chosen_in
from greenroom.rehearsal.coding.folder import CODE, Folder
from greenroom.rehearsal.coding.kept import as_it_stands, coding_rounds
from greenroom.rehearsal.coding.work import Work, current, works
from greenroom.rehearsal.flow import Sitting
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import Claims

NONE = "No exercise was begun yet: `greenroom code start` begins one."
ALL_OVER = "No exercise is under way: `greenroom code start` begins one, `greenroom code show` shows the newest."
ELSEWHERE = "This exercise goes on in another greenroom, in the studio or in another terminal: end it there first."
PATIENCE = 3.0
"""Seconds to wait for another command to end that has the same exercise."""


class Place(NamedTuple):
    """A workspace with its history and settings, and where one stands in it."""

    workspace: Workspace
    history: History
    settings: Settings
    here: str

    @classmethod
    def of(cls, folder: str) -> "Place":
        """The workspace that a folder is in. Raises `UnusableWorkspace`."""
        workspace, history = opened(folder)
        return cls(workspace, history, settings_for(workspace.folder), os.path.abspath(folder))


class AtWork(NamedTuple):
    """The exercise under way: its sitting, and its files."""

    place: Place
    sitting: Sitting
    folder: Folder

    @property
    def work(self) -> Work:
        """What was done so far. Raises `UnusableOption` where it is finished."""
        found = current(self.sitting.state)
        if found is None:
            raise UnusableOption(ALL_OVER)
        return found


@contextmanager
def at_work(workspace: str, page: Page) -> Iterator[AtWork]:
    """The exercise under way, its files taken in; no other process goes on with it meanwhile. Raises `UsersFault`."""
    place = Place.of(workspace)
    found = _under_way(coding_rounds(place.history), place)
    with claimed_for_a_moment(place.workspace, found.id):
        sitting = Sitting(as_it_stands(place.history, found.id) or found, place.history.log, now)
        work = current(sitting.state)
        if work is None:
            raise UnusableOption(ALL_OVER)
        folder = Folder(place.workspace, sitting, work)
        for sentence in folder.take_in():
            tell(sentence, page)
        tell_what_happened(place.history)
        yield AtWork(place, sitting, folder)


@contextmanager
def claimed_for_a_moment(workspace: Workspace, rehearsal: str) -> Iterator[None]:
    """No other process goes on with a rehearsal meanwhile; waits a little where one does. Raises `UsersFault`."""
    claims, until = Claims(workspace), monotonic() + PATIENCE
    try:
        while not claims.claim(rehearsal):
            if monotonic() > until:
                raise UsersFault(ELSEWHERE)
            sleep(0.05)
        yield
    finally:
        claims.close()


def to_finish(place: Place) -> Rehearsal:
    """The round to finish: one that was interrupted while it was scored counts, too. Raises `UnusableOption`."""
    return _under_way(coding_rounds(place.history), place)


def newest_shown(place: Place) -> Rehearsal:
    """The round to show: that of the folder one is in, else what is under way, else the newest. Raises `UnusableOption`."""
    rounds = coding_rounds(place.history)
    if not rounds:
        raise UnusableOption(NONE)
    here = _of_folder(rounds, place)
    under_way = [one for one in rounds if one.ended_at is None]
    return here or (under_way or rounds)[-1]


def _under_way(rounds: Sequence[Rehearsal], place: Place) -> Rehearsal:
    here = _of_folder(rounds, place)
    if here is not None:
        return here
    if not rounds:
        raise UnusableOption(NONE)
    found = [one for one in rounds if one.ended_at is None and works(one)]
    if not found:
        raise UnusableOption(ALL_OVER)
    return found[-1]


def _of_folder(rounds: Sequence[Rehearsal], place: Place) -> Rehearsal | None:
    """The newest round with an exercise whose folder one is in."""
    inside = os.path.relpath(os.path.realpath(place.here), os.path.realpath(place.workspace.folder)).split(os.sep)
    if inside[0] != CODE or len(inside) < 2:
        return None
    found = [one for one in rounds if any(chosen.place == inside[1] for chosen in chosen_in(one))]
    return found[-1] if found else None
