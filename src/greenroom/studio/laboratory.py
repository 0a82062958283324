"""What the desk does with labs: shows them, runs one at a time in the background, and puts what was measured into the ledger.

A run is in a process of its own, so that no page waits for it and no heavy library is loaded here. What is kept is read from
the store each time: a studio that was killed shows all stages that were measured, and goes on behind them when it is asked.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from greenroom.errors import UnusableOption, UsersFault
from greenroom.evidence.ledger import Ledger
from greenroom.labs.catalogue import all_labs
from greenroom.labs.data.finding import Places, locate, missing
from greenroom.labs.lab import Lab
from greenroom.labs.needing import EXTRA
from greenroom.labs.running.identity import libraries
from greenroom.labs.running.process import Wish
from greenroom.labs.running.record import Asked, Run
from greenroom.labs.running.stages import Workshop, stages_of
from greenroom.labs.running.store import Store, home
from greenroom.record import NamedTuple
from greenroom.rehearsal.flow import Clock
from greenroom.rehearsal.lab_numbers import entries_of
from greenroom.studio.background import Background
from greenroom.studio.holding import Elsewhere, Listener
from greenroom.studio.lab_process import LabProcess
from greenroom.workspace.place import Workspace

WHOLE, UNDER_WAY, WAITING, STOPPED, FAILED = STATES = ("whole", "under way", "waiting", "stopped", "failed")
NO_LAB = "There is no such lab: the page Labs shows those that there are."
NO_RUN = "There is no such run of this lab: its page shows those that are kept."
NO_EXTRA = f"The labs that come with greenroom need packages of their own, which are not installed: `{EXTRA}` gets them."
NEEDED = {"matplotlib", "numpy", "scikit-learn"}
"""Packages of the extra without which none of greenroom's own labs runs."""
NEWS = Elsewhere("", "", None, "")


class Standing(NamedTuple):
    """How far a run is: ``state`` is one of `STATES`, ``stage`` and ``seed`` are under way, ``fault`` says what went wrong.

    ``done`` of ``of`` ``what`` is how far its loop is; ``of`` is 0 where it has none.
    """

    state: str
    stage: str = ""
    seed: int = 0
    what: str = ""
    done: int = 0
    of: int = 0
    fault: str = ""

    @property
    def is_moving(self) -> bool:
        """Whether there will be news of it."""
        return self.state in (UNDER_WAY, WAITING)


class Shown(NamedTuple):
    """A run with what is kept of it, and how far it is."""

    run: Run
    standing: Standing


class Laboratory:
    """The labs of a workspace; safe to call from several threads. ``environment`` says where runs and data lie."""

    def __init__(
        self, workspace: Workspace, plugins: Sequence[str], clock: Clock, environment: Mapping[str, str] = os.environ
    ) -> None:
        self._workspace, self._plugins, self._clock = workspace, tuple(plugins), clock
        self.store = Store(home(environment))
        self._own = environment.get("GREENROOM_DATA", "")
        self._process, self._background = LabProcess(), Background(self._run)
        self._standings: dict[str, Standing] = {}
        self._wishes: dict[str, Wish] = {}
        self._windows: dict[str, list[Listener]] = {}
        self._lock = Lock()

    def labs(self) -> Mapping[str, Lab]:
        """Every lab by its key."""
        return all_labs(self._plugins)

    def lab(self, key: str) -> Lab:
        """The lab with this key. Raises `UnusableOption`."""
        if key not in self.labs():
            raise UnusableOption(NO_LAB)
        return self.labs()[key]

    def needs(self) -> str:
        """A sentence where the packages of the extra are missing; else empty."""
        return "" if libraries().keys() >= NEEDED else NO_EXTRA

    def gone(self, lab: Lab) -> list[str]:
        """A sentence for each source of a lab that is not here, or cannot be used."""
        if not missing(lab, self._places()):
            return []
        return [found.missing for found in locate(lab, self._places()).values() if found.missing]

    def run(self, lab: str, id_: str) -> Run:
        """A run of a lab, with what is kept of it. Raises `UnusableOption`."""
        found = next((run for run in self.store.runs(lab) if run.id == id_), None)
        if found is None or lab not in self.labs():
            raise UnusableOption(NO_RUN)
        return self.store.filled(found)

    def begin(self, lab: Lab, asked: Asked) -> str:
        """Has a lab run, soon, unless it was; gives the id of the run."""
        room = Workshop(self.store, self._places(), self._clock)
        run = next(iter(stages_of(lab, asked, room)))
        if self._is_done(lab, run.id):
            return run.id
        if not any(each.id == run.id for each in self.store.runs(lab.key)):
            self.store.save(run)
        with self._lock:
            if self._standing(run.id).is_moving:
                return run.id
            self._standings[run.id] = Standing(WAITING)
            self._wishes[run.id] = Wish(lab.key, asked, self._plugins, str(self.store.folder.absolute()), self._own)
        self._background.ask(run.id)
        return run.id

    def look(self, lab: str, id_: str) -> Shown:
        """A run and how far it is; what ends in between will be news. Raises `UnusableOption`."""
        standing = self._standing(id_)
        run = self.run(lab, id_)
        return Shown(run, Standing(WHOLE) if run.is_whole and not standing.is_moving else standing)

    def enter(self, lab: Lab, run: Run) -> tuple[int, int]:
        """Puts the numbers of a run into the ledger: how many were new, and how many there are."""
        entries = list(entries_of(lab, run))
        return len(Ledger(self._workspace.evidence).add_new(entries)), len(entries)

    def entered(self, lab: Lab, run: Run) -> tuple[int, int]:
        """How many numbers of a run the ledger holds, of how many."""
        known = {entry.id for entry in Ledger(self._workspace.evidence).read().entries}
        ids = {entry.id for entry in entries_of(lab, run)}
        return len(ids & known), len(ids)

    @contextmanager
    def open_in_a_window(self, run: str, listener: Listener) -> Iterator[None]:
        """The listener hears meanwhile, in any thread, that there is news of a run."""
        with self._lock:
            self._windows.setdefault(run, []).append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._windows[run].remove(listener)

    def close(self) -> None:
        """Stops what is under way; its stages so far are kept."""
        with self._lock:
            self._standings.clear()
        self._background.close(patience=0)
        self._process.stop()

    def _is_done(self, lab: Lab, id_: str) -> bool:
        """Whether a run is whole, and nothing of it was thrown away since."""
        found = next((run for run in self.store.runs(lab.key) if run.id == id_), None)
        if found is None or not found.is_whole:
            return False
        return all(ran.outcome or ran.left_out for ran in self.store.filled(found).stages)

    def _standing(self, id_: str) -> Standing:
        return self._standings.get(id_, Standing(STOPPED))

    def _places(self) -> Places:
        return Places(self.store.data, Path(self._own) if self._own else None)

    def _run(self, id_: str) -> bool:
        """The whole of a run; there is never a second piece of it."""
        self._note(id_, Standing(UNDER_WAY))
        try:
            self._process.follow(self._wishes[id_], lambda line: self._hear(id_, line))
        except (UsersFault, OSError) as fault:
            self._note(id_, Standing(FAILED, fault=str(fault)))
        else:
            self._note(id_, Standing(WHOLE))
        return False

    def _hear(self, id_: str, line: Mapping[str, Any]) -> None:
        if "stage" in line:
            self._note(id_, Standing(UNDER_WAY, str(line["stage"]), int(line["seed"])))
        elif "of" in line:
            now = self._standing(id_)
            self._note(id_, now._replace(what=str(line["what"]), done=int(line["done"]), of=int(line["of"])))

    def _note(self, id_: str, standing: Standing) -> None:
        with self._lock:
            self._standings[id_] = standing
            listeners = tuple(self._windows.get(id_, ()))
        for listener in listeners:
            listener(NEWS)
