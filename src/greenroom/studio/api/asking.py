"""What was asked so far, and how a rehearsal is begun."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from greenroom.exercise import KINDS, LEVELS
from greenroom.library.questions import all_questions, find_question
from greenroom.library.rounds import all_rounds, all_styles
from greenroom.rehearsal.telling import kept_back
from greenroom.round import PRESSURES
from greenroom.store.verbs import Reader, Summary
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import found
from greenroom.studio.api.schemas import (
    SOME,
    Fields,
    choice,
    constant,
    either,
    flag,
    many,
    named,
    or_null,
    taken,
    text,
    whole,
)
from greenroom.studio.api.standing import of_rehearsal, standing
from greenroom.studio.desk import rehearsal_of
from greenroom.studio.rendering import Studio
from greenroom.studio.stories import path_of

Json = dict[str, Any]
SHOWN, MOST, AT_ONCE = 20, 1000, 200
LATEST = "~"
LARGEST_SEED = 2**53 - 1


def _attempts(studio: Studio, given: Given) -> list[Json]:
    with studio.history.reading() as reader:
        key = _key(studio, given.query["question"]) if "question" in given.query else ""
        rows = reader.summaries(given.query.get("limit", SHOWN), key, given.query.get("before", LATEST))
        return _told(rows, reader)


def _key(studio: Studio, word: str) -> str:
    return found(lambda: find_question(word, all_questions(studio.settings.plugins))).key


def _told(rows: Iterable[Summary], reader: Reader) -> list[Json]:
    """As `greenroom history --format json`."""
    secret = kept_back(reader)
    hidden = {"score": None, "mended": None, "engine": None}
    return [row._asdict() | (hidden if rehearsal_of(row.id) in secret else {}) for row in rows]


def _rehearsals(studio: Studio, given: Given) -> list[Json]:
    with studio.history.reading() as reader:
        ids = reader.unfinished() if given.query.get("unfinished") else _newest(reader)
        records = map(reader.rehearsal, islice(ids, given.query.get("limit", SHOWN)))
        return [of_rehearsal(studio.desk, rehearsal) for rehearsal in records if rehearsal is not None]


def _newest(reader: Reader) -> Iterator[str]:
    """The ids of rehearsals, the one that was gone on with last first."""
    seen: set[str] = set()
    before = LATEST
    while rows := reader.summaries(AT_ONCE, before=before):
        for row in rows:
            if (identifier := rehearsal_of(row.id)) not in seen:
                seen.add(identifier)
                yield identifier
        before = rows[-1].asked_at


def _begin(studio: Studio, given: Given) -> Json:
    asked = dict(given.body)
    identifier = BEGINNINGS[asked.pop("mode")](studio, asked)
    return standing(studio.desk, identifier)


def _begin_single(studio: Studio, asked: Json) -> str:
    key = asked.get("key")
    return studio.desk.begin_single(key=key and _key(studio, key))


def _begin_own(studio: Studio, asked: Json) -> str:
    return studio.desk.begin_single(ask=asked["ask"], kind=asked.get("kind"))


def _begin_round(studio: Studio, asked: Json) -> str:
    return studio.desk.begin_round(asked.pop("round"), **{**asked, "secrets": tuple(asked.get("secrets", ()))})


def _begin_gauntlet(studio: Studio, asked: Json) -> str:
    return studio.desk.begin_gauntlet(found(lambda: path_of(asked["project"], studio.workspace)))


BEGINNINGS = {"single": _begin_single, "own": _begin_own, "round": _begin_round, "gauntlet": _begin_gauntlet}
ROUND: Fields = {
    "style": or_null(text("One of the styles; else the round's own.", pattern=f"^({'|'.join(all_styles())})$")),
    "pressure": whole(PRESSURES[0], PRESSURES[-1]),
    "real": flag("Nothing is told before the debrief."),
    "level": choice(LEVELS),
    "secrets": many(text(pattern=SOME), "Names that must not be said.", most=50),
    "seed": whole(0, LARGEST_SEED, "Makes the interviewer's choices repeatable."),
}
BEGUN = either(
    taken({"mode": constant("single")}, {"key": or_null(text("A question of the bank; else the least asked one."))}),
    taken({"mode": constant("own"), "ask": text("Your own question.", pattern=SOME)}, {"kind": choice(KINDS)}),
    taken({"mode": constant("round"), "round": choice(all_rounds())}, ROUND),
    taken({"mode": constant("gauntlet"), "project": text("A story of the workspace, by its path from there.", pattern=SOME)}),
)
FEW = whole(1, 100, f"How many, at most; {SHOWN} unless told.")
LIMIT = whole(1, MOST, f"How many, at most; {SHOWN} unless told.")
STAMP = text("Only those asked before this moment.", pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z$")
QUESTION = text("Only attempts at this question of the bank.", least=1)
OPERATIONS = (
    Operation(
        "GET", "/attempts", "listAttempts", "What was asked and said, the newest first.", _attempts, many(named("Summary")),
        query={"limit": LIMIT, "question": QUESTION, "before": STAMP}, refuses=(404,),
    ),
    Operation(
        "GET", "/rehearsals", "listRehearsals", "Rehearsals, the newest first.", _rehearsals, many(named("Rehearsal")),
        query={"limit": FEW, "unfinished": flag("Only those to go on with.")},
    ),
    Operation(
        "POST", "/rehearsals", "begin", "Begins a rehearsal of one question or a round.", _begin, named("Standing"), BEGUN,
        refuses=(404,), status=201,
    ),
)  # fmt: skip
