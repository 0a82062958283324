"""Colour on a terminal, plain text elsewhere; and text from files made safe to print."""

import os
import sys

from greenroom.record import NamedTuple

MORE = " …"
STYLES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


class Paint(NamedTuple):
    """Whether to colour; every method gives its text back, dressed or not."""

    on: bool

    @classmethod
    def for_output(cls) -> "Paint":
        """Colour where standard output is a terminal; NO_COLOR and TERM=dumb turn it off, FORCE_COLOR on."""
        if os.environ.get("NO_COLOR"):
            return cls(False)
        return cls(bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb"))

    def dress(self, text: str, *styles: str) -> str:
        """The text in these styles."""
        return f"\x1b[{';'.join(STYLES[style] for style in styles)}m{text}\x1b[0m" if self.on and text else text

    def bold(self, text: str) -> str:
        """For names."""
        return self.dress(text, "bold")

    def dim(self, text: str) -> str:
        """For what may be read over."""
        return self.dress(text, "dim")


def printable(text: str) -> str:
    """A file's text without anything that would steer a terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)


def columns(usual: int) -> int:
    """How wide the terminal is, or as usual where there is none; `shutil` would say the same and takes longer to load."""
    said = os.environ.get("COLUMNS", "")
    try:
        output = sys.__stdout__.fileno() if sys.__stdout__ else -1
        return int(said if said.isdecimal() else 0) or os.get_terminal_size(output).columns or usual
    except (ValueError, OSError):
        return usual


def shortened(text: str, width: int) -> str:
    """Text on one line, cut where it is too long, as `textwrap` does it; that is loaded only where it may cut inside a word."""
    words = text.split()
    whole = " ".join(words)
    if len(whole) <= width:
        return whole
    length = kept = 0
    while length + len(words[kept]) + len(MORE) <= width:
        length += len(words[kept]) + 1
        kept += 1
    if kept and "-" not in words[kept] and len(words[kept]) <= width:
        return " ".join(words[:kept]) + MORE
    from textwrap import shorten

    return shorten(text, width, placeholder=MORE)
