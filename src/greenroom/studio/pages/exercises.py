"""The exercises in programming as a list: what each is about, how long it takes, when it was tried and with what result."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from greenroom.history import Judgement, Rehearsal
from greenroom.library.problem_outlines import Outline, all_outlines
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import chosen_in
from greenroom.rehearsal.coding.work import Work, works
from greenroom.rehearsal.telling import LookUp, tells_findings
from greenroom.studio.rendering import Studio

OPEN, LATER = "not finished", "told in the debrief"


class Row(NamedTuple):
    """An exercise at a glance. ``at`` is when it was tried last (None: never), ``result`` what came of it, ``often`` how often;
    ``is_hidden`` where it is being done in a real round, which keeps its pattern and difficulty to itself.
    """

    outline: Outline
    at: datetime | None
    often: int
    result: str
    score: float | None
    verdict: str
    is_hidden: bool


def rows_of(studio: Studio, pattern: str = "", difficulty: str = "") -> list[Row]:
    """The exercises of a pattern and a difficulty, all where these are empty, as `all_outlines` orders them."""
    last = _last_tried(studio.desk.coding.held_before(), studio.desk.look_up)
    rows = [_row(outline, last.get(outline.key, [])) for outline in all_outlines(studio.settings.plugins).values()]
    fitting = [row for row in rows if _fits(row, pattern, difficulty)]
    return sorted(fitting, key=lambda row: row.is_hidden)


def patterns(studio: Studio) -> list[str]:
    """Every pattern that an exercise has."""
    return sorted({outline.pattern for outline in all_outlines(studio.settings.plugins).values()})


def going_on(studio: Studio) -> list[Rehearsal]:
    """The coding rounds that are not over, the newest first."""
    found = [each for each in studio.desk.coding.held_before() if each.ended_at is None]
    return sorted(found, key=lambda each: each.began_at, reverse=True)


class _Try(NamedTuple):
    at: datetime
    work: Work | None
    is_told: bool


def _last_tried(kept: Iterable[Rehearsal], look_up: LookUp) -> Mapping[str, list[_Try]]:
    found: dict[str, list[_Try]] = {}
    for rehearsal in sorted(kept, key=lambda one: one.began_at):
        is_told, done = tells_findings(rehearsal, look_up), works(rehearsal)
        for chosen, work in zip(chosen_in(rehearsal), [*done, *([None] * len(chosen_in(rehearsal)))], strict=False):
            found.setdefault(chosen.problem, []).append(_Try(rehearsal.began_at, work, is_told))
    return found


def _row(outline: Outline, tries: list[_Try]) -> Row:
    if not tries:
        return Row(outline, None, 0, "", None, "", is_hidden=False)
    newest = tries[-1]
    if not newest.is_told:
        return Row(outline, newest.at, len(tries), LATER, None, "", is_hidden=True)
    judged = newest.work.judgement if newest.work else None
    score = judged.score if judged else None
    return Row(outline, newest.at, len(tries), _result(newest.work, judged), score, _verdict(newest.work), is_hidden=False)


def _result(work: Work | None, judged: Judgement | None) -> str:
    if judged is None:
        return "left blank" if work and work.is_finished else OPEN
    verdict = {"AC": "accepted", "": "not submitted"}.get(_verdict(work), "not accepted")
    return f"{judged.score:.1f} of 4, {verdict}" if judged.score is not None else verdict


def _verdict(work: Work | None) -> str:
    return str(work.newest.document["verdict"]) if work and work.newest else ""


def _fits(row: Row, pattern: str, difficulty: str) -> bool:
    if row.is_hidden:
        return not pattern and not difficulty
    return pattern in ("", row.outline.pattern) and difficulty in ("", row.outline.difficulty)
