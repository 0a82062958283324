"""A box: one process tree that holds code which is not trusted. Used for one submission, then closed."""

import contextlib
import itertools
import json
import os
import select
import socket
import subprocess
import time
from types import TracebackType
from typing import Any

from greenroom.sandbox import parts
from greenroom.sandbox.call import Call
from greenroom.sandbox.identity import Identity
from greenroom.sandbox.inside.boot import BOOT
from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.limits import USUAL, Limits
from greenroom.sandbox.payload import payload
from greenroom.sandbox.ran import Ran
from greenroom.sandbox.running import Running
from greenroom.sandbox.served import Served
from greenroom.sandbox.tier import ENVIRONMENT, Tier

LOADED = ("collections", "functools", "itertools", "math", "operator", "random", "re", "traceback")
_START_SECONDS = 30.0
_CLOSE_SECONDS = 2.0


class Box:
    """A started box. It starts within tens of milliseconds, by itself: `run` waits for what is left."""

    def __init__(self, tier: Tier, python: Interpreter, identity: Identity) -> None:
        self.identity = identity
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            self._process = _started(tier, python, identity, theirs)
        self._heard = b""
        self.next_number = itertools.count(1).__next__
        self._is_ready = self.is_closed = False
        settings = {**tier.settings(python), "loaded": list(LOADED)}
        self.control.settimeout(_START_SECONDS)
        with contextlib.suppress(OSError):
            self.control.sendall(parts.message(settings, python.magic))

    def run(self, source: str, call: Call, limits: Limits = USUAL, seed: int = 0) -> Ran:
        """Loads the source in a fresh child and makes one call."""
        with Running(self, "run", source, limits, seed) as running:
            running.ask(payload(source, call), and_no_more=True)
            return running.finished()

    def serve(self, source: str, limits: Limits = USUAL, seed: int = 0) -> Served:
        """A child that keeps its state over many calls; its limits hold for its whole life."""
        return Served(Running(self, "serve", source, limits, seed), source, limits)

    def say(self, order: dict[str, Any], descriptors: list[int] | None = None) -> None:
        """Sends an order to the zygote. Raises OSError where the box is gone."""
        self._await_ready()
        socket.send_fds(self.control, [json.dumps(order).encode() + b"\n"], descriptors or [])

    def hear(self, seconds: float) -> list[dict[str, Any]] | None:
        """What the zygote says next, waiting at most so long; None where the box is gone."""
        self.control.settimeout(max(seconds, 0.001))
        try:
            part = self.control.recv(65536)
        except TimeoutError:
            return []
        except OSError:
            return None
        *lines, self._heard = (self._heard + part).split(b"\n")
        return [json.loads(line) for line in lines] if part else None

    def close(self) -> None:
        """Ends everything in the box, and returns when it has ended."""
        if self.is_closed:
            return
        self.is_closed = True
        with contextlib.suppress(OSError):
            self.control.shutdown(socket.SHUT_WR)
        self.control.settimeout(_CLOSE_SECONDS)
        with contextlib.suppress(OSError):
            while self.control.recv(65536):
                pass
        self.control.close()
        self._reap()

    def kill(self) -> None:
        """Closes a box that answers no more."""
        self._process.kill()
        self.close()

    def __enter__(self) -> "Box":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _reap(self) -> None:
        """bubblewrap ends by itself once it has reaped what is in it; ended before, it would leave that to somebody else."""
        if not _ends(self._process.pid, _CLOSE_SECONDS):
            self._process.kill()
        self._process.wait()

    def _await_ready(self) -> None:
        if self._is_ready:
            return
        until = time.monotonic() + _START_SECONDS
        while not (words := self.hear(until - time.monotonic())):
            if words is None or time.monotonic() > until:
                raise BrokenPipeError("the box did not start")
        self._is_ready = True


def _started(tier: Tier, python: Interpreter, identity: Identity, theirs: socket.socket) -> "subprocess.Popen[bytes]":
    """Starts the tree; it keeps one descriptor, the control socket, whose number is its only argument."""
    return subprocess.Popen(
        [*tier.command(python), "-c", BOOT, str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
        cwd="/",
        pass_fds=(theirs.fileno(),),
        start_new_session=True,
        **identity.options(),
    )


def _ends(pid: int, seconds: float) -> bool:
    """Whether a child of this process ends within so many seconds; waits for it to the moment, without reaping it."""
    if not hasattr(os, "pidfd_open"):
        return _ends_by_asking(pid, seconds)
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        return _ends_by_asking(pid, seconds)
    try:
        waiting = select.poll()
        waiting.register(descriptor, select.POLLIN)
        return bool(waiting.poll(seconds * 1000))
    finally:
        os.close(descriptor)


def _ends_by_asking(pid: int, seconds: float) -> bool:
    """The same where there is no descriptor for a process; one that somebody else has reaped has ended."""
    until = time.monotonic() + seconds
    try:
        while not (ended := os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)) and time.monotonic() < until:
            time.sleep(0.001)
    except ChildProcessError:
        return True
    return ended is not None
