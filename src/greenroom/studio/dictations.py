"""Engines that are writing down what was said, each in a thread of its own, so that no page waits for them."""

from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic

from greenroom.errors import UsersFault
from greenroom.record import NamedTuple

Work = Callable[[Event], str]


class Progress(NamedTuple):
    """How far it is: ``state`` is ``none``, ``running``, ``done`` or ``failed``, ``seconds`` since it began.

    ``said`` is what was written, once it is done, or a sentence that says why not.
    """

    state: str
    seconds: float = 0.0
    said: str = ""


class Dictations:
    """What is being written down, by its attempt. Safe to call from several threads."""

    def __init__(self) -> None:
        self._jobs: dict[str, _Job] = {}
        self._lock = Lock()

    def begin(self, attempt: str, work: Work) -> None:
        """Begins, unless it is under way already. ``work`` looks at the event it is given, and stops once that is set."""
        with self._lock:
            job = self._jobs.get(attempt)
            if job is None or job.progress().state != "running":
                self._jobs[attempt] = _Job(work)

    def progress(self, attempt: str) -> Progress:
        """How far it is."""
        with self._lock:
            job = self._jobs.get(attempt)
        return job.progress() if job else Progress("none")

    def stop(self, attempt: str) -> None:
        """Ends it, if it is under way."""
        with self._lock:
            job = self._jobs.get(attempt)
        if job:
            job.stop()

    def close(self) -> None:
        """Ends all of them."""
        for attempt in list(self._jobs):
            self.stop(attempt)


class _Job:
    def __init__(self, work: Work) -> None:
        self._work, self._began, self._stopped = work, monotonic(), Event()
        self._ended: Progress | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def progress(self) -> Progress:
        return self._ended or Progress("running", monotonic() - self._began)

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            state, said = "done", self._work(self._stopped)
        except UsersFault as fault:
            state, said = "failed", str(fault)
        except Exception:
            self._ended = Progress("failed", monotonic() - self._began, "The engine could not be run: see the terminal.")
            raise
        self._ended = Progress(state, monotonic() - self._began, said)
