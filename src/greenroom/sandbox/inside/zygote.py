"""The first process of a box: has everything loaded, forks one child for each request, and watches it from outside.

It speaks over the control socket in lines of JSON; the descriptors of a request come with its line. It ends when the
server closes its end, and then everything in the box ends with it.
"""

import _socket
import contextlib
import gc
import json
import os
import select
import signal
import sys
import time
from typing import Any, NoReturn

from greenroom.sandbox.inside import child, preparing


def main(descriptor: int, settings: dict[str, Any]) -> None:
    """Prepares the box, says that it is ready, and serves until the server goes."""
    control = _socket.socket(fileno=descriptor)
    os.set_inheritable(descriptor, False)
    preparing.prepare(settings)
    wake, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    gc.freeze()
    Zygote(control, wake, settings).serve()


class Zygote:
    """One child at a time, by request."""

    def __init__(self, control: _socket.socket, wake: int, settings: dict[str, Any]) -> None:
        self.control, self.wake, self.settings = control, wake, settings
        self.heard, self.descriptors = b"", list[int]()
        self.child, self.number = 0, 0

    def serve(self) -> None:
        """Requests in turn."""
        self._say(ready=True)
        while True:
            request = self._line()
            if request["do"] in ("run", "serve"):
                self._say(**self._ran(request))

    def _ran(self, request: dict[str, Any]) -> dict[str, Any]:
        descriptors, self.descriptors = self.descriptors, []
        if missing := [name for name in request["load"] if name not in sys.modules]:
            preparing.load(missing)
            gc.freeze()
        pid = os.fork()
        if not pid:
            child.run(request, descriptors, self.settings)
        self.child, self.number = pid, request["number"]
        for descriptor in descriptors:
            os.close(descriptor)
        return self._watched(pid, request["limits"])

    def _watched(self, pid: int, limits: dict[str, Any]) -> dict[str, Any]:
        """Waits for the end of a child, and brings it about where a limit is passed."""
        began, over = time.monotonic(), ""
        while True:
            found, status, usage = os.wait4(pid, os.WNOHANG)
            if found:
                break
            over = over or self._passed(pid, limits, began)
            if over:
                self._end(pid)
            self._wait(pid, limits, began)
        self.child = 0
        if self.settings["first"]:
            _sweep()
        cpu = usage.ru_utime + usage.ru_stime
        if not over and cpu >= limits["cpu"]:  # it ended by itself, a moment before it was seen
            over = "cpu"
        return {"ended": os.waitstatus_to_exitcode(status), "cpu": cpu, "memory": _peak(usage), "over": over}

    def _passed(self, pid: int, limits: dict[str, Any], began: float) -> str:
        used = cpu_of(pid)
        if used >= limits["cpu"]:
            return "cpu"
        passed = time.monotonic() - began
        if passed < limits["wall"]:
            return ""
        return "" if used >= passed / COMPUTING and passed < limits["wall"] * PATIENCE else "wall"

    def _wait(self, pid: int, limits: dict[str, Any], began: float) -> None:
        """Until the child ends, the server speaks, or a limit may have been passed."""
        left = min(limits["wall"] - (time.monotonic() - began), (limits["cpu"] - cpu_of(pid)) / CORES)
        ready = select.select([self.wake, self.control.fileno()], [], [], max(left, 0.005))[0]
        if self.wake in ready:
            os.read(self.wake, 4096)
        if self.control.fileno() in ready:
            self._obey(pid)

    def _obey(self, pid: int) -> None:
        order = self._line()
        if order["number"] != self.number:
            return
        if order["do"] == "stop":
            self._end(pid)
        elif order["do"] == "clock":
            self._say(clock=cpu_of(pid))

    def _end(self, pid: int) -> None:
        """The child leads a session, and a process group of its own."""
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)

    def _say(self, **words: Any) -> None:
        self.control.sendall(json.dumps(words).encode() + b"\n")

    def _line(self) -> dict[str, Any]:
        while b"\n" not in self.heard:
            data, sent, _, _ = self.control.recvmsg(65536, _socket.CMSG_SPACE(8 * 4))
            self.descriptors.extend(number for _, _, numbers in sent for number in memoryview(numbers).cast("i"))
            if not data:
                self._leave()
            self.heard += data
        line, _, self.heard = self.heard.partition(b"\n")
        order: dict[str, Any] = json.loads(line)
        return order

    def _leave(self) -> NoReturn:
        """The server has gone; in a process namespace everything ends with its first process, elsewhere only what is ended."""
        if self.child:
            self._end(self.child)
            os.waitpid(self.child, 0)
        os._exit(0)


PATIENCE, COMPUTING = 4, 8
"""Who computes an eighth of the time on a busy machine has four times as long: the wall clock is for those who wait."""

CORES = os.cpu_count() or 1


def cpu_of(pid: int) -> float:
    """Seconds of CPU time of a process with all its threads, by clock_getcpuclockid(3); 0 where there is none."""
    if sys.platform != "linux":
        return 0.0
    with contextlib.suppress(OSError):
        return time.clock_gettime((~pid << 3) | 2)
    return 0.0


def _peak(usage: Any) -> int:
    return int(usage.ru_maxrss) * (1 if sys.platform == "darwin" else 1024)


def _sweep() -> None:
    """Ends all other processes of the box. Only ever as the first process of a process namespace: `kill(-1)` means all."""
    for _ in range(1000):
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            return
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        time.sleep(0.001)
