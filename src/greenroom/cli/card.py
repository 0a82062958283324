"""Show how right the engine is: measured on sealed answers, beside guesses that read nothing; who wrote and labelled them."""

import os
from typing import TYPE_CHECKING

from greenroom import content
from greenroom.cli.exit_status import ExitStatus

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

CARD = os.path.join(content.HERE, "grader-card.md")


def add_arguments(parser: "Parser") -> None:
    """``greenroom card`` has no options."""


def run(_: object) -> ExitStatus:
    """Prints the card that was made with this version."""
    with open(CARD, encoding="utf-8") as file:
        print(file.read().rstrip())
    return ExitStatus.CLEAN
