"""A rehearsal that the desk holds: its sitting, its lock, and which window wrote last of every answer."""

from collections.abc import Iterable
from threading import RLock

from greenroom.errors import UnusableOption, UsersFault
from greenroom.event import Event
from greenroom.history import Rehearsal, Said
from greenroom.record import NamedTuple
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.revising import difference

ELSEWHERE = "This answer went on in another window. What you typed here is still here; choose which of the two goes on."
GIVEN = "This answer was given already, in another window."


class Conflict(UsersFault):
    """Another window went on with the same answer."""


class Kept(NamedTuple):
    """The newest revision of an answer that is in the log, and the window that wrote it."""

    revision: int = 0
    window: str = ""


class Held:
    """``kept`` is the newest revision of every attempt; ``earlier`` remembers earlier answers to its question; ``uses`` counts
    what is under way with it, ``rested`` how often nothing was any more.
    """

    def __init__(self, sitting: Sitting, kept: dict[str, Kept]) -> None:
        self.sitting = sitting
        self.kept = kept
        self.earlier: dict[str, list[Said]] = {}
        self.lock = RLock()
        self.uses = self.rested = 0

    def said(self, attempt: str) -> Said:
        """An attempt. Raises `UnusableOption` where there is none."""
        return attempt_in(self.sitting.state, attempt)

    def unanswered(self, attempt: str) -> Said:
        """An attempt that is still to be answered. Raises `Conflict` where it is not."""
        said = self.said(attempt)
        if said.state != "asked":
            raise Conflict(GIVEN)
        return said

    def open_attempt(self, attempt: str, window: str, base: int) -> Said:
        """An attempt that a window may write to. Raises `Conflict` where it does not know the newest revision."""
        said = self.unanswered(attempt)
        kept = self.kept.get(attempt, Kept())
        if window != kept.window and base != kept.revision:
            raise Conflict(ELSEWHERE)
        return said

    def keep(self, said: Said, revision: int, window: str, text: str, seconds: float) -> int:
        """Writes what changed since the revision before into the log, and gives the newest revision that is there.

        Nothing is written where this revision is there already, or where nothing changed.
        """
        kept = self.kept.get(said.id, Kept())
        if text == said.typed or (window == kept.window and revision <= kept.revision):
            return kept.revision
        start, end, words = difference(said.typed, text)
        facts = {"revision": revision, "window": window, "start": start, "end": end, "words": words, "seconds": seconds}
        self.sitting.note("revised", attempt=said.id, **facts)
        self.kept[said.id] = Kept(revision, window)
        return revision

    def forget(self, attempt: str) -> None:
        """What was typed is gone, so whoever still shows it must not go on with it."""
        self.kept[attempt] = Kept(self.kept.get(attempt, Kept()).revision + 1)


def attempt_in(state: Rehearsal, attempt: str) -> Said:
    """An attempt of a rehearsal. Raises `UnusableOption` where there is none."""
    try:
        return state.attempt(attempt)
    except KeyError as error:
        raise UnusableOption("There is no such question in this rehearsal: load the page again.") from error


def kept_in(events: Iterable[Event]) -> dict[str, Kept]:
    """The newest revision of each attempt; what was typed in a terminal counts as one, too. A question that was asked in a
    coding round changes nothing of what is typed.
    """
    kept: dict[str, Kept] = {}
    for event in events:
        attempt = event.facts.get("attempt", "")
        if event.name == "revised":
            kept[attempt] = Kept(event.facts["revision"], event.facts["window"])
        elif event.name in ("typed", "typing") or (event.name == "asked-back" and "matters" not in event.facts):
            kept[attempt] = Kept(kept.get(attempt, Kept()).revision + 1)
    return kept
