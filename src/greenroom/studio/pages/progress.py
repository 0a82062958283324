"""Progress: where each skill stands as a range, what changed this week and by which answers, how it went over time."""

from collections.abc import Sequence

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.library.questions import all_questions
from greenroom.library.rounds import all_rounds
from greenroom.progress import course
from greenroom.progress.drawing import told
from greenroom.progress.observing import Outcome, Skill
from greenroom.progress.standing import Change, Standing
from greenroom.record import NamedTuple
from greenroom.rehearsal.standing import Progress, change_told
from greenroom.studio.parts.line import Point, line
from greenroom.studio.parts.ranges import Row, ranges
from greenroom.studio.rendering import rendered, studio_of

KINDS = (("competency", "Competencies"), ("round", "Rounds"))
POINTS = 12
"""Points of a course that find room on a phone: the newest."""
CHANGES = 5
PERCENT = (0, 25, 50, 75, 100)


class Group(NamedTuple):
    """Skills of one kind: the chart of those with a range, what is missing for the others, the courses."""

    kind: str
    title: str
    chart: Markup
    waiting: Sequence[tuple[str, str]]
    courses: Sequence[tuple[str, Markup]]


class Changed(NamedTuple):
    """What became of a skill this week, in a sentence, with the answers that it rests on: id and question."""

    name: str
    says: str
    answers: Sequence[tuple[str, str]]


async def page(request: Request) -> Response:
    """``/progress``."""
    studio = studio_of(request)
    found = await run_in_threadpool(studio.desk.progress)
    prompts = {question.key: question.prompt for question in all_questions(studio.settings.plugins).values()}
    return rendered(
        request,
        "progress.html",
        groups=[group for kind, title in KINDS if (group := _group(kind, title, found)) is not None],
        changes=[_changed(change, prompts) for change in found.changes[:CHANGES]],
        answers=len(found.outcomes),
    )


def named(skill: Skill) -> str:
    """A skill as people call it."""
    if skill.kind == "round":
        return all_rounds()[skill.name].title if skill.name in all_rounds() else skill.name
    return skill.name.replace("-", " ").capitalize()


def _group(kind: str, title: str, found: Progress) -> Group | None:
    own = [standing for standing in found.standings if standing.skill.kind == kind]
    known = sorted((each for each in own if each.range is not None), key=_share)
    rows = [Row(named(each.skill), each.range) for each in known if each.range is not None]
    waiting = sorted((named(each.skill), each.missing) for each in own if each.range is None)
    drawn = [(named(each.skill), _course(each.skill, found.courses.get(each.skill, ()))) for each in known]
    chart = ranges(f"ranges-{kind}", f"How often an answer is at the bar: {title.lower()}", rows)
    return Group(kind, title, chart, waiting, [(name, course) for name, course in drawn if course]) if own else None


def _share(standing: Standing) -> float:
    return standing.range.share if standing.range else 0.0


def _course(skill: Skill, points: Sequence[course.Point]) -> Markup:
    """The estimates of a skill over time; nothing where there is only one."""
    if len(points) < 2:
        return Markup("")
    shown = [Point(f"{point.at.astimezone():%d %b}", 100 * point.range.share, told(point.range)) for point in points[-POINTS:]]
    key = f"course-{skill.kind}-{skill.name}"
    return line(key, f"{named(skill)} over time, in percent", shown, (0, 100), PERCENT, ("Day", "Estimate and range"))


def _changed(change: Change, prompts: dict[str, str]) -> Changed:
    return Changed(named(change.skill), change_told(change), [_answer(outcome, prompts) for outcome in change.answered])


def _answer(outcome: Outcome, prompts: dict[str, str]) -> tuple[str, str]:
    return outcome.attempt, prompts.get(outcome.key, outcome.key)
