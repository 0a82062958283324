"""The one flow: ask, take, keep, judge, show. Whatever happens is noted before anything else is done."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from greenroom import wire
from greenroom.event import Event, Facts
from greenroom.examine import Examination
from greenroom.history import Asked, Rehearsal, Said, after, asked_facts, replay
from greenroom.record import NamedTuple
from greenroom.rehearsal.engine import engine
from greenroom.rehearsal.judging import aloud
from greenroom.rehearsal.listening import asked_back, minded
from greenroom.rehearsal.rounds import closing, debriefed, listened
from greenroom.rehearsal.steps import Ask, Debrief, End, Judge, Rate, Take, next_step
from greenroom.rehearsal.telling import tells_nothing_yet
from greenroom.store.log import Log

Clock = Callable[[], datetime]


class Taken(NamedTuple):
    """What came of a question: ``how`` is ``answered``, ``skipped`` or ``stopped``; the words and the seconds spent."""

    how: str
    words: str = ""
    form: str = "plain"
    source: str = "terminal"
    seconds: float = 0.0


class Sitting:
    """A rehearsal that is going on. Its state is always that of its events, and every event is in the log first."""

    def __init__(self, rehearsal: Rehearsal, log: Log, clock: Clock) -> None:
        self.state = rehearsal
        self._log = log
        self._clock = clock

    @classmethod
    def begin(cls, identifier: str, plan: Sequence[Asked], log: Log, clock: Clock, **facts: object) -> "Sitting":
        """A new rehearsal; ``facts`` are its mode, project, follow_ups and, of a round, its setup, as an event's."""
        began = Event("began", clock(), identifier, {**facts, "plan": [asked_facts(question) for question in plan]})
        log.append(began)
        return cls(replay([began])[identifier], log, clock)

    def now(self) -> datetime:
        """The moment."""
        return self._clock()

    def note(self, name: str, **facts: object) -> None:
        """Something happened."""
        event = Event(name, self._clock(), self.state.id, facts)
        self._log.append(event)
        self.state = after(self.state, event) or self.state


class Audience(Protocol):
    """Whoever is shown what comes of the answers."""

    def show(self, said: Said, examination: Examination) -> None:
        """Shows what was found."""

    def tell(self, debrief: Facts) -> None:
        """Shows the debrief of a round."""


class Room(Audience, Protocol):
    """What a door does for a rehearsal."""

    def take(self, said: Said, sitting: Sitting) -> Taken:
        """Puts the question and takes the answer; what is typed on the way is noted in the sitting."""

    def say(self, words: str) -> None:
        """The interviewer of a round says something that is no question."""

    def rate(self) -> int | None:
        """Asks how a round was, 1 to 4; None where the person does not say."""


def carry_on(sitting: Sitting, room: Room, judge: Callable[[Said], Examination]) -> bool:
    """Goes on until the end; False where the person stopped before it."""
    while True:
        match advance(sitting, room, judge):
            case Take(said):
                if not _taken(room.take(said, sitting), said, sitting, room):
                    return False
            case Rate():
                room.say(closing(sitting.state))
                sitting.note("rated", score=room.rate())
            case End():
                return True


def advance(sitting: Sitting, audience: Audience, judge: Callable[[Said], Examination]) -> Take | Rate | End:
    """Does everything that needs no word of the person, and returns what does; after an `End` nothing does any more."""
    while True:
        match next_step(sitting.state):
            case Ask(question):
                attempt = f"{sitting.state.id}.{len(sitting.state.attempts) + 1}"
                sitting.note("asked", attempt=attempt, question=asked_facts(question))
            case Judge(said):
                examination = judge(said)
                sitting.note("judged", attempt=said.id, **judgement_of(sitting.state, said, examination))
                if not tells_nothing_yet(sitting.state):
                    audience.show(said, examination)
            case Debrief():
                facts = debriefing_of(sitting.state)
                sitting.note("debriefed", **facts)
                audience.tell(facts["document"])
            case End() as end:
                if sitting.state.ended_at is None:
                    sitting.note("ended")
                return end
            case step:
                return step


class Returned(NamedTuple):
    """What the interviewer says to what was taken: ``reply`` where it only asked back, ``nudge`` where it took long."""

    reply: str = ""
    nudge: str = ""


def take_in(taken: Taken, said: Said, sitting: Sitting) -> Returned:
    """Keeps what came of a question, unless the person stopped."""
    if taken.how == "skipped":
        sitting.note("skipped", attempt=said.id)
        return Returned()
    heard = said._replace(words=taken.words, form=taken.form, source=taken.source)
    reply = asked_back(sitting.state, said, aloud(heard) if taken.form == "transcript" else taken.words)
    if reply is not None:
        sitting.note("asked-back", attempt=said.id, words=taken.words, reply=reply)
        return Returned(reply=reply)
    nudge = minded(sitting.state, heard)
    if nudge is not None:
        sitting.note("nudged", attempt=said.id, nudge=nudge.nudge, words=nudge.words, seconds=nudge.seconds)
    words = {"words": taken.words, "form": taken.form, "source": taken.source, "seconds": taken.seconds}
    sitting.note("answered", attempt=said.id, **words)
    return Returned(nudge=nudge.words if nudge else "")


def judged_facts(examination: Examination) -> dict[str, Any]:
    """What is kept of a judgement: who judged, and the whole machine-readable form, with what moved each score."""
    document = wire.file(examination, explain=True)
    return {"engine": engine().version, "content": engine().content, "document": document}


def judgement_of(rehearsal: Rehearsal, said: Said, examination: Examination) -> dict[str, Any]:
    """The same, in a round with what an interviewer heard besides."""
    facts = judged_facts(examination)
    if rehearsal.mode == "round":
        facts["document"] |= listened(rehearsal, said, examination)
    return facts


def debriefing_of(rehearsal: Rehearsal) -> dict[str, Any]:
    """What is kept of a round's debrief."""
    return {"engine": engine().version, "content": engine().content, "document": debriefed(rehearsal)}


def _taken(taken: Taken, said: Said, sitting: Sitting, room: Room) -> bool:
    """Keeps what came of a question, and says what is to be said to it; False where the person stopped."""
    if taken.how == "stopped":
        sitting.note("paused", attempt=said.id, seconds=taken.seconds)
        return False
    for words in take_in(taken, said, sitting):
        if words:
            room.say(words)
    return True
