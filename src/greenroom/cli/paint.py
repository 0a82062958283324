"""Colour on a terminal, plain text elsewhere; and text from files made safe to print."""

import os
import sys
from typing import NamedTuple

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
