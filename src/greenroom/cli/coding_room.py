"""The terminal as a room for a coding round: the statement, then stage by stage; code is written in the workspace's files."""

import sys
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from greenroom.cli.agreeing import sandbox_of
from greenroom.cli.bar import progress
from greenroom.cli.forms import coding, statement
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.cli.room import Terminal
from greenroom.cli.sitting import tell
from greenroom.cli.taking.keyboard import Typist
from greenroom.cli.taking.opening_files import open_files
from greenroom.coding import OF_CODE, STAGES
from greenroom.errors import UsersFault
from greenroom.history import Said
from greenroom.interviewer.setup import setup_from
from greenroom.library.settings import Settings
from greenroom.rehearsal.coding.asking import ask
from greenroom.rehearsal.coding.chosen import chosen_in
from greenroom.rehearsal.coding.document import submission_document
from greenroom.rehearsal.coding.finishing import finish
from greenroom.rehearsal.coding.flow import advance
from greenroom.rehearsal.coding.folder import NOTES, SOLUTION, TESTS, Folder
from greenroom.rehearsal.coding.hinting import hint
from greenroom.rehearsal.coding.running import run
from greenroom.rehearsal.coding.steps import Attend, Pending, Step
from greenroom.rehearsal.coding.submitting import submit
from greenroom.rehearsal.coding.work import Work, current, works
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.rounds import closing
from greenroom.rehearsal.steps import Rate
from greenroom.rehearsal.telling import tells_nothing_yet
from greenroom.sandbox import Sandbox
from greenroom.workspace.place import Workspace

HOW_TO = (
    "Type notes line by line; a line that ends with a question mark is put to the interviewer. A full stop alone on a line (or"
    " Ctrl-D) goes on to the next stage. /hint helps, /edit opens your notes, /skip moves on, /stop (or Ctrl-C) goes on later."
)
IN_CODE = (
    "/run tries it, /submit hands it in, /edit opens it, /hint helps, a question is answered; a full stop goes on, /stop stops."
)
MEASURING = {"growth": "How its cost grows is being measured …", "tests": "What your tests would notice is being found out …"}
NOTICED = "was changed elsewhere"


class CodingRoom:
    """Holds a coding round on standard input and output. ``terminal`` asks for the rating and tells the debrief."""

    def __init__(self, workspace: Workspace, settings: Settings, page: Page, terminal: Terminal) -> None:
        self._workspace, self._settings, self._page, self._terminal = workspace, settings, page, terminal
        self._typist = Typist(page, OfExercises(settings))
        self._told: set[str] = set()

    def hold(self, sitting: Sitting) -> bool:
        """Goes on until the end; False where the person stopped before it."""
        self._told = {work.opening.id for work in works(sitting.state) if work.judgement}
        try:
            return self._held(sitting)
        except KeyboardInterrupt:  # between two lines, or while something is run or measured
            print()
            return False

    def _held(self, sitting: Sitting) -> bool:
        while True:
            step = advance(sitting, self._settings, self._sandbox(), progress, self._announce)
            self._tell_what_was_judged(sitting)
            if isinstance(step, Rate):
                self._terminal.say(closing(sitting.state))
                sitting.note("rated", score=self._terminal.rate())
            elif not isinstance(step, Attend):
                self._tell_debrief(sitting)
                return True
            elif not _Exercise(sitting, step.work, self._workspace, self._settings, self._page, self._typist).worked():
                return False
            else:
                finish(sitting)

    def _sandbox(self) -> Sandbox | None:
        """None where nothing can be run here: what was written is scored all the same."""
        try:
            return sandbox_of(None)
        except UsersFault as fault:
            tell(f"Nothing was run: {fault}.", self._page)
            return None

    def _announce(self, step: Step) -> None:
        if isinstance(step, Pending) and self._typist.is_terminal:
            print(self._page.paint.dim(MEASURING[step.what]), flush=True)

    def _tell_what_was_judged(self, sitting: Sitting) -> None:
        for work in works(sitting.state):
            if work.judgement and work.opening.id not in self._told:
                self._told.add(work.opening.id)
                if not tells_nothing_yet(sitting.state):
                    _print([*coding.findings(work.judgement.document, self._page)])
                    _print([*coding.scorecard(work.judgement.document, self._page)])

    def _tell_debrief(self, sitting: Sitting) -> None:
        told = [remark for remark in sitting.state.remarks if remark.name == "debriefed"]
        if told:
            self._terminal.tell(told[-1].facts["document"])


class OfExercises:
    """The manner of whoever looks on while an exercise is solved."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def most(self, said: Said) -> float:  # noqa: ARG002
        """Notes of one stage take no longer."""
        return 300.0

    def hint(self, said: Said, sitting: Sitting) -> str:  # noqa: ARG002
        """The next hint of the exercise, with what it costs."""
        found = hint(sitting, self._settings)
        return f"{found.words} {found.cost}".strip()

    def remark(self, said: Said, sitting: Sitting, entered: str) -> str:  # noqa: ARG002
        """The answer to a question."""
        return ask(sitting, entered, self._settings).words if entered.strip().endswith("?") else ""


class _Exercise:
    """One exercise, from the stage on that nothing was written in yet."""

    def __init__(
        self, sitting: Sitting, work: Work, workspace: Workspace, settings: Settings, page: Page, typist: Typist
    ) -> None:
        self._sitting, self._settings, self._page, self._typist = sitting, settings, page, typist
        self._number = work.number
        self._folder = Folder(workspace, sitting, work)

    @property
    def _work(self) -> Work:
        return works(self._sitting.state)[self._number - 1]

    def worked(self) -> bool:
        """Goes through the stages; False where the person stopped."""
        self._together()
        self._put()
        left = [stage for stage in STAGES if not self._work.text(stage).strip()]
        for stage in STAGES[STAGES.index(left[0] if left else STAGES[-1]) :]:
            if not (self._coded(stage) if stage in OF_CODE else self._noted(stage)):
                self._together()
                return False
        self._together()
        return True

    def _put(self) -> None:
        chosen, many = self._work.chosen, len(chosen_in(self._sitting.state))
        facts = [f"about {chosen.minutes:.0f} minutes", *([f"{self._number} of {many}"] if many > 1 else [])]
        manner = "real" if setup_from(self._sitting.state.setup).is_real else "practice"
        _print(["", *self._page.headed(chosen.title, " · ".join([*facts, manner])), ""])
        _print([*statement.lines_of(chosen.statement, self._page), ""])
        if self._typist.is_terminal:
            _print([self._page.paint.dim(line) for line in self._page.wrapped(HOW_TO, 0)])

    def _ask_for(self, stage: str) -> Said:
        said = self._work.stages[stage]
        _print(["", *(self._page.paint.bold(line) for line in self._page.wrapped(said.question.prompt, 2)), ""])
        return said

    def _noted(self, stage: str) -> bool:
        self._ask_for(stage)
        while True:
            taken = self._typist.take(self._work.stages[stage], self._sitting)
            if taken.how == "stopped":
                self._sitting.note("paused", attempt=self._work.stages[stage].id, seconds=taken.seconds)
                return False
            if taken.how != "edit":
                return True
            self._edit(NOTES)

    def _coded(self, stage: str) -> bool:
        """The program, or the tests, in their file; commands until the person goes on."""
        said = self._ask_for(stage)
        name = SOLUTION if stage == "implement" else TESTS
        tell(f"Write it in {self._folder.file(name)}. {IN_CODE}", self._page)
        began = monotonic()
        while True:
            word = self._command()
            if word is None or word in (".", "/next", "/skip"):
                self._together()
                return True
            if word == "/stop":
                seconds = round(said.seconds + monotonic() - began, 1)
                self._sitting.note("paused", attempt=said.id, seconds=seconds)
                return False
            self._obey(word, name)

    def _obey(self, word: str, name: str) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "/run": self._run,
            "/submit": self._submit,
            "/edit": lambda: self._edit(name),
            "/hint": lambda: self._say(OfExercises(self._settings).hint(self._work.opening, self._sitting)),
        }
        try:
            self._together()
            if word in deeds:
                deeds[word]()
            elif word.endswith("?"):
                self._say(ask(self._sitting, word, self._settings).words)
            elif word:
                tell(IN_CODE, self._page)
        except UsersFault as fault:
            tell(str(fault), self._page)

    def _run(self) -> None:
        _print([*coding.ran(run(self._sitting, sandbox_of(None), self._settings)["document"], self._page)])

    def _submit(self) -> None:
        submission = submit(self._sitting, sandbox_of(None), self._settings, progress)
        tells = not tells_nothing_yet(self._sitting.state)
        _print([*coding.verdict(submission_document(submission, tells=tells), self._page)])

    def _edit(self, name: str) -> None:
        self._together()
        try:
            if not open_files([self._folder.file(name)]):
                tell(f"EDITOR names no editor: open {self._folder.file(name)} in the one that you like.", self._page)
        except UsersFault as fault:
            tell(str(fault), self._page)
        self._together()

    def _together(self) -> None:
        """Files and log; what was typed here goes into the notes without a word."""
        if current(self._sitting.state) is not None:
            for sentence in self._folder.take_in():
                if not (sentence.startswith(NOTES) and NOTICED in sentence):
                    tell(sentence, self._page)

    def _command(self) -> str | None:
        """One line; None at the end of the input, ``/stop`` for Ctrl-C."""
        if not self._typist.is_terminal:
            line = sys.stdin.readline()
            return line.strip() if line else None
        try:
            with suppress(EOFError):
                return input("  │ ").strip()
        except KeyboardInterrupt:
            print()
            return "/stop"
        return None

    def _say(self, words: str) -> None:
        _print([self._page.paint.dress(line, "cyan") for line in self._page.wrapped(printable(words), 2)])


def _print(lines: list[str]) -> None:
    print("\n".join(lines), flush=True)
