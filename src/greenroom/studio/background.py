"""Slow work that nobody waits for: one piece after the other, in one thread, so that measurements do not disturb each other."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Lock, Thread


class Background:
    """``work`` does one piece for a name, and says whether another one may be left. Safe to use from several threads."""

    def __init__(self, work: Callable[[str], bool]) -> None:
        self._work = work
        self._names: SimpleQueue[str] = SimpleQueue()
        self._waiting: set[str] = set()
        self._lock = Lock()
        self._thread: Thread | None = None
        self._closed = Event()

    def ask(self, name: str) -> None:
        """Has the work of a name done, soon."""
        with self._lock:
            if name in self._waiting or self._closed.is_set():
                return
            self._waiting.add(name)
            self._names.put(name)
            if self._thread is None:
                self._thread = Thread(target=self._run, daemon=True)
                self._thread.start()

    @property
    def is_closed(self) -> bool:
        """Whether what is under way should stop."""
        return self._closed.is_set()

    def close(self, patience: float = 2.0) -> None:
        """Begins nothing any more, and waits so many seconds for what is under way."""
        self._closed.set()
        self._names.put("")
        if self._thread is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while True:
            name = self._names.get()
            with self._lock:
                self._waiting.discard(name)
            while not self._closed.is_set() and self._work(name):
                pass
            if self._closed.is_set():
                return
