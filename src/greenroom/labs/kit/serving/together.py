"""Single requests that arrive at the same moment are scored by one call.

A call of XGBoost costs about the same for one row and for sixteen, so under load this is most of what a service can save.
Nobody waits for it: what is there when the event loop comes round is scored, and nothing later. (To wait two milliseconds for
more saved no processor time that could be measured, so it is not offered.)
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Scored = tuple[float, str]


class Together:
    """``score`` takes rows and returns a score for each, and the version that gave them."""

    def __init__(self, score: Callable[[Sequence[Row]], tuple[Sequence[float], str]]) -> None:
        self._score = score
        self._waiting: list[tuple[Row, asyncio.Future[Scored]]] = []

    async def __call__(self, row: Row) -> Scored:
        """The score of a row, and its version. Raises what ``score`` raises."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Scored] = loop.create_future()
        if not self._waiting:
            loop.call_soon(self._flush)
        self._waiting.append((row, answer))
        return await answer

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        try:
            scores, version = self._score([row for row, _ in waiting])
            scored = [(score, version) for _, score in zip(waiting, scores, strict=True)]
        except Exception as error:
            for answer in _still_awaited(waiting):
                answer.set_exception(error)
            return
        for (_, answer), found in zip(waiting, scored, strict=True):
            if not answer.done():
                answer.set_result(found)


def _still_awaited(waiting: Sequence[tuple[Row, asyncio.Future[Scored]]]) -> list[asyncio.Future[Scored]]:
    return [answer for _, answer in waiting if not answer.done()]
