"""The folder that runs are kept in.

runs/churn-1f3a9c20.json        what was asked for, and the keys of its stages' outcomes
stages/KEY/outcome.json         an outcome, written whole or not at all
stages/KEY/files/               what the stage wrote beside it: models, indexes
data/SHA256/                    what was downloaded
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.labs.outcome import from_row, to_row
from greenroom.labs.running.record import Asked, Ran, Run

OUTCOME, FILES, LOCK = "outcome.json", "files", "lock"


def home(environment: Mapping[str, str]) -> Path:
    """The folder of the store: ``GREENROOM_LABS``, or ``greenroom/labs`` in the person's folder of caches."""
    if environment.get("GREENROOM_LABS"):
        return Path(environment["GREENROOM_LABS"])
    caches = environment.get("XDG_CACHE_HOME")
    return (Path(caches) if caches else Path(environment.get("HOME") or Path.home()) / ".cache") / "greenroom" / "labs"


class Store:
    """Runs and outcomes in a folder, which is made when something is first kept. Raises `UnusableWorkspace` for the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def data(self) -> Path:
        """The folder with what was downloaded."""
        return self.folder / "data"

    def files(self, key: str) -> Path:
        """The folder with the files of a stage's outcome."""
        return self.folder / "stages" / key / FILES

    @contextmanager
    def measuring(self, key: str) -> Iterator[Path]:
        """The empty folder of a stage that is being measured; whoever else wants to measure it waits for the end."""
        place = self.folder / "stages" / key
        with _usable(place):
            place.mkdir(parents=True, exist_ok=True)
            lock = (place / LOCK).open("wb")
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self.holds(key):
                with _usable(place):
                    shutil.rmtree(place / FILES, ignore_errors=True)
                    (place / FILES).mkdir()
            yield place / FILES

    def holds(self, key: str) -> bool:
        """Whether an outcome was measured to its end."""
        return self._outcome(key).is_file()

    def keep(self, key: str, ran: Ran) -> None:
        """Keeps an outcome, whole."""
        row = {"outcome": to_row(ran.outcome), "when": ran.when, "seconds": ran.seconds} if ran.outcome else {}
        _write(self._outcome(key), row)

    def kept(self, ran: Ran) -> Ran | None:
        """A stage with its outcome, where one is kept by its key that can be read."""
        row = _read(self._outcome(ran.key))
        try:
            outcome = from_row(row["outcome"]) if row else None
        except (KeyError, TypeError, ValueError):
            return None
        return ran._replace(outcome=outcome, when=row["when"], seconds=row["seconds"]) if row and outcome else None

    def forget(self, key: str) -> None:
        """Takes an outcome away that cannot be read."""
        self._outcome(key).unlink(missing_ok=True)

    def save(self, run: Run) -> None:
        """Keeps a run as far as it has come."""
        stages = [
            {name: getattr(ran, name) for name in ("seed", "stage", "key", "left_out") if getattr(ran, name) != ""}
            for ran in run.stages
        ]
        _write(self._run(run.id), {**run._asdict(), "asked": run.asked._asdict(), "stages": stages})

    def run(self, id_: str) -> Run:
        """The run with this id, or the one whose id alone begins so. Raises `UnusableOption`."""
        runs = self.runs()
        found = [run for run in runs if run.id == id_] or [run for run in runs if run.id.startswith(id_)]
        if len(found) == 1 and id_:
            return self.filled(found[0])
        named = ", ".join(run.id for run in (found or runs)[:4])
        if found and id_:
            raise UnusableOption(f"Several runs begin with {id_!r} ({named}): say more of it.")
        kept = f"the newest are {named}" if named else "none is kept yet: `greenroom lab run LAB` makes one"
        raise UnusableOption(f"There is no run {id_!r}: {kept}.")

    def runs(self, lab: str = "") -> list[Run]:
        """The runs of a lab, or of all, the newest first, without outcomes; a file that is no run is passed over."""
        files = sorted((self.folder / "runs").glob("*.json"))
        found = [run for file in files if (run := _run_of(_read(file))) and lab in ("", run.lab)]
        return sorted(found, key=lambda run: run.when, reverse=True)

    def filled(self, run: Run) -> Run:
        """A run with the outcomes of its stages, those that are kept."""
        return run._replace(stages=tuple(self.kept(ran) or ran for ran in run.stages))

    def _run(self, id_: str) -> Path:
        return self.folder / "runs" / f"{id_}.json"

    def _outcome(self, key: str) -> Path:
        return self.folder / "stages" / key / OUTCOME


def _run_of(row: Any) -> Run | None:
    try:
        asked = Asked(**{**row["asked"], "seeds": tuple(row["asked"]["seeds"])})
        return Run(**{**row, "asked": asked, "stages": tuple(Ran(**each) for each in row["stages"])})
    except (KeyError, TypeError):
        return None


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None


def _write(file: Path, row: Mapping[str, Any]) -> None:
    """All of it or nothing, on the disk when it returns."""
    with _usable(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, suffix=".part", delete=False) as opened:
            try:
                json.dump(row, opened, ensure_ascii=False, default=_plain)
                opened.flush()
                os.fsync(opened.fileno())
                os.replace(opened.name, file)
            finally:
                Path(opened.name).unlink(missing_ok=True)


def _plain(value: Any) -> Any:
    """A number of NumPy as one of Python."""
    return value.item() if hasattr(value, "item") else dict(value)


@contextmanager
def _usable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnusableWorkspace(
            f"{path} cannot be used ({error.strerror or error}): free some space or mend it, or say where runs are kept"
            " with GREENROOM_LABS."
        ) from error
