"""The socket of an exercise that is being worked on: every stage is kept as it is typed, and news of the round are told.

As in a room (`live`) the window says its texts, and the studio says what it has kept, and never a text.
"""

import asyncio
from typing import Any

from anyio import CancelScope
from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from greenroom.errors import UsersFault
from greenroom.studio.desk import Conflict, Desk, rehearsal_of
from greenroom.studio.forms import LARGEST
from greenroom.studio.holding import Elsewhere
from greenroom.studio.live import PATIENCE, UNREADABLE, Typed
from greenroom.studio.rendering import studio_of


async def coding(socket: WebSocket) -> None:
    """Attends to one window until it is closed."""
    await socket.accept()
    desk, rehearsal = studio_of(socket).desk, socket.path_params["rehearsal"]
    window = _Window(socket, desk, rehearsal)
    with desk.open_in_a_window(rehearsal, window.hear_of):
        workers = [asyncio.create_task(work()) for work in (window.keep, window.warn)]
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
    def __init__(self, socket: WebSocket, desk: Desk, rehearsal: str) -> None:
        self._socket, self._desk, self._rehearsal = socket, desk, rehearsal
        self._name = ""
        self._typed: dict[str, Typed] = {}
        self._bases: dict[str, int] = {}
        self._to_keep, self._to_warn = asyncio.Event(), asyncio.Event()
        self._elsewhere: list[Elsewhere] = []
        self._loop = asyncio.get_running_loop()
        self._sending = asyncio.Lock()

    async def listen(self) -> None:
        """Takes what the window says; of each stage the newest is all that counts."""
        while True:
            try:
                said = await self._socket.receive_json()
                self._hear(said)
            except (ValueError, KeyError, TypeError, AttributeError):
                await self._socket.close(UNREADABLE)
                return
            if said.get("hello"):
                await self._send(held=await run_in_threadpool(self._revisions))
            else:
                self._to_keep.set()

    async def keep(self) -> None:
        """Keeps the newest texts, at most once in a while, and says so once they are in the log."""
        while True:
            await self._to_keep.wait()
            self._to_keep.clear()
            while self._typed:
                attempt = next(iter(self._typed))
                await self._keep(attempt, self._typed.pop(attempt))
            await asyncio.sleep(PATIENCE)

    async def warn(self) -> None:
        """Says that another window went on with a stage, or that there is something new in the round."""
        while True:
            await self._to_warn.wait()
            self._to_warn.clear()
            while self._elsewhere:
                heard = self._elsewhere.pop(0)
                if heard.attempt:
                    await self._send(attempt=heard.attempt, conflict=heard.sentence, newer=heard.revision)
                else:
                    await self._send(news=True)

    def hear_of(self, elsewhere: Elsewhere) -> None:
        """Something happened elsewhere; called in any thread."""
        if not elsewhere.attempt or elsewhere.window != self._name:
            self._elsewhere.append(elsewhere)
            self._loop.call_soon_threadsafe(self._to_warn.set)

    async def keep_the_last(self) -> None:
        """Keeps what was typed last, where the window is gone before its turn came."""
        for attempt, typed in self._typed.items():
            try:
                await run_in_threadpool(self._revise, attempt, typed)
            except UsersFault:
                continue

    async def _keep(self, attempt: str, typed: Typed) -> None:
        try:
            base = await run_in_threadpool(self._revise, attempt, typed)
        except Conflict as conflict:
            self._typed.pop(attempt, None)
            await self._send(attempt=attempt, rev=typed.rev, kept=False, conflict=str(conflict))
        except UsersFault as fault:
            await self._send(attempt=attempt, rev=typed.rev, kept=False, fault=str(fault))
        else:
            await self._send(attempt=attempt, rev=typed.rev, kept=True, base=base)

    def _hear(self, said: Any) -> None:
        if self._name == "":
            self._name = str(said["window"])[:64]
        if said.get("hello"):
            return
        attempt, text, rev, base = said["attempt"], said["text"], said["rev"], said["base"]
        if not (isinstance(text, str) and type(rev) is type(base) is int) or len(text) > LARGEST:
            raise TypeError("no revision")
        if not isinstance(attempt, str) or rehearsal_of(attempt) != self._rehearsal:
            raise TypeError("no attempt of this round")
        self._typed[attempt] = Typed(rev, base, text, min(1e6, max(0.0, float(said["seconds"]))))

    def _revise(self, attempt: str, typed: Typed) -> int:
        base = max(typed.base, self._bases.get(attempt, 0))
        self._bases[attempt] = self._desk.revise(attempt, typed.rev, typed.text, typed.seconds, self._name, base)
        return self._bases[attempt]

    def _revisions(self) -> dict[str, int]:
        """The newest revision of every stage that is kept."""
        try:
            place = self._desk.coding.resume(self._rehearsal)
        except UsersFault:
            return {}
        return {said.id: self._desk.revision(said.id) for said in place.work.stages.values()} if place.work else {}

    async def _send(self, **facts: object) -> None:
        async with self._sending:
            await self._socket.send_json(facts)
