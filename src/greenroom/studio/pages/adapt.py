"""A story cut for a listener and a length, in the person's own sentences; and what to begin with for three listeners."""

import os

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import UnusableInput
from greenroom.exercise import AUDIENCES
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.reading.answer import Answer
from greenroom.rehearsal.own_stories import title_of
from greenroom.stories.adapting import Cut, cut, openings, words_of
from greenroom.stories.wording import listener
from greenroom.studio.pages.places import missing
from greenroom.studio.pages.story import NO_SUCH
from greenroom.studio.parts.timing import clock
from greenroom.studio.rendering import Studio, rendered, studio_of
from greenroom.studio.stories import stories

LENGTHS = ((30, "30 seconds"), (60, "a minute"), (120, "two minutes"), (300, "five minutes"))
USUAL = 120
SHOWN_FIRST = "executive"


async def page(request: Request) -> Response:
    """``/stories/adapt?path=&audience=&seconds=``."""
    studio, query = studio_of(request), request.query_params
    path = query.get("path", "")
    if path not in stories(studio.workspace):
        return missing(request, "There is no such story", NO_SUCH.format(path))
    audience = query.get("audience", SHOWN_FIRST)
    audience = audience if audience in AUDIENCES else SHOWN_FIRST
    wanted = query.get("seconds", "")
    seconds = int(wanted) if wanted in {str(each) for each, _ in LENGTHS} else USUAL
    title, answer, kept = await run_in_threadpool(_cut, studio, path, audience, seconds)
    return rendered(
        request,
        "adapt.html",
        path=path,
        title=title,
        audience=audience,
        audiences=[(each, listener(each)) for each in AUDIENCES],
        listener=listener(audience),
        seconds=seconds,
        lengths=LENGTHS,
        paragraphs=kept.text(answer).split("\n\n"),
        took=clock(kept.seconds),
        took_whole=clock(kept.seconds_of_all),
        missing=[name.removeprefix("role:") for name in kept.missing],
        openings=[
            (listener(who), " ".join(words_of(answer, answer.sentences[number]) for number in numbers))
            for who, numbers in openings(answer).items()
        ],
    )


def read_own(studio: Studio, path: str) -> tuple[str, Answer]:
    """A story of the workspace, read, with its title. Raises `UnusableInput` where it holds no sentence."""
    source = read_answer(os.path.join(studio.workspace.folder, path))
    answer = Answer(exercise_for(source, studio.settings, {}), source.attempt, studio.settings.plugins)
    if not answer.sentences:
        raise UnusableInput(f"{path} holds no sentence: write the story first, then cut it.")
    return title_of(source), answer


def _cut(studio: Studio, path: str, audience: str, seconds: int) -> tuple[str, Answer, Cut]:
    title, answer = read_own(studio, path)
    return title, answer, cut(answer, audience, seconds)
