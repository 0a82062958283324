"""The twelve usual follow-ups about one project, worded with its own nouns, and which of them stay unanswered."""

from collections.abc import Iterator

from greenroom.errors import UnusableInput
from greenroom.examine import Examination, examine
from greenroom.history import Asked, Judgement, Rehearsal, Said
from greenroom.interviewer.follow_ups import questions_of
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rules.registry import all_rules

TWELVE = (
    "alternative", "features", "challenge-handled", "metrics", "differently", "risk", "scope", "failed-attempt", "buy-in",
    "hardest", "team", "after-launch",
)  # fmt: skip
ENOUGH_FOR_A_PROJECT = 40


class Open(NamedTuple):
    """A question that stays unanswered, and why, in a few words."""

    question: Asked
    why: str


def twelve_about(path: str, settings: Settings) -> list[Asked]:
    """The twelve about the project that a file tells. Raises `UnusableInput` where it tells too little."""
    source = read_answer(path)
    rules = list(all_rules(settings.plugins).values())
    project = examine(exercise_for(source, settings, {}), source.attempt, rules, settings.plugins)
    if project.answer.spoken < ENOUGH_FOR_A_PROJECT:
        raise UnusableInput(f"{path} tells too little to ask about: write the project in it first, as you would tell it.")
    return twelve_follow_ups(project)


def twelve_follow_ups(project: Examination) -> list[Asked]:
    """All twelve, in the order of an interview; each with the project's own words where it gives any."""
    level = project.answer.exercise.level
    questions = questions_of(project.answer, TWELVE, project.findings)
    return [Asked(asked.question, "reply", "", level, (), asked.kind) for asked in questions]


def unanswered(rehearsal: Rehearsal) -> Iterator[Open]:
    """The planned questions that were not put, not taken up, dodged, or answered with too little."""
    put = {said.question.prompt: said for said in rehearsal.attempts}
    for question in rehearsal.plan:
        said = put.get(question.prompt)
        why = "not put yet" if said is None else _open(said, rehearsal.judgement(said.id))
        if why:
            yield Open(question, why)


def _open(said: Said, judged: Judgement | None) -> str:
    if said.state == "skipped":
        return "skipped"
    if said.state == "asked" or judged is None:
        return "not answered yet"
    scores = {row["category"]: row["score"] for row in judged.document["scorecard"]}
    if not any(scores.values()):
        return "too little was said"
    if any(finding["name"] == "dodge" for finding in judged.document["findings"]):
        return "dodged"
    return "the answer does not answer it" if scores.get("directness") == 1 else ""
