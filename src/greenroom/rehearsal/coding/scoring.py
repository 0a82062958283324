"""The scorecard of an exercise from all that was written in its stages and all that was measured, as it is kept."""

from typing import Any

from greenroom.coding import CATEGORIES, STAGES, Results, WriteUp, write_up
from greenroom.problem import Problem
from greenroom.rehearsal.coding.work import Work


def written(work: Work) -> WriteUp:
    """The whole exercise as one document: its stages, and below the first of them the questions that were put elsewhere."""
    texts = {stage: work.text(stage) for stage in STAGES}
    notes = texts[STAGES[0]]
    asked = [remark.facts["words"] for remark in work.asked if remark.facts["words"] not in notes]
    texts[STAGES[0]] = "\n".join([notes.rstrip(), *(f"- {words}" for words in asked)]).strip()
    return write_up(texts)


def scored(problem: Problem, text: WriteUp, results: Results) -> dict[str, Any]:
    """Findings and scores; their places are offsets of ``text`` in it."""
    rows = [
        {"category": name, "score": None, "start": 0, "end": 0, "why": f"Nothing reads {problem.key} yet."}
        for name in CATEGORIES
    ]
    return {
        "kind": "coding",
        "text": text.text,
        "findings": [],
        "scorecard": rows,
        "results": {**results._asdict(), "asked": list(results.asked)},
    }
