"""What the pages of a coding round show: the workbench of the exercise under way, or what came of it."""

from collections.abc import Mapping
from typing import Any

from greenroom.coding import OF_CODE, STAGES, WriteUp
from greenroom.finding import Span
from greenroom.interviewer.setup import setup_from
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.rounds import find_round
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.choosing import USUAL, tried, variant_for
from greenroom.rehearsal.coding.hinting import COSTS
from greenroom.rehearsal.coding.work import Work, works
from greenroom.rehearsal.rounds import closing
from greenroom.rehearsal.telling import loop_of
from greenroom.studio.coding import Place
from greenroom.studio.pages.measured import measured
from greenroom.studio.parts.code import editor
from greenroom.studio.parts.judged import Note, Scored, notes_of, scores_of
from greenroom.studio.parts.prose import prose
from greenroom.studio.parts.write_up import shown_write_up, write_up_of
from greenroom.studio.rendering import Studio

Facts = Mapping[str, Any]
LONGEST = 120
"""Characters of a line of code that is quoted."""
PATH = {
    "clarify": ("Clarify", "What do you need to know before you write anything?"),
    "plan": ("Plan", "How will you go about it, and what will that cost?"),
    "implement": ("Implement", "Write it."),
    "test": ("Test", "How would you know that it is right?"),
    "close": ("Close", "What did you build, what did you trade off, and what would be next?"),
}
"""Of each stage its name on the path, and what the interviewer says."""


class Step(NamedTuple):
    """A stage on the path; ``base`` is its newest revision that is kept."""

    name: str
    title: str
    says: str
    text: str
    attempt: str
    base: int
    seconds: float
    is_written: bool


class Rested(NamedTuple):
    """A row of the scorecard with the ``stage`` that it rests on, empty where it rests on none; ``quote`` is empty where the
    whole of a stage counts.
    """

    row: Scored
    stage: str
    quote: str
    is_code: bool


class Result(NamedTuple):
    """What came of an exercise; ``scores`` and notes are empty while nothing may be told."""

    entry: Facts
    key: str
    scores: tuple[Rested, ...]
    to_mend: tuple[Note, ...]
    maybe: tuple[Note, ...]
    text: Any
    measured: Any
    variant: tuple[str, str] | None
    is_final: bool


def facts_of(studio: Studio, rehearsal: str, stage: str, wanted: str = "") -> dict[str, Any]:
    """Everything that the template of a coding round shows, and which one it is; ``wanted`` is the number of an exercise that
    was finished, to be shown although another one is under way.
    """
    place = studio.desk.coding.resume(rehearsal)
    document = place.document
    asked_for = int(wanted) if wanted.isdecimal() and len(wanted) < 4 else 0
    facts = {"rehearsal": place.state, "document": document, "about": _about(document), "unmeasured": place.unmeasured}
    if document["waits_for"] == "work" and place.work is not None and not _is_over(place, asked_for):
        return {"template": "code_room.html", **facts, **_workbench(studio, place, place.work, stage)}
    if document["waits_for"] == "rating":
        return {"template": "code_rating.html", **facts, "closing": closing(place.state), "loop": loop_of(place.state)}
    return {
        "template": "code_over.html",
        **facts,
        "loop": loop_of(place.state),
        "debrief": studio.desk.debrief(rehearsal),
        "results": [_result(studio, place, work) for work in _over(place, asked_for)],
    }


def _is_over(place: Place, number: int) -> bool:
    return any(work.is_finished and work.number == number for work in works(place.state))


def _over(place: Place, number: int) -> list[Work]:
    """The exercises that are finished; the one with a number where that is given."""
    return [work for work in works(place.state) if work.is_finished and number in (0, work.number)]


def _about(document: Facts) -> str:
    manner = "Real" if document["mode"] == "real" else "Practice"
    return f"{find_round(document['round']).title}, {manner.lower()}" if document["round"] else manner


def _workbench(studio: Studio, place: Place, work: Work, stage: str) -> dict[str, Any]:
    entry = place.document["exercises"][work.number - 1]
    steps = [_step(studio, work, name) for name in STAGES]
    is_real = place.document["mode"] == "real"
    return {
        "work": entry,
        "stage": stage,
        "steps": steps,
        "statement": prose(entry["statement"]),
        "solution": editor("implement", work.raw("implement"), "Your solution", 22),
        "tests": editor("test", work.raw("test"), "Your tests", 16),
        "seconds": sum(step.seconds for step in steps),
        "is_real": is_real,
        "cost": COSTS.get(len(work.hints) + 1, ""),
        "measured": measured(entry, tells=place.document["tells"]),
        "done": [each for each in place.document["exercises"] if each["is_finished"]],
        "opening": _opening(place, work),
    }


def _opening(place: Place, work: Work) -> str:
    """What the interviewer of a round says first."""
    round_ = setup_from(place.state.setup).round
    return find_round(round_).opening if round_ and work.number == 1 else ""


def _step(studio: Studio, work: Work, name: str) -> Step:
    said, (title, says) = work.stages[name], PATH[name]
    return Step(
        name, title, says, work.raw(name), said.id, studio.desk.revision(said.id), said.seconds, bool(work.text(name).strip())
    )


def _result(studio: Studio, place: Place, work: Work) -> Result:
    entry = place.document["exercises"][work.number - 1]
    if not place.document["tells"]:
        return Result(entry, "", (), (), (), None, None, None, is_final=False)
    judged = work.judgement.document if work.judgement else studio.desk.coding.look(work)
    text, findings, rows = judged["text"], judged["findings"], judged["scorecard"]
    key = f"e{work.number}-"
    write_up = write_up_of(judged)
    shown = shown_write_up(write_up, findings, key)
    notes = [note if f'id="{key}mark-{note.label}"' in shown else note._replace(quote="") for note in notes_of(findings, text)]
    return Result(
        entry,
        key,
        tuple(_rested(row, place, write_up) for row, place in zip(scores_of(rows, text), rows, strict=True)),
        tuple(note for note in notes if note.severity != "hint"),
        tuple(note for note in notes if note.severity == "hint"),
        shown,
        measured(entry, tells=True),
        _next_variant(studio, work),
        is_final=work.judgement is not None,
    )


def _rested(row: Scored, place: Facts, write_up: WriteUp) -> Rested:
    """A row with the place that it rests on: a stage, and of it what is short enough to be read beside a score."""
    if not row.quote:
        return Rested(row, "", "", is_code=False)
    holding = (stage for stage in STAGES if write_up.place(stage).overlaps(Span(place["start"], place["end"])))
    stage = next(holding, "")
    said = write_up.text[place["start"] : place["end"]].strip()
    is_code = stage in OF_CODE
    is_whole = is_code and (len(said.splitlines()) > 1 or len(said) > LONGEST)
    return Rested(row, stage, "" if is_whole else said if is_code else row.quote, is_code=is_code)


def _next_variant(studio: Studio, work: Work) -> tuple[str, str] | None:
    """The name of a variant that was not seen yet, or longest ago, and what is other in it; None where there is none."""
    outline = all_outlines(studio.settings.plugins).get(work.chosen.problem)
    before = tried(studio.desk.coding.held_before()).get(work.chosen.problem)
    if outline is None or before is None or not outline.variants:
        return None
    name = variant_for(outline, before, 0)
    says = {one.name: one.says for one in studio.desk.coding.problem(work).variants}
    return name or USUAL, says.get(name, "As it was at first.")
