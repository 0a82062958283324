"""What greenroom ships as data: vocabularies, questions, follow-up wordings, weights, the first files of a workspace. It comes in through the plugins' door."""

import os

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


def read_table(file: str) -> dict[str, str]:
    """A file's lines of two cells, parted by a tab, as a table."""
    with open(file, "rb") as opened:
        cells = opened.read().decode("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[:-1:2], cells[1::2]))
