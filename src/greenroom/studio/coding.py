"""What the desk does with coding rounds: begins one, asks, runs, submits, hints, finishes; what is slow never holds the lock.

A program runs and is judged while other windows go on typing. How its cost grows and what its tests notice is measured in the
background, and every window hears of it when it is there.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any

from greenroom.errors import BrokenContent, LockedHistory, UnusableOption, UsersFault
from greenroom.event import Facts
from greenroom.history import CODING, Rehearsal
from greenroom.interviewer.clarifying import Cleared
from greenroom.library.settings import Settings
from greenroom.problem import Problem
from greenroom.record import NamedTuple
from greenroom.rehearsal.beginning import new_identifier, new_seed
from greenroom.rehearsal.coding import document, finishing, hinting, running, starting, submitting
from greenroom.rehearsal.coding.asking import ask
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.flow import up_to_slow
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.coding.steps import Pending, Step, Submit, next_step, pending
from greenroom.rehearsal.coding.work import Submission, Work, current, works
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.rehearsal.steps import Rate
from greenroom.store.keeping import History
from greenroom.studio.background import Background
from greenroom.studio.held import Conflict, Held
from greenroom.studio.holding import Elsewhere, Holding
from greenroom.studio.machine import Machine
from greenroom.studio.remembering import newest

Open = Callable[[str, Callable[[], Sitting]], str]
OVER = "This exercise was finished meanwhile: what you typed is still on this page."
NO_SUCH = "There is no such coding round: the page Code shows what you can go on with."
NEWS = Elsewhere("", "", None, "")
"""What windows are told where something about a round is new that they have not done themselves."""


class Place(NamedTuple):
    """A coding round as a page shows it: ``document`` as every door has it, ``unmeasured`` a sentence on why something could
    not be measured, empty where all is well.
    """

    state: Rehearsal
    work: Work | None
    document: dict[str, Any]
    unmeasured: str


class Stopped(Exception):
    """The studio is being closed."""


class Coding:
    """The coding rounds of a workspace; ``open_round`` makes the desk hold a rehearsal under an id, once it is begun."""

    def __init__(
        self,
        history: History,
        settings: Settings,
        clock: Clock,
        holding: Holding,
        open_round: Open,
        look_up: Callable[[str], Rehearsal | None],
        machine: Machine | None = None,
    ) -> None:
        self._history, self._settings, self._clock, self._holding = history, settings, clock, holding
        self._open_round, self._look_up = open_round, look_up
        self.machine = machine or Machine()
        self._background = Background(self._one_piece)
        self._failed: dict[str, str] = {}
        self._turns: dict[str, Lock] = {}
        self._lock = Lock()

    def begin(self, wanted: Wanted, *, real: bool = False, seed: int | None = None) -> str:
        """An exercise on its own. Gives the id of its rehearsal. Raises `UnusableOption` where none fits."""
        held = starting.alone(real=real, seed=new_seed() if seed is None else seed)
        identifier = new_identifier(self._clock())
        arguments = (identifier, [wanted], held, self.held_before(), self._settings, self._history.log, self._clock)
        return self._open_round(identifier, lambda: starting.begin(*arguments))

    def held_before(self) -> list[Rehearsal]:
        """Every coding round that is kept."""
        try:
            with self._history.reading() as reader:
                found = [reader.rehearsal(identifier) for identifier in reader.of_mode(CODING)]
        except LockedHistory:
            return []
        return [each for each in found if each is not None]

    def place(self, rehearsal: str) -> Place:
        """A round as it stands. Raises `UnusableOption` where there is none with this id."""
        state = self._state(rehearsal)
        told = document.document(state, self._look_up, self._settings.plugins)
        return Place(state, current(state), told, self._failed.get(rehearsal, ""))

    def resume(self, rehearsal: str) -> Place:
        """Goes on where it stopped, as far as that needs nobody. Raises `Busy` where another greenroom goes on with it."""
        if self._state(rehearsal).ended_at is None:
            with self._holding.using(rehearsal) as held:
                self.advance(held)
            self._background.ask(rehearsal)
        return self.place(rehearsal)

    def ask(self, rehearsal: str, words: str) -> Cleared:
        """What the interviewer says to a question."""
        with self._using(rehearsal) as held:
            reply = ask(held.sitting, words, self._settings)
        self._tell(rehearsal)
        return reply

    def spend(self, rehearsal: str, seconds: dict[str, float]) -> None:
        """Notes how long each stage took so far, where that is more than is known."""
        with self._using(rehearsal) as held:
            for stage, said in under_way(held.sitting).stages.items():
                if seconds.get(stage, 0.0) >= said.seconds + 1:
                    held.sitting.note("paused", attempt=said.id, seconds=seconds[stage])

    def run(self, rehearsal: str) -> Facts:
        """Tries the samples and the own tests; gives what came of it. Raises a kind of `UsersFault`."""
        with self._in_turn(rehearsal):
            work, problem, seed = self._under_way(rehearsal)
            running.source_of(work, problem)
            facts = running.tried(work, problem, self.machine.sandbox(), seed)
            self._note(rehearsal, work, running.RUN, facts)
        document: Facts = facts["document"]
        return document

    def submit(self, rehearsal: str) -> Submission:
        """Judges the cases; the rest is measured in the background. Raises a kind of `UsersFault`."""
        with self._in_turn(rehearsal):
            work, problem, _ = self._under_way(rehearsal)
            running.source_of(work, problem)
            sandbox = self.machine.sandbox()
            self._failed.pop(rehearsal, None)
            if not work.is_submitted:
                facts = submitting.judged(work, problem, sandbox, submitting.new_seed(), self._while_open)
                self._note(rehearsal, work, submitting.SUBMITTED, facts)
        self._background.ask(rehearsal)
        submission = works(self._state(rehearsal))[work.number - 1].newest
        assert submission is not None
        return submission

    def hint(self, rehearsal: str) -> hinting.Hint:
        """The next hint, or why there is none."""
        with self._using(rehearsal) as held:
            given = hinting.hint(held.sitting, self._settings)
        self._tell(rehearsal)
        return given

    def finish(self, rehearsal: str) -> None:
        """Takes the exercise as it stands; what is still to be measured of it is measured in the background."""
        with self._in_turn(rehearsal), self._using(rehearsal) as held:
            finishing.finish(held.sitting)
            self.advance(held)
        self._background.ask(rehearsal)
        self._tell(rehearsal)

    def rate(self, rehearsal: str, score: int | None) -> None:
        """Takes how the person thinks that a round was, and goes on to its debrief."""
        with self._using(rehearsal) as held:
            if isinstance(next_step(held.sitting.state, can_run=self._can_run(rehearsal)), Rate):
                held.sitting.note("rated", score=score)
            self.advance(held)
        self._tell(rehearsal)

    def look(self, work: Work) -> Facts:
        """The scorecard and findings of an exercise as it stands; nothing is kept."""
        return finishing.look(work, self._settings)

    def problem(self, work: Work) -> Problem:
        """The exercise itself."""
        return exercise(work.chosen, self._settings.plugins)

    def advance(self, held: Held) -> Step:
        """Does everything that is quick and needs no word of the person; gives what comes next."""
        sitting = held.sitting
        step = up_to_slow(sitting, self._settings, can_run=self._can_run(sitting.state.id))
        with suppress(LockedHistory):
            self._history.catch_up()
        return step

    def close(self) -> None:
        """Stops what is being measured; it is measured when the round is opened again."""
        self._background.close()

    def _state(self, rehearsal: str) -> Rehearsal:
        held = self._holding.get(rehearsal)
        state = held.sitting.state if held else newest(rehearsal, self._history)
        if state.mode != CODING:
            raise UnusableOption(NO_SUCH)
        return state

    @contextmanager
    def _using(self, rehearsal: str) -> Iterator[Held]:
        """The round under its lock. Raises `UnusableOption` where it is none, `Busy` where another process holds it."""
        self._state(rehearsal)
        with self._holding.using(rehearsal) as held:
            yield held

    @contextmanager
    def _in_turn(self, rehearsal: str) -> Iterator[None]:
        """What is run of one round is run one after the other, so that submissions have numbers of their own."""
        with self._lock:
            turn = self._turns.setdefault(rehearsal, Lock())
        with turn:
            yield

    def _under_way(self, rehearsal: str) -> tuple[Work, Problem, int]:
        with self._using(rehearsal) as held:
            work = under_way(held.sitting)
            return work, self.problem(work), running.setup_seed(held.sitting)

    def _note(self, rehearsal: str, work: Work, name: str, facts: dict[str, Any]) -> None:
        """Keeps what came of a run. Raises `Conflict` where the exercise was finished while it ran."""
        with self._using(rehearsal) as held:
            if under_way(held.sitting).opening.id != work.opening.id:
                raise Conflict(OVER)
            held.sitting.note(name, **facts)
        self._tell(rehearsal)

    def _can_run(self, rehearsal: str) -> bool:
        return rehearsal not in self._failed and not self.machine.fails

    def _one_piece(self, rehearsal: str) -> bool:
        """Takes the next slow step of a round, of which nobody waits for the end; False where there is none."""
        try:
            found = self._next_piece(rehearsal)
            if found is None:
                return False
            name, facts = self._taken(*found)
            with self._using(rehearsal) as held:
                held.sitting.note(name, **facts)
                self.advance(held)
        except Stopped:
            return False
        except (UsersFault, BrokenContent) as fault:
            self._give_up(rehearsal, str(fault))
            return False
        self._tell(rehearsal)
        return True

    def _next_piece(self, rehearsal: str) -> tuple[Submit | Pending, Work] | None:
        with self._using(rehearsal) as held:
            step = self.advance(held)
            state = held.sitting.state
        if not isinstance(step, Submit | Pending):
            left = pending(state) if self._can_run(rehearsal) else []
            if not left:
                return None
            step = left[0]
        if isinstance(step, Submit):
            return step, step.work
        return step, next(work for work in works(state) if work.opening.id == step.attempt)

    def _taken(self, step: Submit | Pending, work: Work) -> tuple[str, dict[str, Any]]:
        problem, sandbox = self.problem(work), self.machine.sandbox()
        if isinstance(step, Submit):
            seed = submitting.new_seed()
            return submitting.SUBMITTED, submitting.judged(work, problem, sandbox, seed, self._while_open)
        return submitting.MEASURED, submitting.measure(step, work, problem, sandbox, self._while_open)

    def _give_up(self, rehearsal: str, sentence: str) -> None:
        """What cannot be measured is left out; what was written is judged all the same."""
        self._failed[rehearsal] = sentence
        with suppress(UsersFault), self._using(rehearsal) as held:
            self.advance(held)
        self._tell(rehearsal)

    def _while_open(self, items: Iterable[Any], _: str) -> Iterator[Any]:
        for item in items:
            if self._background.is_closed:
                raise Stopped
            yield item

    def _tell(self, rehearsal: str) -> None:
        with suppress(LockedHistory):
            self._history.catch_up()
        self._holding.tell(rehearsal, NEWS)
