"""A room without a person in it: the answers are a script."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from greenroom.examine import Examination
from greenroom.history import Asked, Rehearsal, Said, replay
from greenroom.library.settings import Settings
from greenroom.rehearsal.flow import Sitting, Taken, carry_on
from greenroom.rehearsal.judging import judge
from greenroom.store.log import Log

BEGAN = datetime(2026, 11, 21, 12, tzinfo=UTC)
STORY = (
    "Our churn model ran for a year before anyone asked what it had cost. I compared it with a plain rule, and the rule lost"
    " 4% of the revenue that the model kept. I chose to keep the model, because the retraining took one hour a month."
)
REPLY = "No, because the rule could not see the contract's end date, and that carried half of the gain."


class Clock:
    """Gives a moment a second later than the last one."""

    def __init__(self) -> None:
        self.at = BEGAN

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


class ScriptedRoom:
    """Answers each question as the script says: with words, ``skip`` or ``stop``; what was typed before is kept in front."""

    def __init__(self, script: Iterable[str]) -> None:
        self.script = list(script)
        self.shown: list[str] = []

    def take(self, said: Said, sitting: Sitting) -> Taken:
        word = self.script[len(sitting.state.attempts) - 1]
        if word == "skip":
            return Taken("skipped")
        if word == "stop":
            return Taken("stopped", seconds=said.seconds)
        lines = word.split("\n")
        for number, line in enumerate(lines[len(said.lines) :], len(said.lines) + 1):
            if sitting.state.attempt(said.id).line != line[:5]:
                sitting.note("typing", attempt=said.id, line=line[:5], seconds=number)
            sitting.note("typed", attempt=said.id, lines=[line], seconds=number)
        return Taken("answered", word + "\n", seconds=len(lines))

    def show(self, said: Said, examination: Examination) -> None:
        self.shown.append(said.id)


@cache
def examined(said: Said) -> Examination:
    return judge(said, Settings())


def judged(said: Said) -> Examination:
    return examined(said._replace(asked_at=BEGAN, answered_at=BEGAN))


def rehearsed(folder: str, plan: list[Asked], script: Iterable[str], **facts: object) -> tuple[Rehearsal, Log]:
    """A rehearsal that went through to its end, and its log."""
    log = Log(folder)
    sitting = Sitting.begin("r", plan, log, Clock(), **{"mode": "single", "project": "", "follow_ups": 2, **facts})
    carry_on(sitting, ScriptedRoom(script), judged)
    return sitting.state, log


def resumed(log: Log, script: Iterable[str]) -> tuple[Rehearsal, bool]:
    """The rehearsal as its log tells it, gone on with; and whether it came to its end."""
    sitting = Sitting(replay(log.events())["r"], log, Clock())
    finished = carry_on(sitting, ScriptedRoom(script), judged)
    return sitting.state, finished


def cut(log: Log, events: int, folder: str) -> Log:
    """A copy of a log that ends after so many events."""
    [segment] = log.segments()
    lines = Path(log.folder, segment).read_bytes().splitlines(keepends=True)
    Path(folder).mkdir()
    Path(folder, segment).write_bytes(b"".join(lines[:events]))
    return Log(folder)
