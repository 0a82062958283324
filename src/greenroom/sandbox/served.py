"""A child that answers many calls and keeps its state."""

import json
import time
from types import TracebackType

from greenroom.sandbox.call import Call
from greenroom.sandbox.inside.zygote import COMPUTING, PATIENCE
from greenroom.sandbox.limits import Limits
from greenroom.sandbox.payload import question
from greenroom.sandbox.ran import Ran
from greenroom.sandbox.running import Running


class Served:
    """Made by `Box.serve`; a context manager."""

    def __init__(self, running: Running, source: str, limits: Limits) -> None:
        self._running, self._limits = running, limits
        self._clock = 0.0
        self.loaded = self._exchanged(json.dumps({"source": source}).encode())
        """What loading the source did; ``answer`` is empty where it loaded, and None where it did not."""

    def call(self, call: Call, timed: bool = True) -> Ran:
        """One call in the same child: ``answer`` is ``r`` and the encoded value, or ``x`` and a JSON list of what was raised.

        ``cpu`` is that of this call alone; not ``timed``, the clock is not read, which is half of what a call costs, and it
        counts with the next one that is. After the child has ended, every further call says so.
        """
        return self._exchanged(question(call), timed)

    def close(self) -> None:
        """Ends the child."""
        self._running.close()

    def __enter__(self) -> "Served":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _exchanged(self, message: bytes, timed: bool = True) -> Ran:
        running, began = self._running, time.monotonic()
        answer = self._answer(message, began)
        if timed:
            running.read_the_clock()
        ran = running.ran(answer)
        before, self._clock = self._clock, ran.cpu
        return ran._replace(cpu=max(ran.cpu - before, 0.0), wall=time.monotonic() - began)

    def _answer(self, message: bytes, began: float) -> bytes | None:
        running = self._running
        running.ask(len(message).to_bytes(4, "big") + message)
        if not self._waited(began):
            running.stop("wall")
            running.pump(lambda: False, time.monotonic() + 1.0)
            return None
        if not self._has_answer():
            return None
        data = running.answer.data
        end = 4 + int.from_bytes(data[:4], "big")
        answer = bytes(data[4:end])
        del data[:end]
        return answer

    def _waited(self, began: float) -> bool:
        """Waits for an answer or the end of the child; False where the wall clock came first. Who computes has longer."""
        running, wall = self._running, self._limits.wall_seconds
        for patience in range(1, PATIENCE + 1):
            if running.pump(self._has_answer, began + patience * wall):
                return True
            running.read_the_clock()
            if (running.clock - self._clock) * COMPUTING < patience * wall:
                return False
        return False

    def _has_answer(self) -> bool:
        data = self._running.answer.data
        return len(data) >= 4 and len(data) >= 4 + int.from_bytes(data[:4], "big")
