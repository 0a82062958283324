"""Takes an exercise as it stands, and scores it."""

from typing import Any

from greenroom.coding import STAGES
from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.coding.scoring import scored, written
from greenroom.rehearsal.coding.work import Work, numbered
from greenroom.rehearsal.engine import engine
from greenroom.rehearsal.flow import Sitting


def finish(sitting: Sitting) -> Work:
    """Takes the exercise under way as it stands: nothing can be changed in it any more. `flow.advance` does what follows.

    Raises `UnusableOption` where none is under way.
    """
    return close(sitting, under_way(sitting))


def close(sitting: Sitting, work: Work) -> Work:
    """Takes what stands in each stage that is still open; where nothing was written at all, the exercise is passed over."""
    is_blank = work.is_blank
    for stage in STAGES:
        said = work.stages[stage]
        if said.state != "asked":
            continue
        if is_blank:
            sitting.note("skipped", attempt=said.id)
        else:
            kept = {"words": said.typed, "form": "markdown", "source": SOURCE, "seconds": said.seconds}
            sitting.note("answered", attempt=said.id, **kept)
    return numbered(sitting.state, work.number)


def look(work: Work, settings: Settings) -> dict[str, Any]:
    """The scorecard and the findings of an exercise as it stands now; nothing of it is kept."""
    return scored(exercise(work.chosen, settings.plugins), written(work), work.results(), settings)


def judge(sitting: Sitting, work: Work, settings: Settings) -> None:
    """Scores an exercise that is finished, and keeps that."""
    made_by = {"engine": engine().version, "content": engine().content}
    sitting.note("judged", attempt=work.opening.id, **made_by, document=look(work, settings))


SOURCE = "file"
"""Where the words of a stage came from, one of `greenroom.history.SOURCES`: an editor's files."""
