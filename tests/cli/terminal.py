"""A real terminal with a real process in it, driven by keys."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

ANSI = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|[\x01\x02]")
GREENROOM = str(Path(sys.executable).with_name("greenroom"))
PATIENCE = 20.0


class Terminal:
    """A process on the other side of a pseudo-terminal; ``raw`` is everything that it wrote, escape sequences included."""

    def __init__(self, *command: object, cwd: Path, columns: int = 100, env: Mapping[str, str] | None = None) -> None:
        self.seen = self.raw = ""
        self.is_over = False
        self._decoder = getincrementaldecoder("utf-8")("replace")
        inherited = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "VISUAL", "EDITOR")}
        environment = {**inherited, "TERM": "xterm", "COLUMNS": str(columns), **(env or {})}
        self.pid, self._file = pty.fork()
        if self.pid == 0:  # pragma: no cover
            os.chdir(cwd)
            os.execve(str(command[0]), [str(word) for word in command], environment)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()
        os.close(self._file)

    def type(self, keys: str) -> None:
        """Presses keys; ``\\n`` is Enter, ``\\x03`` Ctrl-C, ``\\x04`` Ctrl-D."""
        os.write(self._file, keys.replace("\n", "\r").encode())

    def expect(self, text: str) -> str:
        """Waits until the text was shown, and gives what was shown up to it."""
        end = time.monotonic() + PATIENCE
        while text not in self._plain():
            if not self._read(max(0.0, end - time.monotonic())):
                raise AssertionError(f"{text!r} did not come; seen:\n{self._plain()}")
        before, _, self.seen = self._plain().partition(text)
        return before

    def watch(self, seconds: float, until: str | None = None) -> None:
        """Looks at what is shown for a while, or until a text newly comes, or until the process ends."""
        end, known = time.monotonic() + seconds, len(self.seen)
        while time.monotonic() < end and not self.is_over and not (until and until in self.seen[known:]):
            self._read(max(0.0, end - time.monotonic()))

    def rest(self) -> str:
        """Everything up to the end of the process."""
        end = time.monotonic() + PATIENCE
        while self._read(max(0.0, end - time.monotonic())):
            pass
        if time.monotonic() >= end:
            raise AssertionError(f"it did not end; seen:\n{self._plain()}")
        return self._plain()

    def status(self) -> int:
        """The exit status, once the process has ended."""
        self.seen = self.rest()
        return os.waitstatus_to_exitcode(self._reap())

    def kill(self) -> None:
        """SIGKILL, where it still runs."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            self._reap()

    def _reap(self) -> int:
        pid, self.pid = self.pid, 0
        return os.waitpid(pid, 0)[1]

    def _plain(self) -> str:
        return ANSI.sub("", self.seen).replace("\r", "")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._file], [], [], seconds)
        try:
            data = os.read(self._file, 65536) if ready else b""
        except OSError:
            self.is_over = True
            return False
        text = self._decoder.decode(data)
        self.seen += text
        self.raw += text
        return bool(data)
