"""Keeps what stands in a stage, as the stretch that changed."""

from greenroom.errors import UnusableOption
from greenroom.history import Said
from greenroom.rehearsal.coding.work import Work, current
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.revising import difference

OVER = "This exercise is finished, so nothing can be changed in it any more: `greenroom code start` begins another one."


def note(sitting: Sitting, stage: str, text: str, seconds: float | None = None, window: str = "files") -> bool:
    """Keeps the text of a stage of the exercise under way, one of `greenroom.coding.STAGES`; False where nothing changed.

    Raises `UnusableOption` where no exercise is under way.
    """
    said = under_way(sitting).stages[stage]
    return keep(sitting, said, text, said.seconds if seconds is None else seconds, window)


def under_way(sitting: Sitting) -> Work:
    """The exercise that is being worked on. Raises `UnusableOption` where none is."""
    work = current(sitting.state)
    if work is None or work.is_closing or not work.is_laid_out:
        raise UnusableOption(OVER)
    return work


def keep(sitting: Sitting, said: Said, text: str, seconds: float, window: str) -> bool:
    """Keeps what was typed for an attempt as it stands now; ``window`` says who tells it."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    if clean == said.typed:
        return False
    start, end, words = difference(said.typed, clean)
    revision = int(sitting.now().timestamp() * 1000)
    facts = {"revision": revision, "window": window, "start": start, "end": end, "words": words, "seconds": seconds}
    sitting.note("revised", attempt=said.id, **facts)
    return True
