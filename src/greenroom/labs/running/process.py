"""A run in a process of its own, which tells in lines of JSON what comes next, so that whoever asked for it stays quick.

It takes one line, what is asked for, and ends when nobody is there any more to tell. What it kept until then stays kept.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any, NamedTuple, TextIO

from greenroom.errors import UsersFault
from greenroom.labs.catalogue import all_labs
from greenroom.labs.data.finding import Places
from greenroom.labs.lab import Stage
from greenroom.labs.running.record import Asked, Run
from greenroom.labs.running.stages import Workshop, run_lab
from greenroom.labs.running.store import Store

COMMAND = (sys.executable, "-m", "greenroom.labs.running.process")
SELDOM = 0.5
"""Seconds between two lines about the same loop."""


class Wish(NamedTuple):
    """What a process is told: the lab and what is asked of it, the plugins that bring labs, the folders of runs and data."""

    lab: str
    asked: Asked
    plugins: tuple[str, ...]
    store: str
    own: str = ""

    def written(self) -> str:
        """The line that says it."""
        return json.dumps({**self._asdict(), "asked": self.asked._asdict()}) + "\n"


def wish_of(line: str) -> Wish:
    """What a line says."""
    row = json.loads(line)
    asked = Asked(**{**row["asked"], "seeds": tuple(row["asked"]["seeds"])})
    return Wish(**{**row, "asked": asked, "plugins": tuple(row["plugins"])})


def main() -> int:
    """Runs what standard input asks for."""
    teller = Teller(sys.stdout)
    sys.stdout = sys.stderr
    wish = wish_of(sys.stdin.readline())
    Thread(target=_end_with_whoever_asked, daemon=True).start()
    try:
        _run(wish, teller)
    except UsersFault as fault:
        teller.say(fault=str(fault))
    except Exception as error:
        whole = f"`greenroom lab run {wish.lab}` shows all of it."
        teller.say(fault=f"{teller.title} broke off with {type(error).__name__}: {str(error)[:300]}. {whole}")
        raise
    return 0


class Teller:
    """Writes a line for each stage, and for how far its loops are."""

    def __init__(self, to: TextIO) -> None:
        self._to = to
        self.title = "The run"

    def say(self, **facts: Any) -> None:
        """A line."""
        self._to.write(json.dumps(facts) + "\n")
        self._to.flush()

    def told(self, run: Run, stage: Stage, seed: int) -> None:
        """A stage begins."""
        self.title = f"The stage “{stage.title}”"
        self.say(run=run.id, stage=stage.key, seed=seed)

    def progress(self, items: Sequence[Any], what: str) -> Iterator[Any]:
        """The items of a loop that takes long."""
        last = monotonic()
        for number, item in enumerate(items):
            if monotonic() - last > SELDOM:
                last = monotonic()
                self.say(what=what, done=number, of=len(items))
            yield item


def _run(wish: Wish, teller: Teller) -> None:
    store = Store(Path(wish.store))
    places = Places(store.data, Path(wish.own) if wish.own else None)
    lab = all_labs(wish.plugins)[wish.lab]
    run_lab(lab, wish.asked, Workshop(store, places, lambda: datetime.now(UTC), teller.progress, teller.told))


def _end_with_whoever_asked() -> None:
    """Whoever asked holds standard input open; a process that is killed lets go of it."""
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
