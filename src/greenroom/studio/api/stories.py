"""One's own stories: the bank of them, the projects to lead with, a story cut for a listener, worksheets."""

from typing import Any

from greenroom.exercise import AUDIENCES
from greenroom.library.worksheets import KINDS
from greenroom.reading.answer import Answer
from greenroom.rehearsal.own_stories import bank_facts, own_bank, own_projects, placed_facts
from greenroom.stories.adapting import LONGEST, SHORTEST_CUT, cut
from greenroom.stories.wording import cut_facts, openings_facts
from greenroom.studio.api.evidence import OF_STORY, path_of
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import found
from greenroom.studio.api.schemas import NO_NUL, SOME, choice, many, named, taken, text, whole
from greenroom.studio.desk import clean
from greenroom.studio.ledgers import LedgerInUse
from greenroom.studio.pages.adapt import USUAL, read_own
from greenroom.studio.rendering import Studio
from greenroom.studio.worksheets import Kept

Json = dict[str, Any]


def _bank(studio: Studio, _: Given) -> Json:
    """As ``greenroom stories --format json``."""
    with studio.history.reading() as reader:
        return bank_facts(own_bank(studio.workspace, reader.rehearsals(), studio.desk.now()))


def _projects(studio: Studio, _: Given) -> list[Json]:
    """As ``greenroom stories --choose --format json``."""
    return placed_facts(own_projects(studio.workspace, LedgerInUse(studio.workspace.evidence).current()))


def _cut(studio: Studio, given: Given) -> Json:
    """As ``greenroom adapt PATH --format json`` in the workspace."""
    answer, audience = _answer(studio, given), given.query.get("audience", "peer")
    return cut_facts(answer, cut(answer, audience, given.query.get("seconds", USUAL)), audience)


def _openings(studio: Studio, given: Given) -> Json:
    """As ``greenroom adapt PATH --openings --format json`` in the workspace."""
    return dict(openings_facts(_answer(studio, given)))


def _answer(studio: Studio, given: Given) -> Answer:
    return read_own(studio, path_of(studio, given))[1]


def _worksheets(studio: Studio, _: Given) -> list[Json]:
    return [_told(studio.desk.worksheets.read(path)) for path in studio.desk.worksheets.all()]


def _make(studio: Studio, given: Given) -> Json:
    worksheets = studio.desk.worksheets
    return _told(worksheets.read(worksheets.make(given.body["name"], given.body.get("kind", "project"))))


def _save(studio: Studio, given: Given) -> Json:
    sent = given.body
    path = _worksheet(studio, sent["path"]).path
    words = [clean(each) for each in sent["words"]]
    return _told(studio.desk.worksheets.save(path, sent["digest"], clean(sent.get("title", "")), words))


def _walkthrough(studio: Studio, given: Given) -> Json:
    return {"path": studio.desk.worksheets.walkthrough(_worksheet(studio, given.body["path"]).path)}


def _worksheet(studio: Studio, path: str) -> Kept:
    return found(lambda: studio.desk.worksheets.read(path))


def _told(kept: Kept) -> Json:
    return {"path": kept.path, "title": kept.title, "digest": kept.digest, "parts": [part._asdict() for part in kept.parts]}


PATH = text("A path that listWorksheets gives.", least=1)
SECONDS = whole(int(SHORTEST_CUT), int(LONGEST), f"How long it may take; {USUAL} unless told.")
LISTENER = choice(AUDIENCES, "Who listens; a peer unless told.")
WORDS = many(text(pattern=NO_NUL), "What stands below each heading, in the order of the file.", most=200)
SAVED = taken({"path": PATH, "digest": text("As it was read."), "words": WORDS}, {"title": text(most=200)})
OPERATIONS = (
    Operation("GET", "/bank", "readBank", "Which story shows which competency; gaps, worn stories.", _bank, named("Bank")),
    Operation(
        "GET", "/projects", "listProjects", "The projects to lead with, at most three.", _projects, many(named("Placed")),
    ),
    Operation(
        "GET", "/stories/cut", "cutStory", "A story cut for a listener, in the person's own sentences.", _cut, named("Cut"),
        query={**OF_STORY, "audience": LISTENER, "seconds": SECONDS},
        needs=("path",), refuses=(404,),
    ),
    Operation(
        "GET", "/stories/openings", "listOpenings", "Sentences to begin with, for three listeners.", _openings,
        named("Openings"), query=OF_STORY, needs=("path",), refuses=(404,),
    ),
    Operation("GET", "/worksheets", "listWorksheets", "The worksheets of one's own.", _worksheets, many(named("Worksheet"))),
    Operation(
        "POST", "/worksheets", "makeWorksheet", "A new worksheet.", _make, named("Worksheet"),
        taken({"name": text("What the project is called.", pattern=SOME, most=80)}, {"kind": choice(KINDS)}), status=201,
    ),
    Operation(
        "PUT", "/worksheets", "saveWorksheet", "Saves a worksheet as plain Markdown, unless the file has changed since.", _save,
        named("Worksheet"), SAVED, refuses=(404, 409),
    ),
    Operation(
        "POST", "/walkthroughs", "makeWalkthrough", "Makes a walkthrough of a worksheet, as a new file.", _walkthrough,
        named("Written"), taken({"path": PATH}), refuses=(404,), status=201,
    ),
)  # fmt: skip
