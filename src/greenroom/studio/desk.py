"""The only place of the studio that changes anything.

Whatever a window asks for is done under the lock of its rehearsal, by the functions that the command line uses, too; the log
is written first. Windows of the same rehearsal meet here, and only one process holds a rehearsal at a time.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from functools import partial
from typing import TypeVar

from greenroom.errors import LockedHistory, UnusableOption
from greenroom.event import Facts
from greenroom.examine import Examination, Found
from greenroom.history import CODING, Asked, Rehearsal, Said
from greenroom.library.questions import all_questions, find_question
from greenroom.library.rounds import find_round
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rehearsal import picking
from greenroom.rehearsal.beginning import new_identifier, new_seed, own_question, round_setup
from greenroom.rehearsal.coding.document import waits_for
from greenroom.rehearsal.flow import Clock, Sitting, Taken, advance, judgement_of, take_in
from greenroom.rehearsal.gauntlet import twelve_about
from greenroom.rehearsal.holding import round_begun
from greenroom.rehearsal.judging import judge, look
from greenroom.rehearsal.listening import minded, next_hint
from greenroom.rehearsal.memory import earlier_answers
from greenroom.rehearsal.rounds import heard_as
from greenroom.rehearsal.standing import Progress, progress
from greenroom.rehearsal.steps import Rate, Take, next_step
from greenroom.rehearsal.telling import tells_debrief, tells_findings
from greenroom.store.keeping import History
from greenroom.store.verbs import Times
from greenroom.studio.coding import Coding
from greenroom.studio.dictations import Dictations
from greenroom.studio.drills import Drills
from greenroom.studio.held import ELSEWHERE, GIVEN, Conflict, Held, attempt_in
from greenroom.studio.holding import LINGER, Busy, Elsewhere, Holding, Listener
from greenroom.studio.laboratory import Laboratory
from greenroom.studio.ledgers import LedgerInUse
from greenroom.studio.loops import RATE_IT, RATINGS, Loops
from greenroom.studio.machine import Machine
from greenroom.studio.plans import Plans
from greenroom.studio.postings import Postings
from greenroom.studio.remembering import newest
from greenroom.studio.stories import path_of
from greenroom.studio.worksheets import Worksheets
from greenroom.workspace.place import Workspace

__all__ = ["Busy", "Conflict", "Desk", "Spoken"]
Read = TypeVar("Read", Examination, Found)
FOLLOW_UPS = 2
FIRST_TOPIC = "behavioural"
"""What somebody is asked who was never asked anything: everybody has a story."""
NOTHING_YET = "Nothing is said yet: type your answer, or skip this question."
NO_SUCH = "There is no such rehearsal: Today shows what you can go on with."
NOTHING_ASKED = ("loop", "estimate")
"""Modes of sittings in which nothing is asked: nobody sits in them."""
IN_CODE = "This belongs to a coding round: go on with it on the page Code."


class Spoken(NamedTuple):
    """What the interviewer said to an answer, empty where nothing: a reply to a question back, a remark about the time; then
    what is waited for, as `Desk.waits_for`, and the question that is to be answered now.
    """

    reply: str
    nudge: str
    waits_for: str
    current: Said | None


class Quiet:
    """Whoever looks at a page sees what is kept; nothing has to be shown at once."""

    def show(self, said: Said, examination: Examination) -> None:
        """Nothing."""

    def tell(self, debrief: Facts) -> None:
        """Nothing."""


class Desk:
    """Where rehearsals are held. One for each workspace; safe to call from several threads. ``dictations`` are the engines that
    are writing down what was said; ``machine`` runs programs, this one unless told.
    """

    def __init__(
        self,
        workspace: Workspace,
        history: History,
        settings: Settings,
        clock: Clock,
        linger: float = LINGER,
        machine: Machine | None = None,
    ) -> None:
        self._workspace, self._history, self._settings, self._clock = workspace, history, settings, clock
        self._holding = Holding(workspace, history.log, clock, linger)
        self._ledger = LedgerInUse(workspace.evidence)
        self.loops = Loops(history, settings, clock, self._holding, self._open)
        self.coding = Coding(history, settings, clock, self._holding, self._open, self.look_up, machine)
        self.worksheets = Worksheets(workspace)
        self.postings = Postings(workspace, history, clock)
        self.drills = Drills(workspace, clock)
        self.plans = Plans(workspace, history, settings, clock)
        self.dictations = Dictations()
        self.laboratory = Laboratory(workspace, settings.plugins, clock)

    def begin_single(self, key: str | None = None, ask: str | None = None, kind: str | None = None) -> str:
        """A rehearsal of one question: one of the bank, one's own, or the one that was asked least often. Gives its id."""
        facts = {"mode": "single", "project": "", "follow_ups": FOLLOW_UPS}
        return self._begin([self._question(key, ask, kind)], facts)

    def begin_round(
        self,
        name: str,
        *,
        style: str | None = None,
        pressure: int = 1,
        real: bool = False,
        level: str | None = None,
        secrets: tuple[str, ...] = (),
        seed: int | None = None,
    ) -> str:
        """A whole round. Gives its id."""
        round_ = find_round(name)
        setup = round_setup(
            round_, self._settings, style=style, pressure=pressure, real=real, level=level, secrets=secrets, seed=seed
        )
        identifier = new_identifier(self._clock())
        arguments = (identifier, setup, self._times(), self._settings, self._history, self._clock)
        return self._open(identifier, partial(round_begun, *arguments))

    def begin_gauntlet(self, project: str) -> str:
        """The twelve usual follow-ups about a project, told in a story of the workspace by its path there. Gives its id."""
        path = path_of(project, self._workspace)
        return self._begin(twelve_about(path, self._settings), {"mode": "gauntlet", "project": path, "follow_ups": 0})

    def state(self, rehearsal: str) -> Rehearsal:
        """A rehearsal as it stands. Raises `UnusableOption` where there is none."""
        held = self._holding.get(rehearsal)
        return held.sitting.state if held else newest(rehearsal, self._history)

    def current(self, rehearsal: str) -> Said | None:
        """The attempt that is to be answered now; None where only the rating is left, or nothing, and in a coding round."""
        if self.state(rehearsal).mode == CODING:
            return None
        step = next_step(self.state(rehearsal))
        return step.said if isinstance(step, Take) else None

    def waits_for(self, rehearsal: str) -> str:
        """``answer``, ``rating`` or ``nothing``; of a coding round also ``work`` or ``measuring``."""
        if self.state(rehearsal).mode == CODING:
            return waits_for(self.state(rehearsal))
        step = next_step(self.state(rehearsal))
        return "answer" if isinstance(step, Take) else "rating" if isinstance(step, Rate) else "nothing"

    def revision(self, attempt: str) -> int:
        """The newest revision of an attempt that is kept."""
        held = self._holding.get(rehearsal_of(attempt))
        return held.kept[attempt].revision if held and attempt in held.kept else 0

    def resume(self, rehearsal: str) -> Rehearsal:
        """Goes on where it stopped, up to what needs the person. Raises `Busy` where another greenroom goes on with it."""
        state = self.state(rehearsal)
        if state.mode in NOTHING_ASKED:
            raise UnusableOption(NO_SUCH)
        if state.mode == CODING:
            return self.coding.resume(rehearsal).state
        if state.ended_at is None:
            with self._holding.using(rehearsal) as held:
                self._advance(held)
        return self.state(rehearsal)

    def open_in_a_window(self, rehearsal: str, listener: Listener) -> AbstractContextManager[None]:
        """Whoever has it open holds it meanwhile, and hears, in any thread, of what other windows do with it.

        What nobody has open, another greenroom may go on with a little later.
        """
        return self._holding.open_in_a_window(rehearsal, listener)

    def revise(self, attempt: str, revision: int, text: str, seconds: float, window: str = "", base: int | None = None) -> int:
        """Keeps what is typed, and gives the newest revision that is kept.

        ``revision`` counts what ``window`` says, ``base`` is the newest kept one that it knows. Raises `Conflict` where another
        window wrote since.
        """
        with self._holding.using(rehearsal_of(attempt)) as held:
            said = held.open_attempt(attempt, window, revision - 1 if base is None else base)
            kept = held.keep(said, revision, window, clean(text), seconds)
        self._tell(attempt, window, kept, ELSEWHERE)
        return kept

    def read(self, attempt: str, text: str) -> Found:
        """What can be found in an answer as far as it goes; nothing of it is kept, and nobody is kept from going on with it."""
        state = self.state(rehearsal_of(attempt))
        said = answered_in_a_room(attempt_in(state, attempt))
        return self._by(look, state, said._replace(words=clean(text), source="studio"))

    def mind(self, attempt: str) -> str:
        """The interviewer's remark about the time of what is kept so far, once it is due; else empty."""
        with self._holding.using(rehearsal_of(attempt)) as held:
            said = held.said(attempt)
            is_heard = said.state == "asked" and said.question.kind != CODING
            nudge = minded(held.sitting.state, said) if is_heard else None
            if nudge is None:
                return ""
            held.sitting.note("nudged", attempt=attempt, nudge=nudge.nudge, words=nudge.words, seconds=nudge.seconds)
            return nudge.words

    def answer(
        self,
        attempt: str,
        text: str,
        seconds: float,
        form: str = "plain",
        source: str = "studio",
        window: str = "",
        base: int | None = None,
    ) -> Spoken:
        """Keeps an answer, judges it and goes on. Raises `Conflict` as `revise`, and `UnusableOption` where it is empty."""
        if not text.strip():
            raise UnusableOption(NOTHING_YET)
        with self._holding.using(rehearsal_of(attempt)) as held:
            known = self.revision(attempt) if base is None else base
            said = answered_in_a_room(held.open_attempt(attempt, window, known))
            returned = take_in(Taken("answered", clean(text).strip() + "\n", form, source, seconds), said, held.sitting)
            if returned.reply:
                held.forget(attempt)
            self._advance(held)
        if returned.reply:
            self._tell(attempt, window, self.revision(attempt), ELSEWHERE)
        else:
            self._tell(attempt, window, None, GIVEN)
        return Spoken(*returned, self.waits_for(rehearsal_of(attempt)), self.current(rehearsal_of(attempt)))

    def skip(self, attempt: str, window: str = "") -> None:
        """Passes a question over, and goes on; every window but this one hears of it."""
        with self._holding.using(rehearsal_of(attempt)) as held:
            known = self.revision(attempt)
            said = answered_in_a_room(held.open_attempt(attempt, "", known))
            take_in(Taken("skipped"), said, held.sitting)
            self._advance(held)
        self._tell(attempt, window, None, GIVEN)

    def hint(self, attempt: str) -> str:
        """The next hint, or why there is none. Raises `Conflict` where the answer was given already."""
        with self._holding.using(rehearsal_of(attempt)) as held:
            level, words = next_hint(held.sitting.state, answered_in_a_room(held.unanswered(attempt)))
            if level:
                held.sitting.note("hinted", attempt=attempt, level=level, words=words)
        return words

    def rate(self, rehearsal: str, score: int | None) -> Facts | None:
        """Takes how the person thinks that a round was, 1 to 4 or None, and gives its debrief; None where that is told in
        the debrief of its loop.
        """
        if score is not None and score not in RATINGS:
            raise UnusableOption(RATE_IT)
        if self.state(rehearsal).mode == CODING:
            self.coding.rate(rehearsal, score)
            return self._rated(rehearsal)
        with self._holding.using(rehearsal) as held:
            if isinstance(next_step(held.sitting.state), Rate):
                held.sitting.note("rated", score=score)
            self._advance(held)
        return self._rated(rehearsal)

    def _rated(self, rehearsal: str) -> Facts | None:
        if self.waits_for(rehearsal) != "nothing":
            raise UnusableOption("This round is not over yet: answer what was asked, or skip it.")
        self.loops.tell_anew(self.state(rehearsal))
        return self.debrief(rehearsal)

    def debrief(self, rehearsal: str) -> Facts | None:
        """The debrief of a round; None where there is none yet, or where its loop tells it later."""
        state = self.state(rehearsal)
        told = [remark for remark in state.remarks if remark.name == "debriefed"]
        return told[-1].facts["document"] if told and tells_debrief(state, self.look_up) else None

    def tells_findings(self, state: Rehearsal) -> bool:
        """Whether what was found in the answers of a rehearsal may be shown."""
        return tells_findings(state, self.look_up)

    def look_up(self, rehearsal: str) -> Rehearsal | None:
        """A rehearsal as it stands; None where there is none."""
        try:
            return self.state(rehearsal)
        except UnusableOption:
            return None

    def now(self) -> datetime:
        """The moment."""
        return self._clock()

    def progress(self) -> Progress:
        """Where the person stands; where that differs from what was told last, it is noted."""
        found = progress(self._history, self._clock)
        with suppress(LockedHistory):
            self._history.catch_up()
        return found

    def judge_again(self, attempt: str) -> None:
        """Judges an answer with today's engine; the earlier judgements stay beside it."""
        with self._holding.using(rehearsal_of(attempt)) as held:
            said, state = held.said(attempt), held.sitting.state
            answered_in_a_room(said)
            held.sitting.note("judged", attempt=attempt, **judgement_of(state, said, self._by(judge, state, said)))
            self._advance(held)

    def close(self) -> None:
        """Lets go of everything."""
        self.coding.close()
        self.laboratory.close()
        self.dictations.close()
        self._holding.close()

    def _begin(self, plan: list[Asked], facts: Facts) -> str:
        identifier = new_identifier(self._clock())
        return self._open(identifier, partial(Sitting.begin, identifier, plan, self._history.log, self._clock, **facts))

    def _open(self, identifier: str, begin: Callable[[], Sitting]) -> str:
        with self._holding.using(identifier, begin) as held:
            self._advance(held)
        return identifier

    def _tell(self, attempt: str, window: str, revision: int | None, sentence: str) -> None:
        self._holding.tell(rehearsal_of(attempt), Elsewhere(attempt, window, revision, sentence))

    def _question(self, key: str | None, ask: str | None, kind: str | None) -> Asked:
        questions, level = all_questions(self._settings.plugins), self._settings.level
        if ask is not None:
            return own_question(clean(ask), kind)
        if key:
            return picking.asked(find_question(key, questions), level)
        times = self._times()
        suited = picking.suited(list(questions.values()), level=level, topic=None if times else FIRST_TOPIC)
        return picking.asked(picking.pick(suited, times, new_seed()), level)

    def _advance(self, held: Held) -> None:
        if held.sitting.state.mode in NOTHING_ASKED:
            raise UnusableOption(NO_SUCH)
        if held.sitting.state.mode == CODING:
            self.coding.advance(held)
            return
        advance(held.sitting, Quiet(), lambda said: self._by(judge, held.sitting.state, said))
        with suppress(LockedHistory):
            self._history.catch_up()

    def _by(self, reader: Callable[..., Read], state: Rehearsal, said: Said) -> Read:
        """The attempt as ``reader`` sees it, which is `judge` or `look`, with all that it asks for."""
        held = self._holding.get(state.id)
        known = held.earlier if held else {}
        if said.id not in known:
            known[said.id] = earlier_answers(said, self._history)
        heard = heard_as(state, said) if state.mode == "round" else {}
        return reader(said, self._settings, known[said.id], self._ledger.current(), heard)

    def _times(self) -> dict[str, Times]:
        try:
            with self._history.reading() as reader:
                return reader.times_asked()
        except LockedHistory:
            return {}


def rehearsal_of(attempt: str) -> str:
    """The rehearsal that an attempt belongs to."""
    return attempt.rpartition(".")[0]


def answered_in_a_room(said: Said) -> Said:
    """The same attempt. Raises `UnusableOption` where it is a stage of an exercise in programming, which has its own page."""
    if said.question.kind == CODING:
        raise UnusableOption(IN_CODE)
    return said


def clean(text: str) -> str:
    """Text with line feeds alone, without what is no character."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return plain.encode(errors="replace").decode()
