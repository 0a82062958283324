"""The history of a workspace: its log, and the database that is read from it, brought up to date before anybody looks."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import OperationalError

from greenroom.errors import DamagedHistory
from greenroom.store.log import Log
from greenroom.store.migrations import refuse_newer
from greenroom.store.sqlite import glance, opened, set_aside
from greenroom.store.verbs import Reader

LOG, DATABASE = "log", "history.sqlite3"
Progress = Callable[[int, int], None]
"""Told the bytes of the log that were read, and how many there are."""


class History:
    """The history in a folder. ``clock`` gives the moment, in UTC; ``progress`` is told how a long catching up goes."""

    def __init__(self, folder: str, clock: Callable[[], datetime], progress: Progress | None = None) -> None:
        self.log = Log(os.path.join(folder, LOG))
        self.path = os.path.join(folder, DATABASE)
        self.set_aside = ""
        self._clock = clock
        self._progress = progress

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """The verbs that read, over everything that is in the log. Raises a kind of `UnusableWorkspace`.

        A damaged database is set aside first (`set_aside` then holds its new name) and read anew from the log; where the
        damage shows only when a verb comes to it, that happens too, and the verb's `DamagedHistory` asks to try again.
        """
        self.catch_up()
        try:
            with glance(self.path) as reader:
                yield reader
        except DamagedHistory:
            self._start_anew()
            raise

    @contextmanager
    def as_read(self) -> Iterator[Reader]:
        """The verbs that read, over what was caught up with so far. Raises a kind of `UnusableWorkspace`."""
        with glance(self.path) as reader:
            yield reader

    def catch_up(self) -> None:
        """Brings the database up to the log; costs next to nothing where it is."""
        try:
            if not self._is_current():
                self._catch_up()
        except DamagedHistory:
            self._start_anew()

    def _is_current(self) -> bool:
        if not os.path.exists(self.path) or os.path.exists(self.path + "-journal"):
            return False
        try:
            with glance(self.path) as reader:
                refuse_newer(reader.steps_taken())
                so_far = reader.read_of_log()
                return self.log.still_holds(so_far) and not self.log.holds_more(so_far)
        except OperationalError:
            return False

    def _start_anew(self) -> None:
        self.set_aside = set_aside(self.path, self._clock())
        self._catch_up()

    def _catch_up(self) -> None:
        with opened(self.path, self._clock()) as database:
            for done, all_ in database.catch_up(self.log):
                if self._progress:
                    self._progress(done, all_)
