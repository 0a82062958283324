"""The numbers of the ledger, and the stories that claim some."""

import os
from typing import Any

from greenroom.evidence.entry import STATUSES, Entry, to_row
from greenroom.evidence.ledger import Ledger, find
from greenroom.evidence.soundness import report, verify
from greenroom.library.answers import read_answer
from greenroom.rehearsal.claimed import claims_told
from greenroom.studio.api.drawn import DIAGRAMS, drawn_in
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import answered, choice, many, named, text, whole
from greenroom.studio.pages import story
from greenroom.studio.rendering import Studio
from greenroom.studio.stories import stories

Json = dict[str, Any]


def _entries(studio: Studio, given: Given) -> list[Json]:
    """As ``greenroom evidence list --format json``."""
    entries = [entry for entry in Ledger(studio.workspace.evidence).read().entries if _is_wanted(entry, given)]
    return list(map(_row, entries[-given.query.get("limit", len(entries) or 1) :]))


def _entry(studio: Studio, given: Given) -> Json:
    """As ``greenroom evidence show ID --format json``."""
    contents = Ledger(studio.workspace.evidence).read()
    return _row(found(lambda: find(contents, given.path["entry"])))


def _soundness(studio: Studio, _: Given) -> Json:
    """As ``greenroom evidence verify --format json``."""
    contents = Ledger(studio.workspace.evidence).read()
    return report(contents, verify(contents))


def _stories(studio: Studio, _: Given) -> list[Json]:
    return [{"path": path} for path in stories(studio.workspace)]


def _numbers(studio: Studio, given: Given) -> Json:
    """As ``greenroom evidence story PATH --format json`` in the workspace."""
    path = path_of(studio, given)
    return claims_told(path, story.read(studio.workspace, studio.settings, path).claims.rows)


def _diagrams(studio: Studio, given: Given) -> list[Json]:
    return drawn_in(read_answer(os.path.join(studio.workspace.folder, path_of(studio, given))).attempt.text)


def path_of(studio: Studio, given: Given) -> str:
    """The path of a query, which has to be that of an own story. Raises `Refused` (404)."""
    path = str(given.query["path"])
    if path not in stories(studio.workspace):
        raise Refused(404, f"No story {path[:200]!r} stands in this workspace: `/stories` lists them.")
    return path


def _row(entry: Entry) -> Json:
    return {**to_row(entry), "status": entry.status}


def _is_wanted(entry: Entry, given: Given) -> bool:
    wanted = given.query
    return (
        wanted.get("project", "").casefold() in entry.project.casefold()
        and wanted.get("metric", "").casefold() in entry.metric.casefold()
        and wanted.get("status") in (None, entry.status)
    )


OF_STORY = {"path": text("A path that listStories gives.", least=1)}
PATH = answered({"path": text("From the workspace's folder.")})
OPERATIONS = (
    Operation(
        "GET", "/evidence", "listEvidence", "The numbers of the ledger, in its order.", _entries, many(named("Entry")),
        query={
            "project": text("Only of projects whose name has this in it."),
            "metric": text("Only of metrics whose name has this in it."),
            "status": choice(STATUSES),
            "limit": whole(1, 1_000_000, "How many, at most: the newest."),
        },
    ),
    Operation("GET", "/evidence/soundness", "verifyEvidence", "What is not sound in it.", _soundness, named("Soundness")),
    Operation(
        "GET", "/evidence/entries/{entry}", "readEntry", "One number, by its id or the beginning of it.", _entry, named("Entry")
    ),
    Operation("GET", "/stories", "listStories", "The stories, walkthroughs and projects of one's own.", _stories, many(PATH)),
    Operation(
        "GET", "/stories/numbers", "readNumbers", "A story's claimed numbers, with what the ledger says of each.", _numbers,
        named("Numbers"), query=OF_STORY, needs=("path",), refuses=(404,),
    ),
    Operation(
        "GET", "/stories/diagrams", "listStoryDiagrams", "The Mermaid diagrams that stand in a story.", _diagrams, DIAGRAMS,
        query=OF_STORY, needs=("path",), refuses=(404,),
    ),
)  # fmt: skip
