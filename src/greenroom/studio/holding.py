"""The rehearsals that this process holds, each as long as a window has it open or something is under way.

What nobody has open is let go of a little later, so that the terminal can go on with it; what has ended, at once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer

from greenroom.errors import UnusableOption, UsersFault
from greenroom.history import replay
from greenroom.record import NamedTuple
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.store.log import Log
from greenroom.studio.held import Held, kept_in
from greenroom.studio.remembering import told_of
from greenroom.workspace.place import Workspace
from greenroom.workspace.running import Claims

Listener = Callable[["Elsewhere"], None]
LINGER = 2.0
"""Seconds that a rehearsal is held after the last thing that was done with it, so that a page can follow on another."""


class Busy(UsersFault):
    """Another greenroom goes on with the rehearsal."""


class Elsewhere(NamedTuple):
    """A window went on with an answer: its newest revision, None where it was given, and a sentence for the other windows."""

    attempt: str
    window: str
    revision: int | None
    sentence: str


class Holding:
    """The rehearsals that are held. Safe to use from several threads; ``linger`` is in seconds."""

    def __init__(self, workspace: Workspace, log: Log, clock: Clock, linger: float = LINGER) -> None:
        self._claims = Claims(workspace)
        self._log, self._clock, self._linger = log, clock, linger
        self._held: dict[str, Held] = {}
        self._windows: dict[str, list[Listener]] = {}
        self._lock = Lock()

    def get(self, rehearsal: str) -> Held | None:
        """A rehearsal where it is held; None where it is not."""
        return self._held.get(rehearsal)

    @contextmanager
    def using(self, rehearsal: str, begin: Callable[[], Sitting] | None = None) -> Iterator[Held]:
        """The rehearsal under its lock, newly made by ``begin`` where that is given.

        Raises `Busy` where another process holds it, and `UnusableOption` where there is none.
        """
        with self._lock:
            held = self._held.get(rehearsal) or self._taken(rehearsal, begin)
            held.uses += 1
        try:
            with held.lock:
                yield held
        finally:
            with self._lock:
                held.uses -= 1
                self._loosen(rehearsal)

    @contextmanager
    def open_in_a_window(self, rehearsal: str, listener: Listener) -> Iterator[None]:
        """A window has the rehearsal open meanwhile, and hears of what is done elsewhere, in any thread."""
        with self._lock:
            self._windows.setdefault(rehearsal, []).append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._windows[rehearsal].remove(listener)
                if not self._windows[rehearsal]:
                    del self._windows[rehearsal]
                self._loosen(rehearsal)

    def tell(self, rehearsal: str, elsewhere: Elsewhere) -> None:
        """Lets every window that has the rehearsal open know."""
        with self._lock:
            listeners = tuple(self._windows.get(rehearsal, ()))
        for listener in listeners:
            listener(elsewhere)

    def close(self) -> None:
        """Lets go of everything."""
        with self._lock:
            self._held.clear()
            self._claims.close()

    def _taken(self, rehearsal: str, begin: Callable[[], Sitting] | None) -> Held:
        """The rehearsal, claimed; read from the log itself, where another process may have gone on with it."""
        if not self._claims.claim(rehearsal):
            raise Busy("This rehearsal goes on in another greenroom: end it there first, then come back here.")
        try:
            held = Held(begin(), {}) if begin else self._as_logged(rehearsal)
        except BaseException:
            self._claims.release(rehearsal)
            raise
        self._held[rehearsal] = held
        return held

    def _as_logged(self, rehearsal: str) -> Held:
        events = told_of(rehearsal, self._log)
        state = replay(events).get(rehearsal)
        if state is None:
            raise UnusableOption("There is no such rehearsal: Today shows what you can go on with.")
        return Held(Sitting(state, self._log, self._clock), kept_in(events))

    def _loosen(self, rehearsal: str) -> None:
        """Lets go of what has ended; of what nobody has open, in a while, unless it is used again."""
        held = self._held.get(rehearsal)
        if held is None or held.uses:
            return
        if held.sitting.state.ended_at is not None or (rehearsal not in self._windows and not self._linger):
            self._let_go(rehearsal)
        elif rehearsal not in self._windows:
            held.rested += 1
            later = Timer(self._linger, self._let_go_if_left, (rehearsal, held, held.rested))
            later.daemon = True
            later.start()

    def _let_go_if_left(self, rehearsal: str, held: Held, rested: int) -> None:
        with self._lock:
            left = not held.uses and held.rested == rested and rehearsal not in self._windows
            if left and self._held.get(rehearsal) is held:
                self._let_go(rehearsal)

    def _let_go(self, rehearsal: str) -> None:
        del self._held[rehearsal]
        self._claims.release(rehearsal)
