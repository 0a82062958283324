"""What the tests of the studio share: a workspace, a desk on it, and a browser of this machine that was let in."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")
pytest.importorskip("httpx2", reason="starlette's TestClient needs it")

from starlette.testclient import TestClient, WebSocketTestSession

from greenroom.event import Event
from greenroom.library.settings import Settings
from greenroom.store.keeping import History
from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.guard import Guard
from greenroom.studio.holding import LINGER
from greenroom.studio.rendering import Studio
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace

PORT, TOKEN = 8765, "the-secret-of-this-opening"
HERE = f"http://127.0.0.1:{PORT}"
STORY = (
    "Our demand forecast had to ship in three weeks, and five weeks of work were planned. I owned the plan. We improved"
    " accuracy significantly. I cut the holiday model instead of the backtest, because a forecast that nobody can check is"
    " worth nothing. The price was that we were 9% off in December, against 4% in the other months."
)
REPLY = "No. The December error cost us two late trucks, and I would cut the same part again."


class Clock:
    """Gives a moment a second later than the last one."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def workspace(own_folder: Path) -> Workspace:
    return make_workspace(str(own_folder / "mine"))[0]


@pytest.fixture
def clock() -> Clock:
    return Clock()


def desk_on(workspace: Workspace, clock: Clock, linger: float = LINGER) -> Desk:
    return Desk(workspace, History(workspace.kept, clock), Settings(), clock, linger)


@pytest.fixture
def desk(workspace: Workspace, clock: Clock) -> Iterator[Desk]:
    made = desk_on(workspace, clock)
    yield made
    made.close()


@pytest.fixture
def studio(workspace: Workspace, clock: Clock, desk: Desk) -> Studio:
    return Studio(workspace, History(workspace.kept, clock), Settings(), desk)


@pytest.fixture
def stranger(studio: Studio) -> Iterator[TestClient]:
    """A client that has the right address and nothing else."""
    with TestClient(Guard(app(studio), PORT, TOKEN), base_url=HERE, follow_redirects=False) as client:
        yield client


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    """A client that came through the door, and says where its forms come from."""
    assert stranger.get(f"/open?t={TOKEN}").status_code == 303
    stranger.headers["origin"] = HERE
    return stranger


def line_to(client: TestClient, attempt: str, **headers: str) -> WebSocketTestSession:
    """A socket as our own page opens it, unless the headers say otherwise."""
    return client.websocket_connect(f"ws://127.0.0.1:{PORT}/ws/attempt/{attempt}", headers={"origin": HERE, **headers})


def events(workspace: Workspace) -> list[Event]:
    return list(History(workspace.kept, Clock()).log.events())
