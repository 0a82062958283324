"""A coding round as JSON, for every door; what is not to be told yet is left out here."""

from collections.abc import Iterator
from typing import Any

from greenroom.coding import STAGES
from greenroom.event import Facts, stamp
from greenroom.history import Rehearsal, Remark
from greenroom.interviewer.setup import setup_from
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.problems import find_problem, problem_folders
from greenroom.rehearsal.coding.chosen import chosen_in
from greenroom.rehearsal.coding.steps import Attend, next_step, pending_of
from greenroom.rehearsal.coding.work import Submission, Work, works
from greenroom.rehearsal.steps import End, Rate
from greenroom.rehearsal.telling import LookUp, tells_findings

SCHEMA = 1
PRACTICE, REAL = "practice", "real"


def document(rehearsal: Rehearsal, look_up: LookUp, plugins: tuple[str, ...] = ()) -> dict[str, Any]:
    """The whole round. ``tells`` says whether what was found may be shown; where not, a submission has only how its samples
    ended, and pattern, difficulty, growth, tests, findings and scores are null.

    ``waits_for`` is ``work``, ``measuring`` (`coding.flow.advance` goes on), ``rating`` or ``nothing``.
    """
    tells = tells_findings(rehearsal, look_up)
    setup = setup_from(rehearsal.setup)
    return {
        "schema": SCHEMA,
        "id": rehearsal.id,
        "mode": REAL if setup.is_real else PRACTICE,
        "round": setup.round,
        "began_at": stamp(rehearsal.began_at),
        "ended_at": stamp(rehearsal.ended_at) if rehearsal.ended_at else None,
        "tells": tells,
        "waits_for": waits_for(rehearsal),
        "of": len(chosen_in(rehearsal)),
        "exercises": [_exercise(work, plugins, tells=tells) for work in works(rehearsal)],
    }


def waits_for(rehearsal: Rehearsal) -> str:
    """What a coding round needs next."""
    step = next_step(rehearsal)
    return {Attend: "work", Rate: "rating", End: "nothing"}.get(type(step), "measuring")


def submission_document(submission: Submission, *, tells: bool) -> dict[str, Any]:
    """A submission as it may be told."""
    cases = submission.document["cases"]
    told = {
        "number": submission.number,
        "at": stamp(submission.at),
        "samples": [dict(case) for case in cases if case["group"] == "sample"],
    }
    if not tells:
        return told | dict.fromkeys(("verdict", "judged", "growth", "tests"))
    return told | {
        "verdict": submission.document["verdict"],
        "judged": {**submission.document, "growth": submission.growth, "tests": submission.suite},
        "growth": submission.growth,
        "tests": submission.suite,
    }


def _exercise(work: Work, plugins: tuple[str, ...], *, tells: bool) -> dict[str, Any]:
    chosen = work.chosen
    outline = all_outlines(plugins).get(chosen.problem)
    newest = work.submissions[-1] if work.submissions else None
    return {
        "number": work.number,
        "attempt": work.opening.id,
        **{key: getattr(chosen, key) for key in ("problem", "variant", "title", "statement", "minutes", "folder", "part")},
        "pattern": outline.pattern if outline and tells else None,
        "difficulty": outline.difficulty if outline and tells else None,
        "began_at": stamp(work.opening.asked_at),
        "is_finished": work.is_finished,
        **_told_at_the_end(work, plugins, tells=tells),
        "stages": {
            stage: {"attempt": work.stages[stage].id, "text": work.raw(stage)} for stage in STAGES if stage in work.stages
        },
        "asked": [_said(remark, "words", "reply", "matters") for remark in work.asked],
        "hints": [_said(remark, "level", "words") for remark in work.hints],
        "runs": [_said(remark, "document") for remark in work.runs[-1:]],
        "submissions": [submission_document(each, tells=tells) for each in work.submissions],
        "measuring": [pending.what for pending in pending_of(work)] if newest and tells else [],
        "results": work.results()._asdict() if tells else None,
        **dict(_judged(work, tells=tells)),
    }


def _told_at_the_end(work: Work, plugins: tuple[str, ...], *, tells: bool) -> dict[str, str | None]:
    """What would give the solution away before: the technique, and why an interviewer asks for it."""
    if not (tells and work.is_finished and work.chosen.problem in problem_folders(plugins)):
        return {"technique": None, "why": None}
    problem = find_problem(work.chosen.problem, plugins)
    return {"technique": problem.technique, "why": problem.why}


def _judged(work: Work, *, tells: bool) -> Iterator[tuple[str, Any]]:
    """The judgement that is kept; null where there is none, or where it is not to be told."""
    told: Facts | None = work.judgement.document if work.judgement and tells else None
    for key in ("text", "findings", "scorecard"):
        yield key, told.get(key) if told else None


def _said(remark: Remark, *keys: str) -> dict[str, Any]:
    return {"at": stamp(remark.at), **{key: remark.facts.get(key) for key in keys}}
