"""The socket of an answer that is being typed.

The window says its text and how often it has changed; the studio says what it has kept and what it sees in it, as offsets.
It never says the text, so that nothing that is typed can be overwritten.
"""

import asyncio
from typing import Any

from anyio import CancelScope
from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from greenroom.errors import UsersFault
from greenroom.history import Rehearsal
from greenroom.record import NamedTuple
from greenroom.rehearsal.listening import tells_nothing_yet
from greenroom.studio.desk import Conflict, Desk, rehearsal_of
from greenroom.studio.forms import LARGEST
from greenroom.studio.holding import Elsewhere
from greenroom.studio.rendering import studio_of
from greenroom.studio.seen import band_of, marks_of

PATIENCE = 0.5
"""Seconds between two revisions that are kept."""
UNREADABLE, GONE = 1003, 1008


class Typed(NamedTuple):
    """What a window says: its number for this revision, the newest kept revision that it knows, the text, the seconds."""

    rev: int
    base: int
    text: str
    seconds: float


async def attempt(socket: WebSocket) -> None:
    """Attends to one window until it is closed."""
    await socket.accept()
    desk, name = studio_of(socket).desk, socket.path_params["attempt"]
    window = _Window(socket, desk, name)
    with desk.open_in_a_window(rehearsal_of(name), window.hear_of):
        await _attended(window)


async def _attended(window: "_Window") -> None:
    workers = [asyncio.create_task(work()) for work in (window.keep, window.read, window.warn)]
    try:
        await window.listen()
    except WebSocketDisconnect:
        pass
    finally:
        for worker in workers:
            worker.cancel()
        with CancelScope(shield=True):
            await asyncio.gather(*workers, return_exceptions=True)
            await window.keep_the_last()


class _Window:
    def __init__(self, socket: WebSocket, desk: Desk, attempt: str) -> None:
        self._socket, self._desk, self._attempt = socket, desk, attempt
        self._name = ""
        self._typed: Typed | None = None
        self._kept = self._base = 0
        self._to_keep, self._to_read, self._to_warn = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._elsewhere: Elsewhere | None = None
        self._loop = asyncio.get_running_loop()
        self._sending = asyncio.Lock()

    async def listen(self) -> None:
        """Takes what the window says; the newest is all that counts."""
        while True:
            try:
                said = await self._socket.receive_json()
                self._hear(said)
            except (ValueError, KeyError, TypeError, AttributeError):
                await self._socket.close(UNREADABLE)
                return
            if said.get("hello"):
                await self._send(held=await run_in_threadpool(self._revision))
            else:
                self._to_keep.set()
                self._to_read.set()

    async def keep(self) -> None:
        """Keeps the newest revision, at most once in a while, and says so once it is in the log."""
        while True:
            await self._to_keep.wait()
            self._to_keep.clear()
            typed = self._typed
            if typed is not None:
                await self._keep(typed)
                await asyncio.sleep(PATIENCE)

    async def read(self) -> None:
        """Says what there is to see in the newest revision."""
        while True:
            await self._to_read.wait()
            self._to_read.clear()
            typed = self._typed
            if typed is not None:
                await self._send(rev=typed.rev, kept=typed.rev <= self._kept, **await run_in_threadpool(self._seen, typed))

    async def warn(self) -> None:
        """Says that another window went on with the answer."""
        while True:
            await self._to_warn.wait()
            self._to_warn.clear()
            if self._elsewhere is not None:
                await self._send(conflict=self._elsewhere.sentence, newer=self._elsewhere.revision)

    def hear_of(self, elsewhere: Elsewhere) -> None:
        """Another window did something; called in any thread."""
        if elsewhere.attempt == self._attempt and elsewhere.window != self._name:
            self._elsewhere = elsewhere
            self._loop.call_soon_threadsafe(self._to_warn.set)

    async def keep_the_last(self) -> None:
        """Keeps what was typed last, where the window is gone before its turn came."""
        typed = self._typed
        if typed is not None and typed.rev > self._kept:
            try:
                await run_in_threadpool(self._revise, typed)
            except UsersFault:
                return

    async def _keep(self, typed: Typed) -> None:
        try:
            nudge = await run_in_threadpool(self._revise, typed)
        except Conflict as conflict:
            self._typed = None
            await self._send(rev=typed.rev, kept=False, conflict=str(conflict))
        except UsersFault as fault:
            await self._send(rev=typed.rev, kept=False, fault=str(fault))
        else:
            self._kept = typed.rev
            await self._send(rev=typed.rev, kept=True, base=self._base, nudge=nudge or None)

    def _hear(self, said: Any) -> None:
        if self._name == "":
            self._name = str(said["window"])[:64]
        if said.get("hello"):
            return
        text, rev, base = said["text"], said["rev"], said["base"]
        if not (isinstance(text, str) and type(rev) is type(base) is int) or len(text) > LARGEST:
            raise TypeError("no revision")
        self._typed = Typed(rev, base, text, min(1e6, max(0.0, float(said["seconds"]))))

    def _revision(self) -> int:
        try:
            self._desk.resume(rehearsal_of(self._attempt))
        except UsersFault:
            return 0
        return self._desk.revision(self._attempt)

    def _revise(self, typed: Typed) -> str:
        base = max(typed.base, self._base)
        self._base = self._desk.revise(self._attempt, typed.rev, typed.text, typed.seconds, self._name, base)
        return self._desk.mind(self._attempt)

    def _seen(self, typed: Typed) -> dict[str, object]:
        try:
            examination = self._desk.read(self._attempt, typed.text)
            tells = not tells_nothing_yet(self._rehearsal())
        except UsersFault:
            return {}
        return {"marks": marks_of(examination) if tells else [], "layers": band_of(examination)}

    def _rehearsal(self) -> Rehearsal:
        return self._desk.state(rehearsal_of(self._attempt))

    async def _send(self, **facts: object) -> None:
        async with self._sending:
            await self._socket.send_json(facts)
