"""Watches the line that is being typed, so that half a sentence outlives a crash.

Python calls `PyOS_InputHook` about ten times a second while readline waits for a key, in the same thread; that is where the
line is looked at. Where there is no readline nothing is watched.
"""

import ctypes
import signal
from collections.abc import Callable
from time import monotonic
from types import TracebackType

PATIENCE = 0.4
"""Seconds between two looks."""
MOMENT = 0.02


class watching:  # noqa: N801
    """Within it, ``changed`` is told the line whenever it is another one than at the last look.

    An interrupt would be raised inside the hook and be lost there. So it only takes the hook away, and comes again a moment
    later, and again, until it reaches `input`.
    """

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._seen = self._line = ""
        self._next = monotonic() + PATIENCE
        self._callback = ctypes.PYFUNCTYPE(ctypes.c_int)(self._look)
        self._is_interrupted = False

    def __enter__(self) -> "watching":
        signal.signal(signal.SIGINT, self._interrupted)
        self._hook(ctypes.cast(self._callback, ctypes.c_void_p).value)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._hook(None)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._is_interrupted:
            self._tell(self._line)
            if kind is None:
                raise KeyboardInterrupt

    def _interrupted(self, *_: object) -> None:
        self._is_interrupted, self._line = True, _line_now()
        self._hook(None)
        signal.signal(signal.SIGALRM, self._stop)
        signal.setitimer(signal.ITIMER_REAL, MOMENT, MOMENT)

    def _stop(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise KeyboardInterrupt

    def _hook(self, address: int | None) -> None:
        ctypes.c_void_p.in_dll(ctypes.pythonapi, "PyOS_InputHook").value = address

    def _look(self) -> int:
        try:
            self._look_again()
        except Exception:  # what cannot be kept now is tried again with the finished line, which says so if it fails
            self._next = monotonic() + 10 * PATIENCE
        return 0

    def _look_again(self) -> None:
        if monotonic() >= self._next:
            self._tell(_line_now())

    def _tell(self, line: str) -> None:
        if line != self._seen:
            self._next, self._seen = monotonic() + PATIENCE, line
            self._changed(line)


def _line_now() -> str:
    try:
        import readline
    except ImportError:
        return ""
    return readline.get_line_buffer()
