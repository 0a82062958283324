"""Rehearsals as the log and the history tell them."""

from greenroom.errors import LockedHistory, UnusableOption
from greenroom.event import Event
from greenroom.history import Rehearsal, replay
from greenroom.store.keeping import History
from greenroom.store.log import Log


def newest(rehearsal: str, history: History) -> Rehearsal:
    """A rehearsal as it stands now. Raises `UnusableOption` where there is none with this id."""
    try:
        with history.reading() as reader:
            found = reader.rehearsal(rehearsal)
    except LockedHistory:
        found = replay(told_of(rehearsal, history.log)).get(rehearsal)
    if found is None:
        raise UnusableOption("There is no such rehearsal: Today shows what you can go on with.")
    return found


def told_of(rehearsal: str, log: Log) -> list[Event]:
    """Everything that the log tells of a rehearsal. Its id says the month that it began in; nothing of it is older."""
    month = f"{rehearsal[:4]}-{rehearsal[4:6]}"
    segments = [segment for segment in log.segments() if segment >= month] or list(log.segments())
    reads = (read for segment in segments for read in log.read(segment))
    return [read.event for read in reads if read.event is not None and read.event.rehearsal == rehearsal]
