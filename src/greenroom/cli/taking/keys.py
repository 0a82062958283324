"""One key at a time, without Enter; from a pipe, the first sign of each line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

STOP = ("", "\x03", "\x04")
"""What is read where nothing more comes, or at Ctrl-C and Ctrl-D."""


@contextmanager
def single_keys() -> Iterator[None]:
    """While this lasts, a terminal hands over each key as it is pressed, and shows none."""
    if not sys.stdin.isatty():
        yield
        return
    import termios
    import tty

    file = sys.stdin.fileno()
    before = termios.tcgetattr(file)
    try:
        tty.setcbreak(file)
        yield
    finally:
        termios.tcsetattr(file, termios.TCSADRAIN, before)


def key() -> str:
    """The next key, lower-case; one of `STOP` where the person has gone."""
    try:
        if sys.stdin.isatty():
            return sys.stdin.read(1).lower()
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        return STOP[1]
    return line.strip().lower()[:1] or "\n" if line else ""
