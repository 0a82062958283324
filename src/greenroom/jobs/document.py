"""The machine-readable form of postings and of the gap map. Keys are only ever added."""

from collections.abc import Iterable
from typing import Any

from greenroom.finding import Span
from greenroom.jobs.gaps import Gap
from greenroom.jobs.posting import CORRECTED, DEFAULT, Posting, Skill

SCHEMA = 1
Json = dict[str, Any]


def document(postings: Iterable[Posting], errors: Iterable[Json] = ()) -> Json:
    """Every posting that was read, and ``errors`` (path and message) for what could not be."""
    return {"schema": SCHEMA, "postings": list(map(posting_facts, postings)), "errors": list(errors)}


def posting_facts(posting: Posting) -> Json:
    """One posting."""
    return {
        "path": posting.path,
        "title": posting.title,
        "company": posting.company,
        "archetypes": [
            {"name": each.name, "share": each.share, "lines": [_place(line) for line in each.lines]}
            for each in posting.archetypes
        ],
        "surface": [{"name": each.name, **_place(each.span)} for each in posting.surface],
        "serving": posting.serving,
        "skills": list(map(_skill, posting.skills)),
        "rubrics": [{"name": each.name, **_place(each.span), "questions": list(each.questions)} for each in posting.rubrics],
        "loop": {
            "source": posting.loop.source,
            "rounds": [{"kind": each.kind, "minutes": each.minutes, **_place(each.span)} for each in posting.loop.rounds],
        },
        "warnings": [{"name": each.name, **_place(each.span)} for each in posting.warnings],
    }


def gap_facts(gap: Gap) -> Json:
    """A row of the gap map; ``confidence`` is the person's word, ``measured`` what answers showed."""
    return {
        "skill": gap.skill,
        "label": gap.label,
        "family": gap.family,
        "need": gap.need,
        "demand": round(gap.demand, 3),
        "lines": [
            {
                "posting": line.posting,
                "need": line.need,
                "sure": line.sure,
                "years": line.years,
                **_place(line.span),
                "quote": line.quote,
            }
            for line in gap.lines
        ],
        "evidence": [{**proof._asdict(), "on": proof.on.isoformat() if proof.on else None} for proof in gap.proofs],
        "confidence": gap.confidence,
        "measured": {"answers": gap.strength.answers, "at_bar": gap.strength.at_bar, "told": gap.strength.told},
        "due": gap.due.isoformat() if gap.due else None,
        "action": gap.action,
    }


def _skill(skill: Skill) -> Json:
    """``sure`` keeps to the three words of the contract; what the person set right says so beside it."""
    said = skill.sure == CORRECTED
    return {
        "name": skill.name,
        "label": skill.label,
        "need": skill.need,
        "sure": DEFAULT if said else skill.sure,
        "years": skill.years,
        **_place(skill.span),
        **({"corrected": True} if said else {}),
    }


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
