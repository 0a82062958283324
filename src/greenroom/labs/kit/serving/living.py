"""What a service does beside answering: it follows the alias file, and writes away what it recorded."""

import asyncio
import contextlib
import gc
import logging
import os
from collections.abc import AsyncIterator, Callable
from typing import Any

from fastapi import FastAPI

from greenroom.labs.kit.serving.champion import Champion
from greenroom.labs.kit.serving.logs import tell
from greenroom.labs.kit.serving.metrics import Metrics
from greenroom.labs.kit.serving.recording import Lines, Recorder

ALONE = "GREENROOM_SERVES_ALONE"
"""Set in the environment of a process that does nothing else (`running.run`): what was loaded at its start is then left out of
garbage collection, whose full passes over the libraries' objects stopped every answer for 0.1 s."""
LOOK_EVERY = 0.2
"""Seconds between two looks at the alias file, and between two writes of served rows."""


def living(champion: Champion, metrics: Metrics, recorder: Recorder | None) -> Callable[[FastAPI], Any]:
    """The lifespan of a service: it follows its champion and writes served rows away, until it is stopped."""

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        _taken(champion, metrics)
        if loaded := champion.current():
            metrics.serves(loaded.version)
        _settle()
        looking = asyncio.create_task(_look_on(champion, metrics, recorder))
        yield
        looking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await looking
        _kept(recorder)

    return lifespan


def _settle() -> None:
    if ALONE in os.environ:
        gc.collect()
        gc.freeze()


async def _look_on(champion: Champion, metrics: Metrics, recorder: Recorder | None) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY)
        if await asyncio.to_thread(_taken, champion, metrics) and (loaded := champion.current()):
            metrics.serves(loaded.version)
        if recorder:
            await asyncio.to_thread(_kept, recorder, recorder.taken())


def _kept(recorder: Recorder | None, lines: Lines | None = None) -> None:
    """A disk that takes nothing more costs the record of served rows, and nobody an answer."""
    if recorder is None:
        return
    try:
        recorder.write(recorder.taken() if lines is None else lines)
    except OSError as error:
        tell("served rows were not kept", logging.ERROR, error=type(error).__name__)


def _taken(champion: Champion, metrics: Metrics) -> bool:
    before, changed = champion.trouble, champion.look()
    if champion.trouble and champion.trouble != before:
        metrics.kept_former()
        tell("promotion refused", trouble=champion.trouble)
    if changed and (loaded := champion.current()):
        tell("champion", version=loaded.version)
    return changed
