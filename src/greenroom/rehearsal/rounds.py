"""A round as a rehearsal: what is planned, which question is next, what stays loose in an answer, and the debrief."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import takewhile
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.examine import Examination
from greenroom.exercise import Fact, Question
from greenroom.history import Asked, Rehearsal, Said
from greenroom.interviewer.choosing import follow_up
from greenroom.interviewer.debriefing.answers import WARM_UP
from greenroom.interviewer.debriefing.debrief import debrief
from greenroom.interviewer.minding import due
from greenroom.interviewer.pulling import threads
from greenroom.interviewer.replying import NOTHING, read_reply
from greenroom.interviewer.setup import Setup, setup_from
from greenroom.interviewer.wording import said_at, seed_of
from greenroom.library.questions import all_questions
from greenroom.library.rounds import all_styles, find_round, suited
from greenroom.library.settings import Settings
from greenroom.reading.replies import Heard
from greenroom.rehearsal.engine import engine
from greenroom.rehearsal.judging import judge
from greenroom.rehearsal.picking import asked, pick
from greenroom.round import Part, Round
from greenroom.store.verbs import Times


def planned(round_: Round, setup: Setup, questions: Mapping[str, Question], times: Mapping[str, Times]) -> list[Asked]:
    """The opening questions of a round, part by part: those about what the round leans on come first, then what was asked least
    often. In a real one a warm-up, which is not scored, comes before them.
    """
    plan = [Asked(round_.warm_up, "reply", part=WARM_UP)] if setup.is_real else []
    used: set[str] = set()
    for part in round_.parts:
        for number in range(part.several):
            seed = seed_of(f"{setup.seed} {part.name} {number}")
            selectors = part.ask[seed % len(part.ask) :] + part.ask[: seed % len(part.ask)]
            pool = [
                question for selector in selectors[:1] for question in suited(selector, questions) if question.key not in used
            ]
            pool = pool or [
                question for selector in selectors for question in suited(selector, questions) if question.key not in used
            ]
            leaning = [question for question in pool if set(question.competencies) & set(setup.lean)]
            question = pick(leaning or pool, times, seed)
            used.add(question.key)
            plan.append(asked(question, setup.level)._replace(part=part.name))
    if setup.is_real:
        plan[1] = plan[1]._replace(lead=said_at("opening after", setup.seed))
    return plan


def closing(rehearsal: Rehearsal) -> str:
    """What is said when all was asked."""
    return find_round(setup_from(rehearsal.setup).round).closing


def settle_in(settings: Settings) -> None:
    """Loads everything that a first answer needs, while nobody waits: rules, weights, the interviewer's words."""
    said = Said(
        "", "", Asked("Why that?", "reply", follow_up="alternative"), datetime.now(UTC), words="I chose it because it was fast."
    )
    examination = judge(said, settings)
    threads(examination.answer, examination.findings, read_reply(examination.answer, "alternative"), "alternative")
    due(examination.answer)
    engine()


def counts(said: Said) -> bool:
    """Whether an answer is judged: a warm-up is not."""
    return said.question.part != WARM_UP


def next_question(rehearsal: Rehearsal) -> Asked | None:
    """The next question of a round; None where all was asked."""
    setup = setup_from(rehearsal.setup)
    openings = [said for said in rehearsal.attempts if not said.question.parent]
    if openings and counts(openings[-1]):
        part = _part(find_round(setup.round), openings[-1].question.part)
        question = follow_up(rehearsal, openings[-1], part, setup, all_styles()[setup.style])
        if question is not None:
            return question
    return rehearsal.plan[len(openings)] if len(openings) < len(rehearsal.plan) else None


def _part(round_: Round, name: str) -> Part:
    """The part of this name. Raises `UnusableInput` where a history of another version names one that is not here."""
    try:
        return round_.part(name)
    except KeyError as error:
        gone = f"The round {round_.name} has no part {name!r}, in which this rehearsal stands, so it cannot go on."
        raise UnusableInput(f"{gone} What was said is kept; begin the round anew.") from error


def listened(rehearsal: Rehearsal, said: Said, examination: Examination) -> dict[str, Any]:
    """What an interviewer hears in an answer, as JSON values: how it sounds as a reply, and what could be pulled at. Whatever
    was said after it counts for nothing, so that an answer can be judged again.
    """
    before = [other.words for other in _before(rehearsal, said) if other.state == "answered" and counts(other)]
    asked_for = said.question.follow_up if said.question.reason != "reset" else ""
    heard = read_reply(examination.answer, asked_for, _last_heard(rehearsal, said))
    loose = threads(examination.answer, examination.findings, heard, asked_for, said.question.finding, before)
    return {"heard": heard.sounds._asdict(), "threads": [thread.facts() for thread in loose]}


def _before(rehearsal: Rehearsal, said: Said) -> list[Said]:
    return list(takewhile(lambda other: other.id != said.id, rehearsal.attempts))


def _last_heard(rehearsal: Rehearsal, said: Said) -> Heard:
    """How the reply before this one sounded."""
    newest = [rehearsal.judgement(other.id) for other in _before(rehearsal, said)]
    judged = [found for found in newest if found and "heard" in found.document]
    return Heard(**judged[-1].document["heard"]) if judged else NOTHING


def heard_as(rehearsal: Rehearsal, said: Said) -> dict[str, object]:
    """Fields of an `Exercise` that the round sets. Its format holds for a recorded talk; nobody types for a quarter of an
    hour.
    """
    setup = setup_from(rehearsal.setup)
    timed = said.form == "transcript"
    fields = {"audience": setup.audience, "confidential": setup.confidential, "secrets": setup.secrets}
    return fields | ({"format": setup.format} if timed and not said.question.parent else {})


def facts_for(rehearsal: Rehearsal, said: Said, plugins: tuple[str, ...] = ()) -> Sequence[Fact]:
    """What the interviewer can tell whoever asks back: the facts of the opening question, then those of the round."""
    opening = next((other for other in rehearsal.attempts if other.id == said.question.parent), said)
    question = all_questions(plugins).get(opening.question.key)
    return (*(question.facts if question else ()), *find_round(setup_from(rehearsal.setup).round).facts)


def debriefed(rehearsal: Rehearsal) -> dict[str, Any]:
    """The debrief of a round, as JSON values, by the newest judgements of its answers."""
    setup = setup_from(rehearsal.setup)
    return debrief(rehearsal, find_round(setup.round), all_styles()[setup.style])
