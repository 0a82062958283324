"""A studio that is opened on another day than today: the same studio, with a clock that goes ahead."""

import sys
from pathlib import Path

from tests.studio.browsing import Opened

SCRIPT = """
from datetime import UTC, datetime, timedelta
from sys import argv
from greenroom.studio.opening import run
run(argv[1], browser=False, clock=lambda: datetime.now(UTC) + timedelta(days=int(argv[2])))
"""


class OpenedLater(Opened):
    """Opened so many days from today."""

    def __init__(self, folder: Path, days: int) -> None:
        super().__init__(folder, str(days))

    def command(self, folder: Path, *options: str) -> list[str]:
        return [sys.executable, "-c", SCRIPT, str(folder), *options]
