"""What greenroom ships as data: vocabularies, questions, follow-up wordings, weights, the first files of a workspace. It comes in through the plugins' door."""

import os
from bisect import bisect_left

HERE = os.path.dirname(__file__)


def rule_packages() -> tuple[str, ...]:
    """The package with the built-in rules."""
    return ("greenroom.rules",)


def vocabulary_folders() -> tuple[str, ...]:
    """The folder with the built-in vocabularies."""
    return (os.path.join(HERE, "vocabulary"),)


def exercise_folders() -> tuple[str, ...]:
    """The folder with the built-in questions."""
    return (os.path.join(HERE, "exercises"),)


def lab_folders() -> tuple[str, ...]:
    """The folder with the built-in labs, which are packages of Python beside this one."""
    return (os.path.join(os.path.dirname(HERE), "labs"),)


def read_table(file: str) -> dict[str, str]:
    """A file's lines of two cells, parted by a tab, as a table."""
    with open(file, "rb") as opened:
        cells = opened.read().decode("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[:-1:2], cells[1::2]))


class Lines:
    """A large table of two cells a line, in the order of its first cells: a row is found by bisection, and nothing is made of the
    others. A short-lived process asks for a few hundred rows of thousands.
    """

    def __init__(self, file: str) -> None:
        with open(file, "rb") as opened:
            self._lines = opened.read().removesuffix(b"\n").split(b"\n")

    def get(self, first: str) -> str | None:
        """The second cell of a row, by its first; None where there is no such row."""
        beginning = first.encode("utf-8", "surrogatepass") + b"\t"
        at = bisect_left(self._lines, beginning)
        if at == len(self._lines) or not self._lines[at].startswith(beginning):
            return None
        return self._lines[at][len(beginning) :].decode("utf-8")
