"""The sandbox of this machine, chosen once, when something is to be run; or the one sentence that says that nothing can be."""

from collections.abc import Callable
from threading import Lock

from greenroom.errors import UsersFault
from greenroom.sandbox import Sandbox, choose

NOTHING_RUNS = (
    "Code cannot be run on this machine, because nothing here can shut it in: greenroom doctor says what helps. You can ask,"
    " plan, write and finish all the same; only what has to be run is missing from the scorecard."
)


class NothingRuns(UsersFault):
    """No code can be run here."""


class Machine:
    """Safe to ask from several threads; ``choose`` takes a second the first time."""

    def __init__(self, choose: Callable[[], Sandbox] = choose) -> None:
        self._choose, self._lock = choose, Lock()
        self._sandbox: Sandbox | None = None
        self._fails = False

    def sandbox(self) -> Sandbox:
        """The sandbox. Raises `NothingRuns` where there is none."""
        with self._lock:
            if self._sandbox is None and not self._fails:
                try:
                    self._sandbox = self._choose()
                except UsersFault:
                    self._fails = True
        if self._sandbox is None:
            raise NothingRuns(NOTHING_RUNS)
        return self._sandbox

    @property
    def fails(self) -> bool:
        """Whether it is known that nothing can be run; where nothing was tried yet, it is not."""
        return self._fails
