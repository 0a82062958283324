"""What there is to choose and to read: rounds, styles, questions, rules, rubrics, the grader card, the example."""

import os
from collections.abc import Mapping
from typing import Any

from greenroom.content import HERE
from greenroom.exercise import Question
from greenroom.library.questions import all_questions
from greenroom.library.rounds import all_rounds, all_styles, find_round
from greenroom.rehearsal.claimed import claims_told
from greenroom.round import Round
from greenroom.rules.definition import Example, Rule
from greenroom.rules.life import figures
from greenroom.rules.registry import every_rule, find_rule
from greenroom.scorecard import LOWEST, RUBRICS, Category
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import answered, many, named, text
from greenroom.studio.rendering import Studio
from greenroom.studio.tellings import PROJECT, QUESTION, tellings

Json = dict[str, Any]
CARD = os.path.join(HERE, "grader-card.md")


def _rounds(_: Studio, __: Given) -> list[Json]:
    return list(map(_of_round, all_rounds().values()))


def _round(_: Studio, given: Given) -> Json:
    return _of_round(found(lambda: find_round(given.path["round"])))


def _of_round(round_: Round) -> Json:
    shown = {key: value for key, value in round_._asdict().items() if key != "facts"}
    return {**shown, "parts": [part._asdict() for part in round_.parts]}


def _styles(_: Studio, __: Given) -> list[Json]:
    return [{**style._asdict(), "leans": dict(style.leans)} for style in all_styles().values()]


def _questions(studio: Studio, given: Given) -> list[Json]:
    questions = all_questions(studio.settings.plugins).values()
    return [_of_question(question) for question in questions if given.query.get("topic") in (None, question.topic)]


def _question(studio: Studio, given: Given) -> Json:
    key = f"{given.path['topic']}/{given.path['question']}"
    question = all_questions(studio.settings.plugins).get(key)
    if question is None:
        raise Refused(404, f"There is no question {key!r}: `questions` lists them all.")
    return _of_question(question)


def _of_question(question: Question) -> Json:
    """Without what its weak answer must get, and what only the interviewer knows."""
    shown = {key: value for key, value in question._asdict().items() if key not in ("faults", "facts")}
    return {**shown, "topic": question.topic}


def _rules(studio: Studio, _: Given) -> list[Json]:
    return list(map(_of_rule, every_rule(studio.settings.plugins).values()))


def _rule(studio: Studio, given: Given) -> Json:
    rule = found(lambda: find_rule(given.path["rule"], every_rule(studio.settings.plugins)))
    examples = {"weak": list(map(_of_example, rule.weak)), "strong": list(map(_of_example, rule.strong))}
    return {**_of_rule(rule), "page": rule.page, "help": rule.help, **examples, "life": _life(rule)}


def _of_rule(rule: Rule) -> Json:
    facts = {"family": rule.family, "severity": rule.severity.label, "summary": rule.summary, "since": rule.since}
    return {"code": rule.code, "name": rule.name, **facts, "kinds": rule.kinds}


def _of_example(example: Example) -> Json:
    return {"text": example.text, "exercise": example.exercise, "earlier": example.earlier}


def _life(rule: Rule) -> Mapping[str, Any] | None:
    measured = figures().get(rule.name)
    return None if measured is None else {**measured._asdict(), "is_stable": measured.is_stable, "says": str(measured)}


def _card(_: Studio, __: Given) -> Json:
    with open(CARD, encoding="utf-8") as file:
        return {"markdown": file.read()}


def _rubrics(_: Studio, __: Given) -> list[Json]:
    rows = {row.name: row for kind in RUBRICS.values() for row in kind}
    return [_of_rubric(row) for row in rows.values()]


def _of_rubric(row: Category) -> Json:
    rungs = [{"score": LOWEST, "does": row.lowest}, *({"score": rung.score, "does": rung.does} for rung in row.rungs)]
    kinds = [kind for kind, rows in RUBRICS.items() if row.name in {one.name for one in rows}]
    return {"category": row.name, "kinds": kinds, "rungs": rungs, "caps": dict(row.caps)}


def _example(_: Studio, __: Given) -> Json:
    found = tellings()
    return {
        "question": QUESTION,
        "first": found.first._asdict(),
        "second": found.second._asdict(),
        "follow_ups": found.questions,
        "project": claims_told(PROJECT, found.claims.rows),
    }


OPERATIONS = (
    Operation("GET", "/rounds", "listRounds", "The rounds that can be held.", _rounds, many(named("Round"))),
    Operation("GET", "/rounds/{round}", "readRound", "One round.", _round, named("Round")),
    Operation("GET", "/styles", "listStyles", "The house styles of interviewers.", _styles, many(named("Style"))),
    Operation(
        "GET", "/questions", "listQuestions", "The questions of the bank.", _questions, many(named("Question")),
        query={"topic": text("Only those of this topic.")},
    ),
    Operation("GET", "/questions/{topic}/{question}", "readQuestion", "One question.", _question, named("Question")),
    Operation("GET", "/rules", "listRules", "The rules that read an answer.", _rules, many(named("Rule"))),
    Operation("GET", "/rules/{rule}", "readRule", "A rule's page, by its name or code.", _rule, named("RulePage")),
    Operation("GET", "/card", "readCard", "How right the engine is, measured.", _card, answered({"markdown": text()})),
    Operation("GET", "/rubrics", "listRubrics", "What each score means, by category.", _rubrics, many(named("Rubric"))),
    Operation("GET", "/example", "readExample", "The tour's example: a story told twice.", _example, named("Example")),
)  # fmt: skip
