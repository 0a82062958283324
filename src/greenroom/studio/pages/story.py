"""One story's numbers, each with what carries it."""

import os
from collections import Counter
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.evidence import ledger
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.measured import Ledger
from greenroom.reading.answer import Answer
from greenroom.record import NamedTuple
from greenroom.rehearsal.claimed import Claims, claimed, entry_told
from greenroom.studio.pages.diagrams import of_story
from greenroom.studio.pages.places import missing
from greenroom.studio.parts import marking
from greenroom.studio.rendering import rendered, studio_of
from greenroom.studio.stories import stories
from greenroom.workspace.place import Workspace

VERDICTS = {
    "supported": "a number of your ledger carries it",
    "remembered": "you quote it from memory",
    "unsupported": "nothing in your ledger carries it",
    "contradicted": "your ledger says otherwise",
    "retracted": "you took the number back that carried it",
}


class Told(NamedTuple):
    """A story that was read, and its claimed numbers."""

    answer: Answer
    claims: Claims


async def page(request: Request) -> Response:
    """``/evidence/story?path=``."""
    studio = studio_of(request)
    path = request.query_params.get("path", "")
    if path not in stories(studio.workspace):
        sentence = f"No story {path!r} stands in the stories or walkthroughs of this workspace: the evidence page lists them."
        return missing(request, "There is no such story", sentence)
    told = await run_in_threadpool(read, studio.workspace, studio.settings, path)
    counts = Counter(row.verdict for row in told.claims.rows)
    return rendered(
        request,
        "story.html",
        path=path,
        rows=[(row, [entry_told(entry) for entry in row.by or row.near]) for row in told.claims.rows],
        aside=told.claims.aside,
        counts=[(verdict, counts[verdict]) for verdict in VERDICTS if counts[verdict]],
        verdicts=VERDICTS,
        answer=_marked(told),
        diagrams=await run_in_threadpool(of_story, told.answer.attempt.text, path),
    )


def read(workspace: Workspace, settings: Settings, path: str) -> Told:
    """Reads the story and holds its numbers against the ledger. Raises `UnusableInput`."""
    source = read_answer(os.path.join(workspace.folder, path))
    entries = tuple(entry.as_measured() for entry in ledger.Ledger(workspace.evidence).read().entries)
    measured = Ledger(entries)
    answer = Answer(exercise_for(source, settings, {}), source.attempt, settings.plugins, ledger=measured)
    return Told(answer, claimed(answer, measured))


def _marked(told: Told) -> Any:
    """The story with every claimed number underlined."""
    sentences = [{"start": one.span.start, "end": one.span.end, "role": one.role} for one in told.answer.sentences]
    marks = [{"start": row.span.start, "end": row.span.end, "severity": row.verdict} for row in told.claims.rows]
    return marking.answer(told.answer.text, sentences, marks)
