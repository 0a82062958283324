"""The coding rounds of a workspace as they stand now, without waiting for the history to catch up with the log."""

from collections.abc import Iterator
from contextlib import suppress

from greenroom.errors import UnusableWorkspace
from greenroom.history import CODING, Rehearsal, after
from greenroom.store.keeping import History


def coding_rounds(history: History) -> list[Rehearsal]:
    """Every coding round, the oldest first: what the history holds, and what the log holds beyond it."""
    found = _at_a_glance(history)
    return sorted(_caught_up(history) if found is None else found.values(), key=lambda one: (one.began_at, one.id))


def as_it_stands(history: History, identifier: str) -> Rehearsal | None:
    """The same of one round; None where there is none with this id."""
    return next((one for one in coding_rounds(history) if one.id == identifier), None)


def _at_a_glance(history: History) -> dict[str, Rehearsal] | None:
    """None where the history has to be read anew first."""
    with suppress(UnusableWorkspace):
        with history.as_read() as reader:
            so_far = reader.read_of_log()
            rounds = [reader.rehearsal(identifier) for identifier in reader.of_mode(CODING)]
        if not history.log.still_holds(so_far):
            return None
        known = {one.id: one for one in rounds if one is not None}
        for segment in history.log.segments():
            for read in history.log.unread(so_far, segment):
                if read.event is not None:
                    one = after(known.get(read.event.rehearsal), read.event)
                    if one is not None and one.mode == CODING:
                        known[one.id] = one
        return known
    return None


def _caught_up(history: History) -> Iterator[Rehearsal]:
    with history.reading() as reader:
        for identifier in reader.of_mode(CODING):
            found = reader.rehearsal(identifier)
            if found is not None:
                yield found
