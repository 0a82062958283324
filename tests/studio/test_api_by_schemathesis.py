"""Requests that a machine makes up from the document: none breaks anything, and every answer is as the document says."""

from datetime import timedelta
from typing import NamedTuple

import pytest

pytest.importorskip("schemathesis", reason="schemathesis is not installed: requirements/test.txt has it")

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from greenroom.event import stamp
from greenroom.evidence.ledger import Ledger
from greenroom.plan import scheduling
from greenroom.speech.recordings import Recordings
from greenroom.studio.api.table import OPERATIONS, PLACE
from greenroom.studio.app import app
from greenroom.studio.desk import Desk
from greenroom.studio.guard import Guard
from greenroom.studio.rendering import Studio
from tests.speech.recorded import NOW, TAKE, piece
from tests.studio.rooms import PORT, STORY, TOKEN, clock, desk, studio, workspace

__all__ = ["clock", "desk", "studio", "workspace"]
PASS = "the-pass-of-this-opening"
SCRIPT = {"Authorization": f"Bearer {PASS}"}
RULES, STORIES = ["vague-metric", "NUM101"], ["stories/example-night-shift.md", "walkthroughs/example-parking.md"]
TIMES = "PUT /attempts/{attempt}/times"
NO_TRANSCRIPT = [*range(200, 400), 401, 403, 404, 409, 422, 429, *range(500, 600)]
"""Of `TIMES` alone: that a text is WebVTT without a slip is nothing that a schema can say, so that 422 is an answer, too."""
SEED = 7
EXAMPLES = {"coverage": 8, "fuzzing": 8, "stateful": 12}
PHASES = ("coverage", "fuzzing", "stateful")
"""All but "examples", of which the document has none."""


class Outside:
    """The guarded studio, asked by a script under the right name; it is not closed when a client goes."""

    def __init__(self, studio: Studio) -> None:
        self._guard = Guard(app(studio), PORT, TOKEN, PASS)
        self._host = (b"host", f"127.0.0.1:{PORT}".encode())

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "http":
            headers = [pair for pair in scope["headers"] if pair[0] != b"host"]
            await self._guard({**scope, "headers": [*headers, self._host]}, receive, send)


class Names:
    """Ids of what is there: two thirds of all requests are about something."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._entry = Ledger(desk._workspace.evidence).read().entries[0].id
        self._over = desk.begin_single(ask="Why?", kind="story")
        desk.answer(f"{self._over}.1", STORY, 3.0)
        self._loop = desk.loops.begin_loop("forty-five-minutes")
        desk.postings.add("# ML Engineer\n\n## Requirements\n- Python\n- Kafka\n\nYou apply for this position.\n")
        self._look = stamp(desk.drills.note_answer(desk.drills.drill()[0].today[0], is_known=True))
        desk.plans.make(desk.plans.look().day + timedelta(days=3), 2, None, (), None)
        Recordings(desk._workspace.voice).keep(f"{self._over}.1", piece(0), b"sound", NOW)

    def filled(self, names: dict[str, str] | None) -> dict[str, str] | None:
        for name in names or ():
            known = self._known(name)
            length = len(str(names[name]))
            if known and length % 3:
                names[name] = known[length % len(known)]
        return names

    def _known(self, name: str) -> list[str]:
        with self._desk._history.reading() as reader:
            rehearsals = [self._over, *reader.unfinished()]
        if name in ("attempt", "a", "b"):
            return [said.id for each in rehearsals for said in self._desk.state(each).attempts]
        return {
            "rehearsal": rehearsals,
            "rule": RULES,
            "path": STORIES,
            "entry": [self._entry],
            "recording": [TAKE],
            "loop": [self._loop],
            "posting": [each.name for each in self._desk.postings.shelf().kept],
            "of": ["python", STORIES[0]],
            "decks": ["ml-fundamentals", "deep-dive,coding-patterns"],
            "answer": [self._look],
        }.get(name, [])


class Run(NamedTuple):
    """How many requests were made and checked, and what was found in them."""

    requests: int
    faults: list[str]


def run(studio: Studio, desk: Desk, phase: str, *, examples: int | None = None, seed: int = SEED) -> Run:
    """One phase over all operations; a failed check says which."""
    config = SchemathesisConfig.from_dict(
        {
            "seed": seed,
            "auth": {"openapi": {"script": {"bearer": PASS}}},
            "generation": {"max-examples": examples or EXAMPLES[phase], "database": "none"},
            "phases": {name: {"enabled": name == phase} for name in PHASES},
            "operations": [
                {"include-name": TIMES, "checks": {"positive_data_acceptance": {"expected-statuses": NO_TRANSCRIPT}}}
            ],
        }
    )
    schema = schemathesis.openapi.from_asgi(f"{PLACE}/openapi.json", Outside(studio), config=config, headers=SCRIPT)
    _name_what_is_there(schema, Names(desk))
    return _run(schema)


def _name_what_is_there(schema, names: Names) -> None:
    @schema.hook
    def map_path_parameters(context, path_parameters):
        return names.filled(path_parameters)

    @schema.hook
    def map_query(context, query):
        return names.filled(query)


def _run(schema) -> Run:
    requests, faults = 0, []
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError | events.FatalError):
            faults.append(repr(event))
        elif isinstance(event, events.ScenarioFinished):
            requests += len(event.recorder.interactions)
            for checks in event.recorder.checks.values():
                faults += [f"{event.label}: {check.failure_info.failure}" for check in checks if check.failure_info]
    return Run(requests, faults)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("phase", PHASES)
def test_it_finds_nothing(studio, desk, phase, monkeypatch):
    monkeypatch.setattr(scheduling, "MOST_TRIES", 40)
    requests, faults = run(studio, desk, phase)
    assert faults == []
    assert requests > len(OPERATIONS)
