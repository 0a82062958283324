"""The socket of a run of a lab: the window is told that there is news, and loads them as it loads a page."""

import asyncio
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect

from greenroom.studio.holding import Elsewhere
from greenroom.studio.rendering import studio_of


async def running(socket: WebSocket) -> None:
    """Attends to one window until it is closed."""
    await socket.accept()
    loop, news = asyncio.get_running_loop(), asyncio.Event()

    def hear_of(_: Elsewhere) -> None:
        loop.call_soon_threadsafe(news.set)

    with studio_of(socket).desk.laboratory.open_in_a_window(socket.path_params["run"], hear_of):
        news.set()
        teller = asyncio.create_task(_tell(socket, news))
        with suppress(WebSocketDisconnect):
            while True:
                await socket.receive_text()
        teller.cancel()
        await asyncio.gather(teller, return_exceptions=True)


async def _tell(socket: WebSocket, news: asyncio.Event) -> None:
    while True:
        await news.wait()
        news.clear()
        await socket.send_json({"news": True})
