"""Boxes that are started before they are needed."""

import threading
from collections import deque
from collections.abc import Callable

from greenroom.sandbox.box import Box


class Pool:
    """Hands out boxes that have not been used, and starts another one for each that it handed out."""

    def __init__(self, start: Callable[[], Box], idle: int = 1) -> None:
        self._start, self._wanted = start, idle
        self._idle: deque[Box] = deque()
        self._lock = threading.Lock()
        self._is_closed = False

    def take(self) -> Box:
        """A box of which nobody else has heard; whoever takes it closes it."""
        with self._lock:
            taken = self._idle.popleft() if self._idle else None
        taken = taken or self._start()
        self._fill()
        return taken

    def close(self) -> None:
        """Ends the idle ones."""
        with self._lock:
            self._is_closed = True
            idle, self._idle = self._idle, deque()
        for box in idle:
            box.close()

    def _fill(self) -> None:
        with self._lock:
            while not self._is_closed and len(self._idle) < self._wanted:
                self._idle.append(self._start())
