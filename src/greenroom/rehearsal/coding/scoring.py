"""The scorecard of an exercise from all that was written in its stages and all that was measured, as it is kept."""

from typing import Any

from greenroom import wire
from greenroom.coding import STAGES, Results, WriteUp, write_up
from greenroom.examine import examine_coding
from greenroom.library.settings import Settings
from greenroom.problem import Problem
from greenroom.rehearsal.coding.work import Work
from greenroom.rules.registry import coding_rules, selected


def written(work: Work) -> WriteUp:
    """The whole exercise as one document: its stages, and below the first of them the questions that were put elsewhere."""
    texts = {stage: work.text(stage) for stage in STAGES}
    notes = texts[STAGES[0]]
    asked = [remark.facts["words"] for remark in work.asked if remark.facts["words"] not in notes]
    texts[STAGES[0]] = "\n".join([notes.rstrip(), *(f"- {words}" for words in asked)]).strip()
    return write_up(texts)


def scored(problem: Problem, text: WriteUp, results: Results, settings: Settings) -> dict[str, Any]:
    """Findings and scores, as `wire.coding_document`; their places are offsets of ``text`` in it."""
    rules = selected(coding_rules(settings.plugins), settings.select, settings.ignore)
    return wire.coding_document(examine_coding(problem, text, results, settings.plugins, rules), explain=True)
