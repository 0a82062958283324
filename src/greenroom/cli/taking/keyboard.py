"""An answer typed line by line, with the time spent before each line; every finished line is kept at once.

The same reader serves a pipe, without the prompts. A line that is not finished is kept while it grows, where the terminal has
readline, and stands there again when the rehearsal is resumed.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from types import ModuleType

from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import clock
from greenroom.cli.paint import printable
from greenroom.cli.taking.unfinished import watching
from greenroom.exercise import USUAL_LENGTH
from greenroom.history import Said
from greenroom.rehearsal.flow import Sitting, Taken
from greenroom.rehearsal.listening import minded, next_hint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Manner(Protocol):
        """What an interviewer does while somebody types."""

        def most(self, said: Said) -> float:
            """Seconds after which the time shown turns yellow."""

        def hint(self, said: Said, sitting: Sitting) -> str:
            """The next hint, which is kept, or why there is none."""

        def remark(self, said: Said, sitting: Sitting, entered: str) -> str:
            """What is said to lines that were just typed; empty where nothing is."""


COMMANDS = ("/hint", "/edit", "/skip", "/stop", "/pause")
NOTHING_YET = "Nothing is said yet: type your answer, or /skip, or /stop to go on another time."
NO_COMMAND = "There is no {}: /hint, /edit, /skip, /stop and /pause are there, and a full stop alone on a line ends the answer."


class OfQuestions:
    """The manner of whoever asks questions."""

    def most(self, said: Said) -> float:
        """The usual length of such an answer, at most."""
        return USUAL_LENGTH[said.question.kind].high

    def hint(self, said: Said, sitting: Sitting) -> str:
        """The next hint for the question."""
        level, words = next_hint(sitting.state, said)
        if level:
            sitting.note("hinted", attempt=said.id, level=level, words=words)
        return words

    def remark(self, said: Said, sitting: Sitting, entered: str) -> str:  # noqa: ARG002
        """The interviewer's remark about the time of what was said so far, once it is due."""
        nudge = minded(sitting.state, said) if sitting.state.mode == "round" else None
        if nudge is None:
            return ""
        sitting.note("nudged", attempt=said.id, nudge=nudge.nudge, words=nudge.words, seconds=nudge.seconds)
        return nudge.words


class Typist:
    """Reads standard input."""

    def __init__(self, page: Page, manner: "Manner | None" = None) -> None:
        self._page, self._manner = page, manner or OfQuestions()
        self.is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="replace", **({} if self.is_terminal else {"encoding": "utf-8"}))

    def take(self, said: Said, sitting: Sitting) -> Taken:
        """The answer; ``how`` is ``edit`` where the person asks for an editor instead."""
        return _Take(said, sitting, self._page, self._manner, is_terminal=self.is_terminal).taken()

    def ask(self, prompt: str) -> str:
        """One line to a question that is no exercise; empty at the end of the input."""
        if not self.is_terminal:
            return sys.stdin.readline().strip()
        with suppress(EOFError):
            return input(prompt).strip()
        return ""


class _Take:
    """One answer being typed."""

    def __init__(self, said: Said, sitting: Sitting, page: Page, manner: "Manner", *, is_terminal: bool) -> None:
        self._id, self._sitting, self._page, self._is_terminal = said.id, sitting, page, is_terminal
        self._manner = manner
        self._lines, self._line = list(said.lines), said.line
        self._high = manner.most(said)
        self._before = said.seconds
        self._since: float | None = monotonic()

    def taken(self) -> Taken:
        """Reads lines until one of them ends the answer."""
        if self._line and not (self._is_terminal and _readline()):
            self._keep(self._line)
        self._show_what_is_kept()
        try:
            return self._taken()
        except EOFError:
            return self._ended()
        except KeyboardInterrupt:
            print()
            return Taken("stopped", seconds=self._seconds())

    def _taken(self) -> Taken:
        while True:
            entered = self._read()
            if entered.strip() == ".":
                if not self._is_empty():
                    return self._ended()
                print("\n".join(self._page.wrapped(NOTHING_YET, 0)))
            elif entered.strip().lower() in COMMANDS:
                done = self._obey(entered.strip().lower())
                if done:
                    return done
            elif self._is_terminal and _looks_like_a_command(entered.strip()):
                print("\n".join(self._page.wrapped(NO_COMMAND.format(printable(entered.strip())), 0)))
            else:
                self._keep(entered)

    def _read(self) -> str:
        if not self._is_terminal:
            line = sys.stdin.readline()
            if not line:
                raise EOFError
            return line.rstrip("\r\n")
        prefill, self._line = self._line, ""
        with _typed_before(prefill), self._keeping_the_unfinished_line():
            return input(self._prompt())

    def _keep(self, entered: str) -> None:
        lines = entered.replace("\0", "").split("\n")
        self._lines.extend(lines)
        self._sitting.note("typed", attempt=self._id, lines=lines, seconds=self._seconds())
        self._aside(self._manner.remark(self._sitting.state.attempt(self._id), self._sitting, entered))

    def _obey(self, command: str) -> Taken | None:
        if command == "/pause":
            self._pause()
            return None
        if command == "/hint":
            self._hint()
            return None
        how = {"/edit": "edit", "/skip": "skipped", "/stop": "stopped"}[command]
        if how == "edit":
            self._sitting.note("paused", attempt=self._id, seconds=self._seconds())
        return Taken(how, seconds=self._seconds())

    def _pause(self) -> None:
        self._before, self._since = self._seconds(), None
        self._sitting.note("paused", attempt=self._id, seconds=self._before)
        if self._is_terminal:
            with suppress(EOFError), watching(lambda _: None):  # an interrupt between prompt and reading would be lost else
                input(self._page.paint.dim("The clock stands still; Enter goes on. "))
        self._since = monotonic()

    def _hint(self) -> None:
        self._aside(self._manner.hint(self._sitting.state.attempt(self._id), self._sitting))

    def _aside(self, words: str) -> None:
        if not words:
            return
        print("\n".join(self._page.paint.dress(line, "cyan") for line in self._page.wrapped(printable(words), 2)), flush=True)

    def _ended(self) -> Taken:
        if not self._is_empty():
            words = "\n".join(self._lines).strip() + "\n"
            return Taken("answered", words, "plain", "terminal" if self._is_terminal else "piped", self._seconds())
        return Taken("stopped" if self._is_terminal else "skipped", seconds=self._seconds())

    def _is_empty(self) -> bool:
        return not any(line.strip() for line in self._lines)

    def _seconds(self) -> float:
        running = 0.0 if self._since is None else monotonic() - self._since
        return round(self._before + running, 1)

    def _show_what_is_kept(self) -> None:
        if self._is_terminal and self._lines:
            print(self._page.paint.dim("You have said so far:"))
            for line in self._lines:
                print("\n".join(self._page.wrapped(printable(line), 2)))

    def _prompt(self) -> str:
        """The time spent, quiet, and yellow once the usual time is over; marked so that readline counts no colour as width."""
        spent = self._seconds()
        time = f"{clock(spent):>5} │ "
        dressed = self._page.paint.dress(time, "yellow" if spent > self._high else "dim")
        return dressed.replace("\x1b[", "\001\x1b[").replace("m", "m\002") if dressed != time else time

    def _keeping_the_unfinished_line(self) -> watching:
        def keep(line: str) -> None:
            self._sitting.note("typing", attempt=self._id, line=line, seconds=self._seconds())

        return watching(keep)


def _looks_like_a_command(line: str) -> bool:
    return line.startswith("/") and line[1:].isalpha()


@contextmanager
def _typed_before(line: str) -> Iterator[None]:
    """Puts a line into the next prompt, to be gone on with."""
    readline = _readline()
    if not line or readline is None:
        yield
        return
    insert: Callable[[], object] = lambda: readline.insert_text(line)  # noqa: E731
    readline.set_startup_hook(insert)
    try:
        yield
    finally:
        readline.set_startup_hook(None)


def _readline() -> ModuleType | None:
    try:
        import readline
    except ImportError:
        return None
    readline.set_auto_history(False)
    return readline
