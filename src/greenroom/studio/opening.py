"""Opens the studio: a port of this machine alone, a secret in the first address, the browser once it is ready."""

import gc
import os
import secrets
import socket
import sys
import webbrowser
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from shlex import quote
from threading import Thread

import uvicorn

from greenroom.errors import UnusableOption
from greenroom.library.settings import Settings, settings_for
from greenroom.rehearsal.flow import Clock
from greenroom.rehearsal.rounds import settle_in
from greenroom.store.keeping import History
from greenroom.studio.api.table import PLACE
from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.guard import DOOR, Guard
from greenroom.studio.rendering import Studio
from greenroom.studio.script_pass import Pass, written_pass
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


def run(
    workspace_folder: str, *, port: int | None = None, browser: bool = True, api: bool = False, clock: Clock | None = None
) -> None:
    """Serves the studio of a workspace until it is stopped, with ``api`` to scripts, too. Raises a kind of `UsersFault`.

    ``clock`` gives the moment in UTC; the machine's unless told.
    """
    sys.setswitchinterval(RESPONSIVE)
    studio = studio_in(workspace_folder, clock or _now)
    with bound(port) as door, ExitStack() as until_closed:
        number = door.getsockname()[1]
        token = secrets.token_urlsafe(24)
        script_pass = until_closed.enter_context(written_pass(studio.workspace, number)) if api else None
        guard = Guard(app(studio), number, token, script_pass.word if script_pass else "")
        address = f"http://{LOOPBACK}:{number}{DOOR}?t={token}"
        server = _Server(_configured(guard), _welcome(address, script_pass), address if browser else "")
        with suppress(KeyboardInterrupt):
            Thread(target=_settle_in, args=(studio.settings,), daemon=True).start()
            server.run(sockets=[door])
    print("The studio is closed; everything you said is kept.")


def studio_in(folder: str, clock: Clock) -> Studio:
    """The studio of the workspace that a folder is in."""
    workspace = find_workspace(folder)
    history, settings = History(workspace.kept, clock), settings_for(workspace.folder)
    return Studio(workspace, history, settings, Desk(workspace, history, settings, clock))


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
    """Says its welcome once it can be reached, and opens a browser where it has an address to show."""

    def __init__(self, config: uvicorn.Config, welcome: str, address: str) -> None:
        super().__init__(config)
        self._welcome, self._address = welcome, address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts, then tells."""
        await super().startup(sockets)
        print(self._welcome, flush=True)
        if self._address:
            Thread(target=_show, args=(self._address,), daemon=True).start()


def _welcome(address: str, script_pass: Pass | None) -> str:
    lines = [f"The studio is open: {address}", "This address works once. Ctrl-C closes the studio."]
    if script_pass:
        api = f"{address.partition(DOOR)[0]}{PLACE}"
        lines += [
            "Scripts of yours are let in until then, by the header in this file:",
            f"  curl -H @{quote(script_pass.file)} {api}/attempts",
        ]
    return "\n".join(lines)


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
    """Parser and loop are named, since labs bring quicker ones: httptools reads headers without end."""
    return uvicorn.Config(
        guard,
        http="h11",
        loop="asyncio",
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
