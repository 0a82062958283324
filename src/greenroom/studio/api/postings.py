"""Job postings: keep them, read what was read of them, set it right; the gap map and its threads."""

from typing import Any

from greenroom.errors import UnusableInput
from greenroom.jobs.checklist import checklist
from greenroom.jobs.document import SCHEMA, gap_facts, posting_facts
from greenroom.jobs.kept import FOLDER, Kept, file_of
from greenroom.jobs.notes import FIELDS, HEAVIEST, LEAST, MOST
from greenroom.jobs.posting import ARCHETYPES, CAN_LEARN, MUST, NEEDS, SERVINGS
from greenroom.jobs.threads import along
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import SOME, answered, choice, many, named, number, taken, text, whole
from greenroom.studio.postings import LONGEST_SKILL, OUT, pasted
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
NOT = "not-asked"
"""How a need is called here that takes a skill out."""


def _list(studio: Studio, _: Given) -> list[Json]:
    return list(map(_summary, studio.desk.postings.shelf().kept))


def _keep(studio: Studio, given: Given) -> list[Json]:
    asked = given.body
    try:
        kept = studio.desk.postings.add(pasted(asked["text"]), asked.get("name", ""), asked.get("weight"))
    except UnusableInput as fault:
        sentence = str(fault)
        raise Refused(409, sentence if sentence.startswith("The text") else f"The text {sentence}") from fault
    return list(map(_summary, kept))


def _read(studio: Studio, given: Given) -> Json:
    shelf = studio.desk.postings.shelf()
    kept = _kept(studio, given)
    out = [name for name, need in shelf.notes.needs.get(kept.name, {}).items() if need == OUT]
    facts = {"name": kept.name, "weight": kept.weight, "text": kept.posting.text, "not_asked": out}
    return {**posting_facts(kept.posting), **facts, "path": f"{FOLDER}/{file_of(kept.name)}"}


def _checklist(studio: Studio, given: Given) -> Json:
    """As ``greenroom job checklist``."""
    return {"markdown": checklist(_kept(studio, given).posting)}


def _correct(studio: Studio, given: Given) -> Json:
    """As ``greenroom job correct``."""
    postings, name, asked = studio.desk.postings, _kept(studio, given).name, given.body
    for word in asked.get("as_read", ()):
        postings.take_back(name, word)
    postings.set_fields(name, {field: asked[field] for field in FIELDS if field in asked})
    for each in asked.get("skills", ()):
        postings.set_need(name, each["skill"], OUT if each["need"] == NOT else each["need"])
    if "weight" in asked:
        postings.weigh(name, asked["weight"])
    return _read(studio, given)


def _remove(studio: Studio, given: Given) -> Json:
    return {"removed": list(studio.desk.postings.remove(_kept(studio, given).name))}


def _gaps(studio: Studio, _: Given) -> Json:
    """As ``greenroom job gaps --format json``."""
    kept = studio.desk.postings.shelf().kept
    told = [{"name": each.name, "weight": each.weight, "title": each.posting.title} for each in kept]
    return {"schema": SCHEMA, "postings": told, "skills": list(map(gap_facts, studio.desk.postings.gaps()))}


def _thread(studio: Studio, given: Given) -> list[Json]:
    """As ``greenroom job thread END --format json``."""
    return list(map(gap_facts, found(lambda: along(studio.desk.postings.gaps(), given.query["of"]))))


def _confidence(studio: Studio, given: Given) -> Json:
    """As ``greenroom job confidence``."""
    number = given.body["confidence"]
    return {"skill": studio.desk.postings.say_confidence(given.body["skill"], number), "confidence": number}


def _kept(studio: Studio, given: Given) -> Kept:
    return found(lambda: studio.desk.postings.find(given.path["posting"]))


def _summary(kept: Kept) -> Json:
    posting = kept.posting
    needs = [skill.need for skill in posting.skills]
    return {
        "name": kept.name,
        "title": posting.title,
        "company": posting.company,
        "weight": kept.weight,
        "primary": posting.primary,
        "must": needs.count(MUST),
        "can_learn": needs.count(CAN_LEARN),
        "warnings": [warning.name for warning in posting.warnings],
    }


HERE = "/postings/{posting}"
WEIGHT = number(0.1, HEAVIEST, "How much it counts in the gap map; 1 unless told.")
SKILL = text("Its name or an alias.", pattern=SOME, most=LONGEST_SKILL)
NEED = taken({"skill": SKILL, "need": choice((*NEEDS, NOT))})
NEW = taken(
    {"text": text("Plain text, Markdown or HTML.", pattern=SOME)},
    {"name": text("What to call it; its title unless told.", most=80), "weight": WEIGHT},
)
CORRECTED = taken(
    optional={
        "skills": many(NEED, "Also such as were missed.", most=200),
        "as_read": many(SKILL, "Skills and fields of which what was said before is taken back.", most=200),
        "archetype": choice(ARCHETYPES),
        "serving": choice(SERVINGS),
        "title": text(pattern=SOME, most=200),
        "company": text(pattern=SOME, most=200),
        "weight": WEIGHT,
    }
)
SAID = {"skill": text(), "confidence": whole(LEAST, MOST)}
SUMMARIES = many(named("PostingSummary"))
OPERATIONS = (
    Operation("GET", "/postings", "listPostings", "The postings that are kept.", _list, SUMMARIES),
    Operation(
        "POST", "/postings", "keepPosting", "Keeps a text and reads the postings in it; the same text is kept once.", _keep,
        SUMMARIES, NEW, refuses=(409,), status=201,
    ),
    Operation("GET", HERE, "readPosting", "What was read of a posting, and set right.", _read, named("Posting")),
    Operation(
        "GET", f"{HERE}/checklist", "readChecklist", "Its skills on one page of Markdown.", _checklist,
        answered({"markdown": text()}),
    ),
    Operation(
        "PUT", f"{HERE}/corrections", "correctPosting", "Sets right what was read; it is kept and wins.", _correct,
        named("Posting"), CORRECTED,
    ),
    Operation(
        "DELETE", HERE, "removePosting", "Deletes the file of a posting, with all postings in it.", _remove,
        answered({"removed": many(text(), "Their names.")}),
    ),
    Operation("GET", "/gaps", "readGaps", "What the postings ask for beside what shows it.", _gaps, named("GapMap")),
    Operation(
        "GET", "/threads", "readThread", "The rows of the gap map that a thread runs through, from either end.", _thread,
        many(named("Gap")), query={"of": text("A skill, a story's path, an attempt's id, or a posting.", least=1)},
        needs=("of",), refuses=(404,),
    ),
    Operation(
        "PUT", "/confidence", "sayConfidence", "The person's own word for a skill; nothing that was measured changes.",
        _confidence, answered(SAID), taken({"skill": SKILL, "confidence": whole(LEAST, MOST)}),
    ),
)  # fmt: skip
