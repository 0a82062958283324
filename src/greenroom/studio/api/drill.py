"""Cards: the decks, what comes today, what is said of a card, and the day that counts."""

from datetime import date, datetime
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.event import moment, stamp
from greenroom.recall.card import Card
from greenroom.recall.citing import cited
from greenroom.rehearsal.drilling import MOST_CAP, drill_facts
from greenroom.studio.api.loops import DAY
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import SOME, answered, flag, many, named, taken, text, whole
from greenroom.studio.drills import NO_ANSWER, Decks
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
COMMA = ","


def _decks(studio: Studio, _: Given) -> list[Json]:
    return [deck._asdict() for deck in studio.desk.drills.decks()]


def _read(studio: Studio, given: Given) -> Json:
    """As ``greenroom drill --format json``, with the cards."""
    named = [name.strip() for name in given.query.get("decks", "").split(COMMA)]
    return _drill(studio, tuple(name for name in named if name))


def _drill(studio: Studio, decks: Decks = ()) -> Json:
    drill, day = found(lambda: studio.desk.drills.drill(decks))
    return {
        **drill_facts(drill, day),
        "is_set": drill.is_set,
        "cards": [_card(drill.cards[key]) for key in drill.today],
        "left_out": list(map(_card, studio.desk.drills.left_out())),
        "complaints": list(drill.complaints),
    }


def _answer(studio: Studio, given: Given) -> Json:
    drills, asked = studio.desk.drills, given.body
    card = found(lambda: drills.find(asked["card"]))
    try:
        noted = drills.note_answer(card.key, is_known=asked["known"])
    except UnusableOption as fault:
        raise Refused(409, str(fault)) from fault
    return {"answer": stamp(noted), "card": card.key, "known": asked["known"]}


def _take_back(studio: Studio, given: Given) -> Json:
    try:
        noted: datetime = moment(given.path["answer"])
    except ValueError as fault:
        raise Refused(404, NO_ANSWER) from fault
    return {"card": found(lambda: studio.desk.drills.take_back(noted))}


def _leave_out(studio: Studio, given: Given) -> Json:
    is_out = given.body["left_out"]
    return {"card": found(lambda: studio.desk.drills.say_left_out(given.body["card"], is_out=is_out)).key, "left_out": is_out}


def _set_term(studio: Studio, given: Given) -> Json:
    try:
        studio.desk.drills.set_term(date.fromisoformat(given.body["until"]), given.body.get("cap"))
    except UnusableOption as fault:
        raise Refused(409, str(fault)) from fault
    return _drill(studio)


def _card(card: Card) -> Json:
    facts = {key: getattr(card, key) for key in ("key", "deck", "asks", "answer", "kind", "why")}
    return {**facts, "skills": list(card.skills), "source": cited(card.source)}


CARD = text("The key of a card.", pattern=SOME, most=300)
OPERATIONS = (
    Operation("GET", "/decks", "listDecks", "The decks of cards, one's own included.", _decks, many(named("Deck"))),
    Operation(
        "GET", "/drill", "readDrill", "The cards that come today, and how the term stands.", _read, named("Drill"),
        query={"decks": text("Names of decks, parted by commas; all of them unless told.", most=2000)}, refuses=(404,),
    ),
    Operation(
        "POST", "/drill/answers", "answerCard", "Notes whether a card was known; the first answer of a day counts.", _answer,
        named("Look"), taken({"card": CARD, "known": flag()}), refuses=(404, 409), status=201,
    ),
    Operation(
        "DELETE", "/drill/answers/{answer}", "takeAnswerBack", "Takes an answer back; the file keeps both lines.", _take_back,
        answered({"card": text()}),
    ),
    Operation(
        "PUT", "/drill/left-out", "leaveCardOut", "Leaves a card out, or takes it in again.", _leave_out,
        answered({"card": text(), "left_out": flag()}), taken({"card": CARD, "left_out": flag()}), refuses=(404,),
    ),
    Operation(
        "PUT", "/drill/term", "setTerm", "Sets the day that one learns for, and the cards a day.", _set_term, named("Drill"),
        taken({"until": text("The day, as 2026-12-06.", pattern=DAY)}, {"cap": whole(1, MOST_CAP)}), refuses=(409,),
    ),
)  # fmt: skip
