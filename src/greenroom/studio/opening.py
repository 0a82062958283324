"""Opens the studio: a port of this machine alone, a secret in the first address, the browser once it is ready."""

import gc
import os
import secrets
import socket
import sys
import webbrowser
from contextlib import suppress
from datetime import UTC, datetime
from threading import Thread

import uvicorn

from greenroom.errors import UnusableOption
from greenroom.library.settings import Settings, settings_for
from greenroom.rehearsal.rounds import settle_in
from greenroom.store.keeping import History
from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.guard import DOOR, Guard
from greenroom.studio.rendering import Studio
from greenroom.workspace.place import find_workspace

LOOPBACK = "127.0.0.1"
PREFERRED = 8765
TRIED = 6
LARGEST_MESSAGE = 4_000_000
RESPONSIVE = 0.001
"""Seconds that a reading may keep other windows waiting."""
SELDOM = (20_000, 20, 20)
"""Thresholds of the collector of garbage; a reading makes thousands of objects, and no cycles of them."""
FAREWELL = 2
"""Seconds that open windows have to hang up."""


def run(workspace_folder: str, *, port: int | None = None, browser: bool = True) -> None:
    """Serves the studio of a workspace until it is stopped. Raises a kind of `UsersFault`."""
    sys.setswitchinterval(RESPONSIVE)
    studio = studio_in(workspace_folder)
    with bound(port) as door:
        number = door.getsockname()[1]
        token = secrets.token_urlsafe(24)
        address = f"http://{LOOPBACK}:{number}{DOOR}?t={token}"
        server = _Server(_configured(Guard(app(studio), number, token)), address, browser=browser)
        with suppress(KeyboardInterrupt):
            Thread(target=_settle_in, args=(studio.settings,), daemon=True).start()
            server.run(sockets=[door])
    print("The studio is closed; everything you said is kept.")


def studio_in(folder: str) -> Studio:
    """The studio of the workspace that a folder is in."""
    workspace = find_workspace(folder)
    history, settings = History(workspace.kept, _now), settings_for(workspace.folder)
    return Studio(workspace, history, settings, Desk(workspace, history, settings, _now))


def bound(port: int | None) -> socket.socket:
    """A socket on a port: the one that was asked for, else the usual one or one of the next, else any that is free."""
    if port is not None:
        try:
            return _bound(port)
        except (OSError, OverflowError) as error:
            raise UnusableOption(f"Port {port} cannot be used ({error}): choose another one, or leave --port out.") from error
    for number in range(PREFERRED, PREFERRED + TRIED):
        with suppress(OSError):
            return _bound(number)
    return _bound(0)


class _Server(uvicorn.Server):
    """Tells its address once it can be reached."""

    def __init__(self, config: uvicorn.Config, address: str, *, browser: bool) -> None:
        super().__init__(config)
        self._address, self._browser = address, browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts, then tells."""
        await super().startup(sockets)
        print(f"The studio is open: {self._address}\nThis address works once. Ctrl-C closes the studio.", flush=True)
        if self._browser:
            Thread(target=_show, args=(self._address,), daemon=True).start()


def _settle_in(settings: Settings) -> None:
    """Loads what a first answer needs; collections of garbage need not walk through it ever after."""
    settle_in(settings)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()


def _show(address: str) -> None:
    if not webbrowser.open(address):
        print("No browser was found: open the address above in one.", flush=True)


def _configured(guard: Guard) -> uvicorn.Config:
    return uvicorn.Config(
        guard,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        timeout_graceful_shutdown=FAREWELL,
    )


def _bound(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((LOOPBACK, port))
        door.listen()
    except BaseException:
        door.close()
        raise
    return door


def _now() -> datetime:
    return datetime.now(UTC)
