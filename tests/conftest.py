"""Every test starts in an empty folder of its own, without colour and without anybody's settings."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from greenroom import content
from greenroom.attempt import Attempt, Passage
from greenroom.cli.main import run
from greenroom.exercise import Exercise
from greenroom.library import settings
from greenroom.measured import Ledger
from greenroom.reading.answer import Answer

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    settings._settings_for.cache_clear()
    yield tmp_path
    settings._settings_for.cache_clear()


NOBODY = 65534


@pytest.fixture
def no_rights(own_folder: Path) -> Iterator[None]:
    """The test runs as somebody whom permissions bind: root becomes nobody for as long."""
    if os.geteuid() != 0:
        yield
        return
    import greenroom.store.database
    import greenroom.store.sqlite  # noqa: F401

    for folder in own_folder.parents:
        if folder.name.startswith("pytest-"):
            folder.chmod(0o711)
    for path in (own_folder, *own_folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        if not os.access(content.__file__, os.R_OK, effective_ids=True):
            pytest.skip("greenroom is installed where only root can read it")
        yield
    finally:
        os.seteuid(0)


class Outcome:
    """How a command ended, and what it printed."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def greenroom(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """The command line, called as a user would."""

    def call(*words: object) -> Outcome:
        try:
            status = run([str(word) for word in words])
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        return Outcome(status, printed.out, printed.err)

    return call


def read(text: str, earlier: tuple[str, ...] = (), ledger: Ledger | None = None, **exercise: object) -> Answer:
    """A text, read as an answer; ``earlier`` are earlier tellings of it, ``ledger`` holds what was measured."""
    attempt = Attempt(text, (Passage(0, len(text)),))
    return Answer(Exercise(**exercise), attempt, earlier=earlier, ledger=ledger)  # type: ignore[arg-type]
