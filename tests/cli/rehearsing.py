"""What the tests of a workspace's doors share: a workspace, somebody who pipes answers in, the words that they say."""

import hashlib
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

STORY = (
    "Our demand forecast had to ship in three weeks, and five weeks of work were planned. I owned the plan. I wrote down what"
    " each part would give the planners, and I cut the holiday model instead of the backtest, because a forecast that nobody"
    " can check is worth nothing. The price was that we were 9% off in December, against 4% in the other months. Two planners"
    " minded, and I showed them the backtest first. Next time I would ask them before I cut.\n"
)
REPLY = "No. The December error cost us two late trucks, and I would cut the same part again.\n"
ANSWERS = f"{STORY}.\n{REPLY}.\n{REPLY}.\n"
Pipe = Callable[[str | bytes], None]


@pytest.fixture
def mine(greenroom, own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh workspace, in which one stands, with an empty pipe for standard input."""
    greenroom("new", "mine")
    monkeypatch.chdir(own_folder / "mine")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    return own_folder / "mine"


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Pipe:
    """Pipes what is said into standard input."""

    def say(words: str | bytes) -> None:
        data = words if isinstance(words, bytes) else words.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return say


def hashes(folder: Path) -> dict[str, str]:
    """What the person's own files hold; greenroom's folder left out."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".greenroom" not in path.parts)
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
