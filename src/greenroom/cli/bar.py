"""A progress bar for what takes longer than two seconds, on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Item = TypeVar("Item")
PATIENCE = 2.0
WIDTH = 30


def progress(items: "Sequence[Item]", what: str) -> "Iterator[Item]":
    """The items, with a bar on standard error once two seconds have passed."""
    began = monotonic()
    shown = False
    for number, item in enumerate(items):
        if sys.stderr.isatty() and monotonic() - began > PATIENCE:
            done = WIDTH * number // len(items)
            print(f"\r{'█' * done}{'░' * (WIDTH - done)} {number} of {len(items)} {what}", end="", file=sys.stderr, flush=True)
            shown = True
        yield item
    if shown:
        print("\r" + " " * (WIDTH + 40) + "\r", end="", file=sys.stderr, flush=True)
