"""Coding rounds: the exercises, begin one, ask, run, submit, take a hint, finish; `revise` keeps what is typed in a stage."""

from typing import Any

from greenroom.event import Facts, stamp
from greenroom.history import CODING
from greenroom.problem import DIFFICULTIES
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.rehearsal.coding.document import submission_document
from greenroom.studio.api.asking import LARGEST_SEED
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import SOME, choice, flag, many, named, taken, text, whole
from greenroom.studio.api.standing import rehearsal_in
from greenroom.studio.desk import clean
from greenroom.studio.pages.exercises import Row, rows_of
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
NO_CODE = "This is no coding round: `exercises` lists what can be begun."
FINISHED = "No exercise is under way in this round: `readCoding` says what it waits for."


def _exercises(studio: Studio, given: Given) -> list[Json]:
    return [_listed(row) for row in rows_of(studio, given.query.get("pattern", ""), given.query.get("difficulty", ""))]


def _listed(row: Row) -> Json:
    outline = row.outline
    told = {"pattern": None, "difficulty": None} if row.is_hidden else {}
    facts = {**outline._asdict(), "variants": list(outline.variants), **told}
    last = stamp(row.at) if row.at else None
    return {**facts, "tried": row.often, "last": last, "result": row.result, "score": row.score}


def _begin(studio: Studio, given: Given) -> Json:
    asked = given.body
    patterns, difficulties = ((asked[name],) if name in asked else () for name in ("pattern", "difficulty"))
    wanted = Wanted(asked.get("key", ""), patterns, difficulties, asked.get("variant"))
    begin = studio.desk.coding.begin
    return _told(studio, found(lambda: begin(wanted, real=asked.get("real", False), seed=asked.get("seed"))))


def _read(studio: Studio, given: Given) -> Json:
    """As ``greenroom code show --format json``, with the newest revision of each stage; goes on with what was interrupted."""
    return _told(studio, _known(studio, given))


def _ask(studio: Studio, given: Given) -> Json:
    return studio.desk.coding.ask(_under_way(studio, given), clean(given.body["words"]))._asdict()


def _run(studio: Studio, given: Given) -> Facts:
    return studio.desk.coding.run(_under_way(studio, given))


def _submit(studio: Studio, given: Given) -> Json:
    rehearsal = _under_way(studio, given)
    submission = studio.desk.coding.submit(rehearsal)
    return submission_document(submission, tells=studio.desk.tells_findings(studio.desk.state(rehearsal)))


def _hint(studio: Studio, given: Given) -> Json:
    return studio.desk.coding.hint(_under_way(studio, given))._asdict()


def _finish(studio: Studio, given: Given) -> Json:
    rehearsal = _under_way(studio, given)
    studio.desk.coding.finish(rehearsal)
    return _told(studio, rehearsal)


def _known(studio: Studio, given: Given) -> str:
    """The id of a coding round. Raises `Refused` (404) where it is none."""
    state = rehearsal_in(studio.desk, given.path["rehearsal"])
    if state.mode != CODING:
        raise Refused(404, NO_CODE)
    return state.id


def _under_way(studio: Studio, given: Given) -> str:
    """The same where an exercise is being worked on. Raises `Refused` (409) where none is."""
    rehearsal = _known(studio, given)
    if studio.desk.coding.resume(rehearsal).document["waits_for"] != "work":
        raise Refused(409, FINISHED)
    return rehearsal


def _told(studio: Studio, rehearsal: str) -> Json:
    place = studio.desk.coding.resume(rehearsal)
    exercises = [_with_revisions(studio, each) for each in place.document["exercises"]]
    return {**place.document, "exercises": exercises, "unmeasured": place.unmeasured}


def _with_revisions(studio: Studio, exercise: Json) -> Json:
    """Of what can be typed on, the newest revision; of a finished exercise 0."""
    revision = (lambda _: 0) if exercise["is_finished"] else studio.desk.revision
    stages = {name: {**stage, "revision": revision(stage["attempt"])} for name, stage in exercise["stages"].items()}
    return {**exercise, "stages": stages}


HERE = "/codings/{rehearsal}"
DIFFICULTY = choice(DIFFICULTIES, "Only those as hard as this.")
PATTERN = text("Only those of this pattern.", least=1)
BEGUN = taken(
    optional={
        "key": text("An exercise by its key; else one that was tried least often.", least=1),
        "pattern": PATTERN,
        "difficulty": DIFFICULTY,
        "variant": text("The name of a variant, or usual; else the one whose turn it is."),
        "real": flag("Pattern and difficulty are hidden, and nothing but the samples is told before the end."),
        "seed": whole(0, LARGEST_SEED, "Makes the choice repeatable."),
    }
)
OPERATIONS = (
    Operation(
        "GET", "/exercises", "listExercises", "The exercises in programming, and what came of the last try.", _exercises,
        many(named("Exercise")), query={"pattern": PATTERN, "difficulty": DIFFICULTY},
    ),
    Operation(
        "POST", "/codings", "beginCoding", "Begins an exercise in programming.", _begin, named("Coding"), BEGUN, refuses=(404,),
        status=201,
    ),
    Operation(
        "GET", HERE, "readCoding", "A coding round as it stands; goes on with what was interrupted.", _read, named("Coding"),
        refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/questions", "askInterviewer", "A clarifying question, and what the interviewer says to it.", _ask,
        named("Reply"), taken({"words": text("The question.", pattern=SOME)}), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/runs", "runCode", "Tries the samples and the person's own tests.", _run, named("Run"), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/submissions", "submitCode",
        "Judges the program; growth and tests are measured in the background, and `readCoding` has them once they are there.",
        _submit, named("Submission"), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/hints", "takeHint", "The next hint of three, which costs, or why there is none.", _hint, named("Hint"),
        refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/finish", "finishCoding", "Takes the exercise as it stands, and has it scored.", _finish,
        named("Coding"), refuses=(409,),
    ),
)  # fmt: skip
