"""What the tests of running, reporting and the command line share: the tiny lab, its data, a clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from greenroom.labs.catalogue import all_labs
from greenroom.labs.data.finding import Places
from greenroom.labs.lab import Lab
from greenroom.labs.running.stages import Workshop
from greenroom.labs.running.store import Store

PLUGIN = "tests.labs.tiny"
FACES = "one\ntwo\nthree\nfour\nfive\nsix\n"


def dice() -> Lab:
    return all_labs((PLUGIN,))["dice"]


def with_faces(folder: Path) -> Path:
    """A folder of data with the one file that the tiny lab reads."""
    (folder / "dice").mkdir(parents=True, exist_ok=True)
    (folder / "dice/faces.txt").write_text(FACES)
    return folder


class Clock:
    """A second later each time that it is asked."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 14, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def workshop(folder: Path, data: Path | None = None, clock: Clock | None = None, **more: object) -> Workshop:
    store = Store(folder / "labs")
    return Workshop(store, Places(store.data, data), clock or Clock(), **more)  # type: ignore[arg-type]
