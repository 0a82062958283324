"""Whatever the pages show or do, the API does, too: a page, a button or a field without its operation fails here."""

import re

import pytest
from starlette.routing import Mount, Route, WebSocketRoute

from greenroom.studio.api.asking import BEGUN
from greenroom.studio.api.table import OPERATIONS
from greenroom.studio.app import ROUTES
from greenroom.studio.pages import code, drill, lab_run, mock, plan, posting
from greenroom.studio.pages.room import DEEDS
from greenroom.studio.rendering import HERE

NAMES = {operation.name: operation for operation in OPERATIONS}
API = ("/api/v1/{path:path}",)
SHOWN = {
    "/": ("listRehearsals", "listAttempts", "readDebrief", "readDrill", "readPlan"),
    "/rehearse": ("listRounds", "listStyles", "listQuestions", "begin"),
    "/rehearse/{rehearsal}": ("readRehearsal", "readCurrent", "readDebrief", "readTranscript", "read", "answer", "skip", "hint", "rate"),
    "/attempt/{id}/voice": ("keepPiece",),
    "/attempt/{id}/voice/delete": ("deleteRecording", "deleteRecordings"),
    "/attempt/{id}/voice/{take}": ("playRecording",),
    "/attempt/{id}/times": ("giveTranscript",),
    "/attempt/{id}/dictation": ("beginDictation", "followDictation", "stopDictation"),
    "/ws/attempt/{attempt}": ("revise", "read"),
    "/code": ("listExercises", "beginCoding"),
    "/code/{rehearsal}": (
        "readCoding", "askInterviewer", "runCode", "submitCode", "takeHint", "finishCoding", "rate", "readDebrief", "revise",
    ),
    "/ws/code/{rehearsal}": ("revise", "readCoding"),
    "/mock": ("listLoops", "listMocks", "beginMock"),
    "/mock/{loop}": ("readMock", "holdRound", "endMock", "rateMock", "readMockDebrief"),
    "/drill": ("readDrill", "listDecks", "answerCard", "takeAnswerBack", "leaveCardOut", "setTerm"),
    "/plan": ("readPlan", "makePlan", "planAgain", "moveBlock", "finishBlock", "takeBackBlock"),
    "/plan/calendar.ics": ("takeCalendar",),
    "/job": ("listPostings", "keepPosting"),
    "/job/posting/{posting}": ("readPosting", "correctPosting"),
    "/job/posting/{posting}/checklist": ("readChecklist",),
    "/job/posting/{posting}/remove": ("readPosting", "removePosting"),
    "/job/gaps": ("readGaps", "sayConfidence"),
    "/job/skill/{skill}": ("readThread", "sayConfidence"),
    "/job/thread": ("readThread",),
    "/stories": ("readBank", "listProjects", "listWorksheets", "makeWorksheet"),
    "/stories/adapt": ("cutStory", "listOpenings"),
    "/stories/worksheet": ("listWorksheets", "saveWorksheet", "makeWalkthrough"),
    "/progress": ("readProgress",),
    "/attempt/{id}": ("readAttempt", "listEarlier", "judgeAgain", "listRecordings"),
    "/attempt/{id}/diagram/{number:int}.svg": ("listDiagrams",),
    "/compare": ("listAttempts", "compare"),
    "/history": ("listAttempts", "export"),
    "/evidence": ("listEvidence", "readEntry", "verifyEvidence", "listStories"),
    "/evidence/story": ("readNumbers", "listStoryDiagrams"),
    "/evidence/story/diagram/{number:int}.svg": ("listStoryDiagrams",),
    "/labs": ("listLabs",),
    "/labs/{lab}": ("readLab", "beginRun"),
    "/labs/{lab}/compare": ("compareRuns",),
    "/labs/{lab}/runs/{run}": ("readRun", "goOnWithRun", "enterRun"),
    "/labs/{lab}/runs/{run}/report": ("takeReport",),
    "/labs/{lab}/runs/{run}/plot/{stage}/{curve}.svg": ("takePlot",),
    "/ws/lab/{run}": ("readRun",),
    "/rules": ("listRules",),
    "/rules/{name}": ("readRule",),
    "/rubrics": ("listRubrics",),
    "/card": ("readCard",),
    "/tour": ("readExample",),
}  # fmt: skip
"""The address of every page and socket, and the operations by which a script has what it shows and does what it does."""
VOICE = {"keepPiece", "deleteRecording", "deleteRecordings", "giveTranscript", "beginDictation", "stopDictation"}
JOB = {"keepPosting", "correctPosting", "removePosting", "sayConfidence"}
CARDS = {"answerCard", "takeAnswerBack", "leaveCardOut", "setTerm"}
PLAN = {"makePlan", "planAgain", "moveBlock", "finishBlock", "takeBackBlock"}
LABS = {"beginRun", "goOnWithRun", "enterRun"}
CHANGING = {
    "POST": {
        "begin", "answer", "skip", "hint", "rate", "beginMock", "holdRound", "rateMock", "endMock", "makeWorksheet", "saveWorksheet",
        "makeWalkthrough", "beginCoding", "askInterviewer", "runCode", "submitCode", "takeHint", "finishCoding", "revise", *JOB, *VOICE, *CARDS, *PLAN, *LABS,
    },
    "SOCKET": {"revise"},
}  # fmt: skip
DONE = {"answer": "answer", "skip": "skip", "hint": "hint", "rate": "rate"}
"""The buttons of the room."""
CHOSEN = {
    "single": ("single", "mode"), "key": ("single", "key"), "ask": ("own", "ask"), "kind": ("own", "kind"),
    "round": ("round", "round"), "style": ("round", "style"), "pressure": ("round", "pressure"), "manner": ("round", "real"),
    "project": ("gauntlet", "project"),
}  # fmt: skip
"""The fields of the forms that begin a rehearsal, and where the body of `begin` has them: its mode and its key."""


def paths(kind: type) -> set[str]:
    return {route.path for route in ROUTES if type(route) is kind and not isinstance(route, Mount) and route.path not in API}


def test_every_page_has_its_operations():
    pages = paths(Route) | paths(WebSocketRoute)
    assert pages - SHOWN.keys() == set(), "a page is new: say here which operations give a script what it shows"
    assert SHOWN.keys() - pages == set(), "a page is gone: take it out here"


def test_every_operation_that_is_named_here_is_there_and_the_rest_is_for_scripts():
    named = {name for names in SHOWN.values() for name in names}
    assert named <= NAMES.keys()
    assert NAMES.keys() - named == {"describe", "check", "readRound", "readQuestion"}


def test_what_changes_something_on_a_page_changes_it_in_the_api():
    posted = {route.path for route in ROUTES if isinstance(route, Route) and "POST" in (route.methods or ())}
    changed = {name for path in posted for name in SHOWN[path] if NAMES[name].method != "GET"} - {"read"}
    assert changed == CHANGING["POST"]
    assert {name for path in paths(WebSocketRoute) for name in SHOWN[path] if NAMES[name].method == "PUT"} == CHANGING["SOCKET"]


def test_every_button_of_the_room_has_its_operation():
    assert DEEDS.keys() == DONE.keys()
    assert set(DONE.values()) <= NAMES.keys()


OF_CODE = {
    "keep": "revise", "ask": "askInterviewer", "run": "runCode", "submit": "submitCode", "hint": "takeHint",
    "finish": "finishCoding", "rate": "rate",
}  # fmt: skip


def test_every_button_of_a_workbench_has_its_operation():
    assert code.DEEDS.keys() == OF_CODE.keys()
    assert set(OF_CODE.values()) <= NAMES.keys()


def test_every_field_of_the_form_that_begins_an_exercise_is_in_the_body():
    sent = {{"manner": "real"}.get(name, name) for name in fields_of("/code")}
    assert sent == NAMES["beginCoding"].takes["properties"].keys() - {"seed"}


OF_POSTINGS = {"set": "skills", "missed": "skills", "fields": "archetype"}


def test_every_button_and_field_of_a_posting_is_in_the_body():
    body = NAMES["correctPosting"].takes["properties"].keys()
    assert posting.DEEDS.keys() == OF_POSTINGS.keys()
    assert fields_of("{{ to }}") - OF_POSTINGS.keys() - {"skill"} == body - {"skills", "as_read"}
    assert fields_of("/job") - {"file"} == NAMES["keepPosting"].takes["properties"].keys()


OF_CARDS = {
    "known": "answerCard", "forgot": "answerCard", "back": "takeAnswerBack", "out": "leaveCardOut", "in": "leaveCardOut",
    "term": "setTerm", "more": "readDrill",
}  # fmt: skip


def test_every_button_and_field_of_a_drill_has_its_operation():
    assert drill.DEEDS.keys() == OF_CARDS.keys()
    assert set(OF_CARDS.values()) <= NAMES.keys()
    assert fields_of("{{ drill_at }}") == {"turn", "card", "do", *NAMES["setTerm"].takes["properties"]}


OF_PLAN = {"make": "makePlan", "again": "planAgain", "move": "moveBlock", "done": "finishBlock", "undo": "takeBackBlock"}


def test_every_button_and_field_of_the_plan_has_its_operation():
    assert plan.DEEDS.keys() == OF_PLAN.keys()
    assert set(OF_PLAN.values()) <= NAMES.keys()
    taken = [NAMES[name].takes["properties"].keys() for name in OF_PLAN.values()]
    sent = fields_of("/plan") | fields_of("/plan#block-{{ block.id|urlencode }}")
    assert sent == {"do"}.union(*taken)


OF_RUNS = {"ledger": "enterRun", "on": "goOnWithRun"}


def test_every_button_and_field_of_a_lab_has_its_operation():
    assert lab_run.DEEDS.keys() == OF_RUNS.keys()
    assert set(OF_RUNS.values()) <= NAMES.keys()
    assert fields_of("/labs/{{ lab.key|urlencode }}") == NAMES["beginRun"].takes["properties"].keys()


OF_LOOPS = {"hold": "holdRound", "now": "holdRound", "again": "holdRound", "rate": "rateMock", "end": "endMock"}


def test_every_button_of_a_loop_has_its_operation():
    assert mock.DEEDS.keys() == OF_LOOPS.keys()
    assert set(OF_LOOPS.values()) <= NAMES.keys()


def fields_of(address: str) -> set[str]:
    """The names of everything that the templates' forms send to an address."""
    forms = [
        form
        for page in (HERE / "templates").glob("*.html")
        for form in re.findall(r"(?s)<form\b.*?</form>", page.read_text(encoding="utf-8"))
        if re.search(rf'method="post" action="{re.escape(address)}"', form)
    ]
    assert forms
    return {name for form in forms for name in re.findall(r'\bname="(\w+)"', form)}


def test_every_field_of_the_forms_that_begin_a_rehearsal_is_in_the_body():
    assert fields_of("/rehearse") == CHOSEN.keys()
    bodies = {schema["properties"]["mode"]["const"]: schema["properties"] for schema in BEGUN["oneOf"]}
    for mode, key in CHOSEN.values():
        assert key in bodies[mode]


NEW = {"/mock": ("beginMock", {"loop", "start", "manner"}), "/stories": ("makeWorksheet", {"name", "kind"})}


@pytest.mark.parametrize("address", NEW)
def test_every_field_of_a_form_that_makes_something_is_in_the_body(address):
    name, fields = NEW[address]
    assert fields_of(address) == fields == NAMES[name].takes["properties"].keys()


ROOM = {
    "attempt": "the path", "revision": "revision", "base": "base", "words": "text", "seconds": "seconds", "window": "window",
    "do": "the operation", "score": "score",
}  # fmt: skip


@pytest.mark.parametrize("address", ["/rehearse/{{ rehearsal.id }}"])
def test_every_field_of_the_room_is_in_a_body(address):
    sent = {key for operation in OPERATIONS for key in (operation.takes or {}).get("properties", {})}
    for name in fields_of(address):
        assert ROOM[name] in sent | {"the path", "the operation"}
