"""What an attack could hit: a file, a folder, listeners, a process, and a name for whatever it makes."""

import contextlib
import os
import secrets
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

CONTENT = "the right answer"


class Targets:
    """Targets outside of all boxes; `disturbed` says which of them something has touched."""

    def __init__(self, folder: Path, stack: contextlib.ExitStack) -> None:
        self.folder = folder
        self.file = folder / "canary.txt"
        self.file.write_text(CONTENT)
        (folder / "removable.txt").write_text("may go")
        folder.chmod(0o777)
        self.file.chmod(0o644)
        self._look = self._seen()
        self.port = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        self.name = f"greenroom-attack-{secrets.token_hex(6)}"
        self.abstract = stack.enter_context(_abstract(socket.SOCK_STREAM, self.name + "-s"))
        self.abstract.listen()
        self.datagrams = stack.enter_context(_abstract(socket.SOCK_DGRAM, self.name + "-d"))
        self.victim = stack.enter_context(_sleeper())
        for listener in (self.port, self.abstract, self.datagrams):
            listener.setblocking(False)

    def plain(self) -> dict[str, Any]:
        """What an attack is told."""
        return {
            "folder": str(self.folder),
            "file": str(self.file),
            "content": str(resources.files("greenroom.content")),
            "marker": f"/tmp/{self.name}",
            "port": self.port.getsockname()[1],
            "abstract": self.name + "-s",
            "abstract_datagrams": self.name + "-d",
            "server": os.getpid(),
            "victim": self.victim.pid,
        }

    def disturbed(self) -> list[str]:
        """The canaries that something has reached."""
        found = {
            "the listener on the loopback": _was_reached(self.port),
            "the abstract socket": _was_reached(self.abstract),
            "the abstract datagrams": _was_written(self.datagrams),
            "the file": self._seen() != self._look,
            "the folder": sorted(path.name for path in self.folder.iterdir()) != ["canary.txt", "removable.txt"],
            "the process": self.victim.poll() is not None,
        }
        return [name for name, is_disturbed in found.items() if is_disturbed]

    def _seen(self) -> tuple[str, int, int]:
        status = self.file.stat()
        return self.file.read_text(), status.st_mtime_ns, status.st_mode


@contextlib.contextmanager
def targets() -> Iterator[Targets]:
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="greenroom-targets-"))
        yield Targets(Path(folder), stack)


def _abstract(kind: int, name: str) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, kind)
    listener.bind("\0" + name)
    return listener


@contextlib.contextmanager
def _sleeper() -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen([sys.executable, "-I", "-S", "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def _was_reached(listener: socket.socket) -> bool:
    with contextlib.suppress(BlockingIOError):
        listener.accept()[0].close()
        return True
    return False


def _was_written(listener: socket.socket) -> bool:
    with contextlib.suppress(BlockingIOError):
        return bool(listener.recv(100))
    return False
