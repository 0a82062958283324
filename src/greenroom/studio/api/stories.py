"""One's own stories: the bank of them, the projects to lead with, a story cut for a listener, worksheets."""

from collections.abc import Callable
from typing import Any, TypeVar

from greenroom.errors import UnusableInput
from greenroom.exercise import AUDIENCES
from greenroom.library.worksheets import KINDS
from greenroom.reading.answer import Answer
from greenroom.rehearsal.own_stories import bank_facts, own_bank, own_projects, placed_facts
from greenroom.stories.adapting import LONGEST, SHORTEST_CUT, cut
from greenroom.stories.wording import cut_facts, openings_facts
from greenroom.studio.api.evidence import OF_STORY, path_of
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import NO_NUL, choice, many, named, taken, text, whole
from greenroom.studio.desk import clean
from greenroom.studio.ledgers import LedgerInUse
from greenroom.studio.pages.adapt import USUAL, read_own
from greenroom.studio.rendering import Studio
from greenroom.studio.worksheets import Kept

Json = dict[str, Any]
Looked = TypeVar("Looked")


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
    path = path_of(studio, given)
    return _as_it_stands(lambda: read_own(studio, path)[1])


def _worksheets(studio: Studio, _: Given) -> list[Json]:
    return [_told(studio.desk.worksheets.read(path)) for path in studio.desk.worksheets.all()]


def _make(studio: Studio, given: Given) -> Json:
    worksheets = studio.desk.worksheets
    return _told(worksheets.read(worksheets.make(given.body["name"], given.body.get("kind", "project"))))


def _save(studio: Studio, given: Given) -> Json:
    sent = given.body
    path = _worksheet(studio, sent["path"]).path
    words = [clean(each) for each in sent["words"]]
    title, save = clean(sent.get("title", "")), studio.desk.worksheets.save
    return _told(_as_it_stands(lambda: save(path, sent["digest"], title, words)))


def _walkthrough(studio: Studio, given: Given) -> Json:
    path = _worksheet(studio, given.body["path"]).path
    return {"path": _as_it_stands(lambda: studio.desk.worksheets.walkthrough(path))}


def _worksheet(studio: Studio, path: str) -> Kept:
    return found(lambda: _as_it_stands(lambda: studio.desk.worksheets.read(path)))


def _as_it_stands(look: Callable[[], Looked]) -> Looked:
    """What is made of a file. Raises `Refused` (409) where the file, as it is, cannot be used for that."""
    try:
        return look()
    except UnusableInput as fault:
        raise Refused(409, str(fault)) from fault


def _told(kept: Kept) -> Json:
    return {"path": kept.path, "title": kept.title, "digest": kept.digest, "parts": [part._asdict() for part in kept.parts]}


PATH = text("A path that listWorksheets gives.", least=1)
SECONDS = whole(int(SHORTEST_CUT), int(LONGEST), f"How long it may take; {USUAL} unless told.")
LETTER = r"[^\W_]"
"""The pattern of a text with a letter or a figure in it."""
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
        needs=("path",), refuses=(404, 409),
    ),
    Operation(
        "GET", "/stories/openings", "listOpenings", "Sentences to begin with, for three listeners.", _openings,
        named("Openings"), query=OF_STORY, needs=("path",), refuses=(404, 409),
    ),
    Operation("GET", "/worksheets", "listWorksheets", "The worksheets of one's own.", _worksheets, many(named("Worksheet"))),
    Operation(
        "POST", "/worksheets", "makeWorksheet", "A new worksheet.", _make, named("Worksheet"),
        taken({"name": text("What the project is called.", pattern=LETTER, most=80)}, {"kind": choice(KINDS)}), status=201,
    ),
    Operation(
        "PUT", "/worksheets", "saveWorksheet", "Saves a worksheet as plain Markdown, unless the file has changed since.", _save,
        named("Worksheet"), SAVED, refuses=(404, 409),
    ),
    Operation(
        "POST", "/walkthroughs", "makeWalkthrough", "Makes a walkthrough of a worksheet, as a new file.", _walkthrough,
        named("Written"), taken({"path": PATH}), refuses=(404, 409), status=201,
    ),
)  # fmt: skip
