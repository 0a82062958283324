"""The server's side of one child: four pipes, a clock of its own, and no trust in anything that comes."""

import contextlib
import os
import selectors
import signal
import socket
import time
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any

from greenroom.sandbox.inside.child import COMPILED
from greenroom.sandbox.inside.solution import OUT_OF_MEMORY
from greenroom.sandbox.inside.zygote import PATIENCE
from greenroom.sandbox.limits import Limits
from greenroom.sandbox.naming import named
from greenroom.sandbox.ran import Over, Ran
from greenroom.sandbox.stream import Stream

if TYPE_CHECKING:
    from greenroom.sandbox.box import Box

_READ, _WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE
GRACE_SECONDS = 2.0
"""How long past the wall clock the server waits for the zygote, which keeps it; then the box is given up."""

LONGEST_CHILD_SECONDS = 600.0
"""How long a child may live that serves many calls, each of which has the wall clock of its own."""


class Running:
    """A child of a box, from its start to its end."""

    def __init__(self, box: "Box", do: str, source: str, limits: Limits, seed: int) -> None:
        self.box, self.limits = box, limits
        self.number = box.next_number()
        self.over: Over = ""
        self.ended: dict[str, Any] | None = None
        self.clock, self.clocks_read = 0.0, 0
        self._compiled = False
        self._unsent = memoryview(b"")
        self._is_last = False
        self.selector = selectors.DefaultSelector()
        self.out, self.err = Stream(limits.output), Stream(limits.output)
        self.answer = Stream(limits.answer)
        self._start(do, named(source), seed)
        self.began = time.monotonic()

    def ask(self, data: bytes, and_no_more: bool = False) -> None:
        """Hands something to the child; it is sent while `pump` runs."""
        self._unsent = memoryview(bytes(self._unsent) + data)
        self._is_last = and_no_more
        self._send()

    def finished(self) -> Ran:
        """Waits for the end of the child and tells what it did."""
        if not self.pump(lambda: False, self.began + PATIENCE * self.limits.wall_seconds + GRACE_SECONDS):
            self.give_up("wall")
        return self.ran(bytes(self.answer.data) or None)

    def pump(self, done: Callable[[], bool], until: float) -> bool:
        """Takes in what comes till ``done`` or the end of the child; False where the time came first."""
        while not (self.ended or done()):
            left = until - time.monotonic()
            if left <= 0:
                return False
            for key, _ in self.selector.select(left):
                if key.fd in self.selector.get_map():  # an earlier one of these may have shut it
                    key.data()
        return True

    def ran(self, answer: bytes | None) -> Ran:
        """What is known of the child now."""
        end = self.ended or {"ended": 0, "cpu": self.clock, "memory": 0, "over": ""}
        over: Over = self.over or end["over"] or self._of_ending(end["ended"])
        return Ran(
            None if self.answer.is_over else answer, end["ended"], self._compiled, end["cpu"], time.monotonic() - self.began,
            end["memory"], bytes(self.out.data), bytes(self.err.data), over,
        )  # fmt: skip

    def stop(self, over: Over) -> None:
        """Has the child ended, for this reason."""
        if not self.ended:
            self.over = self.over or over
            with contextlib.suppress(OSError):
                self._order("stop")

    def give_up(self, over: Over) -> None:
        """The box answers no more: it is closed, and the child with it."""
        self.over = self.over or over
        self.ended = {"ended": -9, "cpu": self.clock, "memory": 0, "over": ""}
        self.box.kill()

    def close(self) -> None:
        """Ends the child where it still runs, and lets the pipes go."""
        if not self.ended and not self.box.is_closed:
            self.stop("")
            if not self.pump(lambda: False, time.monotonic() + GRACE_SECONDS):
                self.give_up("lost")
        for key in list(self.selector.get_map().values()):
            if key.fileobj is not self.box.control:
                self._shut(key.fileobj)
        self.selector.close()
        self.asked.close()

    def read_the_clock(self) -> None:
        """Asks the zygote for the CPU time of the child; `clock` has it then."""
        if self.ended:
            return
        before = self.clocks_read
        with contextlib.suppress(OSError):
            self._order("clock")
            self.pump(lambda: self.clocks_read > before, time.monotonic() + GRACE_SECONDS)

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _order(self, do: str) -> None:
        """The number keeps an order that comes late from the child after this one."""
        self.box.say({"do": do, "number": self.number})

    def _start(self, do: str, modules: list[str], seed: int) -> None:
        nothing = os.open(os.devnull, os.O_RDONLY)
        self.asked, theirs = socket.socketpair()
        ours, sent = [], [nothing]
        for _ in range(3):
            read, write = os.pipe()
            ours.append(read)
            sent.append(write)
        wall = self.limits.wall_seconds if do == "run" else LONGEST_CHILD_SECONDS
        processes = self.limits.processes + self.box.identity.tasks_besides()
        limits = {**self.limits._asdict(), "wall": wall, "processes": processes}
        try:
            order = {"do": do, "number": self.number, "load": modules, "limits": limits, "seed": seed}
            self.box.say(order, [*sent, theirs.fileno()])
        except OSError:
            self.give_up("lost")
        for descriptor in sent:
            os.close(descriptor)
        theirs.close()
        self._listen(ours)

    def _listen(self, ours: list[int]) -> None:
        self._pipes = list(zip(ours, (self.out, self.err, self.answer), strict=True))
        for descriptor, stream in self._pipes:
            os.set_blocking(descriptor, False)
            self.selector.register(descriptor, _READ, partial(self._take, descriptor, stream))
        self.asked.setblocking(False)
        self.selector.register(self.asked, _READ, self._talk)
        if not self.ended:
            self.selector.register(self.box.control, _READ, self._hear)

    def _take(self, descriptor: int, stream: Stream) -> None:
        if not stream.read(descriptor):
            self._shut(descriptor)
        if stream.is_over:
            self.stop("answer" if stream is self.answer else "output")

    def _shut(self, channel: Any) -> None:
        if channel not in self.selector.get_map():
            return
        self.selector.unregister(channel)
        if isinstance(channel, int):
            os.close(channel)

    def _talk(self) -> None:
        """The child's end of what is asked: takes in that the source compiled, and sends what is not sent yet."""
        with contextlib.suppress(BlockingIOError, ConnectionResetError):
            heard = self.asked.recv(4096)
            self._compiled = self._compiled or heard[:1] == COMPILED
            if not heard:
                return self._shut(self.asked)
        return self._send()

    def _send(self) -> None:
        try:
            while self._unsent:
                self._unsent = self._unsent[self.asked.send(self._unsent) :]
        except BlockingIOError:
            pass
        except OSError:  # the child reads no more
            self._unsent = memoryview(b"")
        if self._is_last and not self._unsent:
            with contextlib.suppress(OSError):
                self.asked.shutdown(socket.SHUT_WR)
        if self.asked in self.selector.get_map():
            self.selector.modify(self.asked, _READ | (_WRITE if self._unsent else 0), self._talk)

    def _hear(self) -> None:
        words = self.box.hear(GRACE_SECONDS)
        if words is None:
            self.give_up("lost")
        for word in words or ():
            if "ended" in word:
                self._drain()
                self.ended = word
            elif "clock" in word:
                self.clock = word["clock"]
                self.clocks_read += 1

    def _drain(self) -> None:
        """Takes what the child left in its pipes; what it left running may hold them open, so nothing is waited for."""
        for descriptor, stream in self._pipes:
            if descriptor in self.selector.get_map():
                stream.drain(descriptor)
        if self.asked in self.selector.get_map():
            self._talk()
        if self.answer.is_over:
            self.over = self.over or "answer"
        if self.out.is_over or self.err.is_over:
            self.over = self.over or "output"

    @staticmethod
    def _of_ending(ending: int) -> Over:
        if ending == OUT_OF_MEMORY:
            return "memory"
        return "cpu" if ending == -signal.SIGXCPU else ""
