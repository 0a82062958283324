"""Earlier answers to a question, two answers side by side, an answer judged anew, everything that is kept."""

import io
from typing import Any

from greenroom.event import stamp
from greenroom.history import Judgement, Rehearsal, Said
from greenroom.store import archive
from greenroom.studio.api.drawn import DIAGRAMS, drawn_in
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused
from greenroom.studio.api.schemas import answered, many, named, text
from greenroom.studio.api.standing import attempt_in, is_told, of_attempt
from greenroom.studio.comparing import became, changes
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
KEPT_BACK = "The attempt {!r} is of a real round that is not debriefed yet: end the round, and rate it, first."
NOT_JUDGED = "The attempt {!r} is not judged, so there is nothing to compare: name one that was answered."
NOT_ANSWERED = "This question was not answered, so there is nothing to judge."


def _earlier(studio: Studio, given: Given) -> list[Json]:
    _, said = attempt_in(studio.desk, given.path["attempt"])
    with studio.history.reading() as reader:
        return [{"id": other.id, "asked_at": stamp(other.asked_at)} for other in reader.earlier(said)]


def _compared(studio: Studio, given: Given) -> Json:
    (one, was), (other, now) = (_judged(*attempt_in(studio.desk, given.query[name])) for name in ("a", "b"))
    return {
        "a": one.id,
        "b": other.id,
        "same_question": one.question.prompt == other.question.prompt,
        "scores": [row._asdict() for row in changes(_scores(was), _scores(now))],
        "findings": became(_names(was), _names(now))._asdict(),
    }


def _judged(rehearsal: Rehearsal, said: Said) -> tuple[Said, Judgement]:
    judgement = rehearsal.judgement(said.id)
    if not is_told(rehearsal):
        raise Refused(409, KEPT_BACK.format(said.id))
    if judgement is None:
        raise Refused(409, NOT_JUDGED.format(said.id))
    return said, judgement


def _scores(judgement: Judgement) -> dict[str, int | None]:
    return {row["category"]: row["score"] for row in judgement.document.get("scorecard", ())}


def _names(judgement: Judgement) -> set[str]:
    """Of the findings that are sure."""
    return {row["name"] for row in judgement.document.get("findings", ()) if row["severity"] != "hint"}


def _again(studio: Studio, given: Given) -> Json:
    """As ``greenroom history ID --again --format json``."""
    _, said = attempt_in(studio.desk, given.path["attempt"])
    if said.state != "answered":
        raise Refused(409, NOT_ANSWERED)
    studio.desk.judge_again(said.id)
    return of_attempt(*attempt_in(studio.desk, said.id))


def _diagrams(studio: Studio, given: Given) -> list[Json]:
    _, said = attempt_in(studio.desk, given.path["attempt"])
    return drawn_in(said.words)


def _export(studio: Studio, _: Given) -> str:
    """As ``greenroom export``."""
    written = io.StringIO()
    with studio.history.reading() as reader:
        archive.write(reader, written)
    return written.getvalue()


ATTEMPT = "/attempts/{attempt}"
MOMENT = text("A moment in UTC.")
OPERATIONS = (
    Operation(
        "GET", f"{ATTEMPT}/earlier", "listEarlier", "Earlier answers to the same question, the newest first.", _earlier,
        many(answered({"id": text(), "asked_at": MOMENT})),
    ),
    Operation(
        "GET", f"{ATTEMPT}/diagrams", "listDiagrams", "The Mermaid diagrams that stand in an answer.", _diagrams,
        DIAGRAMS,
    ),
    Operation(
        "POST", f"{ATTEMPT}/judgement", "judgeAgain", "Judges an answer with today's engine, beside what was judged before.",
        _again, named("Attempt"), refuses=(409,),
    ),
    Operation(
        "GET", "/comparison", "compare", "What became of the scores and findings from one answer to another.", _compared,
        named("Comparison"), query={"a": text("An attempt.", least=1), "b": text("A later one.", least=1)}, needs=("a", "b"),
        refuses=(404, 409),
    ),
    Operation(
        "GET", "/export", "export", "Everything that is kept, whole and private, as `greenroom import` reads it: a JSON value a"
        " line.", _export, text(), media="application/x-ndjson",
    ),
)  # fmt: skip
