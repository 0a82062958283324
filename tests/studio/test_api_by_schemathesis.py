"""Requests that a machine makes up from the document: none breaks anything, and every answer is as the document says."""

from collections.abc import Iterator

import pytest

pytest.importorskip("schemathesis", reason="schemathesis is not installed: requirements/test.txt has it")

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.guard import Guard
from greenroom.studio.rendering import Studio
from tests.studio.rooms import HERE, PORT, STORY, TOKEN, clock, desk, studio, workspace

__all__ = ["clock", "desk", "studio", "workspace"]
SEED = 7
EXAMPLES = 8
PHASES = ("examples", "coverage", "fuzzing", "stateful")


class LetIn:
    """The guarded studio, asked by a browser that was let in; it is not closed when a client goes."""

    def __init__(self, studio: Studio) -> None:
        self._guard = Guard(app(studio), PORT, TOKEN)
        self._headers = {b"host": f"127.0.0.1:{PORT}".encode(), b"origin": HERE.encode()}
        self._headers[b"cookie"] = f"greenroom-{PORT}={self._guard._pass}".encode()

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "http":
            headers = [(name, value) for name, value in scope["headers"] if name not in self._headers]
            await self._guard({**scope, "headers": [*headers, *self._headers.items()]}, receive, send)


class Names:
    """Ids of what is there: two thirds of all requests are about something."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._over = desk.begin_single(ask="Why?", kind="story")
        desk.answer(f"{self._over}.1", STORY, 3.0)

    def fill(self, _: object, names: dict[str, str] | None) -> dict[str, str] | None:
        for name in names or ():
            known = self._known(name)
            length = len(str(names[name]))
            if known and length % 3:
                names[name] = known[length % len(known)]
        return names

    def _known(self, name: str) -> list[str]:
        rehearsals = [self._over, *list(self._desk._held)]
        if name == "rehearsal":
            return rehearsals
        return [said.id for each in rehearsals for said in self._desk.state(each).attempts] if name == "attempt" else []


def faults(schema) -> Iterator[str]:
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError | events.FatalError):
            yield repr(event)
        elif isinstance(event, events.ScenarioFinished):
            for checks in event.recorder.checks.values():
                yield from (f"{event.label}: {check.failure_info.failure}" for check in checks if check.failure_info)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("phase", ["coverage", "fuzzing", "stateful"])
def test_it_finds_nothing(studio, desk, phase):
    config = SchemathesisConfig.from_dict(
        {
            "seed": SEED,
            "generation": {"max-examples": EXAMPLES, "database": "none"},
            "phases": {name: {"enabled": name == phase} for name in PHASES},
        }
    )
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", LetIn(studio), config=config)
    names = Names(desk)

    @schema.hook
    def map_path_parameters(context, path_parameters):
        return names.fill(context, path_parameters)

    assert list(faults(schema)) == []
