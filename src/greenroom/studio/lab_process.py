"""The process that a run of a lab is in, as its lines tell of it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.labs.running.process import COMMAND, Wish

BROKE_OFF = "The run broke off without a word, as where memory ran out: what it measured is kept, and it can go on."


class LabProcess:
    """At most one process at a time; ``stop`` may be called from another thread."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def follow(self, wish: Wish, hear: Callable[[dict[str, Any]], None]) -> None:
        """Runs it to its end, and says each of its lines. Raises `UnusableOption` with what went wrong."""
        pipe = subprocess.PIPE
        with subprocess.Popen(
            COMMAND, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
        ) as process:
            self._process = process
            with suppress(BrokenPipeError):
                _say(process, wish)
            fault = ""
            for line in _lines(process):
                fault = fault or str(line.get("fault", ""))
                hear(line)
            status = process.wait()
        self._process = None
        if fault or status:
            raise UnusableOption(fault or BROKE_OFF)

    def stop(self) -> None:
        """Ends it; the stages before the one under way stay kept."""
        process = self._process
        if process is not None:
            process.kill()


def _say(process: "subprocess.Popen[str]", wish: Wish) -> None:
    assert process.stdin is not None
    process.stdin.write(wish.written())
    process.stdin.flush()


def _lines(process: "subprocess.Popen[str]") -> Iterator[dict[str, Any]]:
    assert process.stdout is not None
    for line in process.stdout:
        with suppress(ValueError):
            yield json.loads(line)
