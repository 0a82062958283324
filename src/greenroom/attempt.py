"""What a person said, kept raw before anything judges it."""

from greenroom.record import NamedTuple


class Passage(NamedTuple):
    """A stretch of the source that was said: code point offsets, and seconds where a transcript gives them."""

    start: int
    end: int
    began: float | None = None
    ended: float | None = None


class Attempt(NamedTuple):
    """The source as it was written or transcribed, whole, and which stretches of it are the answer.

    ``markup`` is ``markdown``, ``plain`` or ``transcript``. Every offset that greenroom reports counts code points
    of ``text``, front matter and time lines included.
    """

    text: str
    passages: tuple[Passage, ...]
    markup: str = "markdown"
    path: str = "-"

    @property
    def is_timed(self) -> bool:
        """Whether every passage carries its times, so that speaking time is measured and not estimated."""
        for passage in self.passages:
            if passage.began is None or passage.ended is None:
                return False
        return bool(self.passages)
