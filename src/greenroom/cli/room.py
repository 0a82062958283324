"""The terminal as a room to rehearse in: puts the question, takes the answer, shows what was found."""

import sys
from collections.abc import Callable, Iterator

from greenroom.cli.forms.sections import Page, clock, findings_of, scores_of, time_of
from greenroom.cli.paint import printable
from greenroom.cli.taking.editor import Editor
from greenroom.cli.taking.keyboard import Typist
from greenroom.errors import UsersFault
from greenroom.examine import Examination
from greenroom.exercise import USUAL_LENGTH
from greenroom.finding import Severity
from greenroom.history import Said
from greenroom.library.answers import Source
from greenroom.reading import timing
from greenroom.rehearsal.flow import Sitting, Taken

HOW_TO = (
    "Answer in as many lines as you like; each is kept as you finish it. A full stop alone on a line (or Ctrl-D) ends the"
    " answer. /edit opens your editor, /pause stops the clock, /skip passes, /stop (or Ctrl-C) goes on another time."
)


class Terminal:
    """A room on standard input and output.

    ``reason`` tells why a question of the bank is asked; ``file`` holds the first answer; ``edits``: an editor is wanted.
    """

    def __init__(
        self, page: Page, editor: Editor, reason: Callable[[str], str], *, file: Source | None = None, edits: bool = False
    ) -> None:
        self._page, self._editor, self._typist, self._reason = page, editor, Typist(page), reason
        self._file, self._edits = file, edits
        self._told = False

    def take(self, said: Said, sitting: Sitting) -> Taken:
        """Puts the question; the answer comes from the file that was named, from the editor or from the keyboard."""
        print("\n".join(self._put(said, sitting)), flush=True)
        if self._file is not None:
            answer, self._file = self._file.attempt, None
            return Taken("answered", answer.text, answer.markup, "file", said.seconds)
        if self._edits or (self._typist.is_terminal and self._editor.has_draft(said)):
            return self._from_editor(said, sitting)
        return self._from_keyboard(said, sitting)

    def show(self, said: Said, examination: Examination) -> None:
        """The findings, the time of each part, and the scorecard with the words that carry it."""
        self._editor.forget(said)
        print("\n".join(self._shown(said, examination)), flush=True)

    def _put(self, said: Said, sitting: Sitting) -> Iterator[str]:
        page, question, state = self._page, said.question, sitting.state
        low, high = USUAL_LENGTH[question.kind]
        facts = [question.key or question.kind, f"usually {clock(low)}–{clock(high)}"]
        if len(state.plan) > 1:
            facts.insert(0, f"{len(state.attempts)} of {len(state.plan)}")
        yield ""
        yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
        yield from (page.paint.bold(line) for line in page.wrapped(printable(question.prompt), 2))
        yield ""

    def _from_keyboard(self, said: Said, sitting: Sitting) -> Taken:
        if self._typist.is_terminal and not self._told:
            print("\n".join(self._page.paint.dim(line) for line in self._page.wrapped(HOW_TO, 0)))
            self._told = True
        taken = self._typist.take(said, sitting)
        return self._from_editor(sitting.state.attempt(said.id), sitting) if taken.how == "edit" else taken

    def _from_editor(self, said: Said, sitting: Sitting) -> Taken:
        try:
            return self._editor.take(said)
        except UsersFault as fault:
            print(f"greenroom: {fault}", file=sys.stderr)
            self._edits = False
            return self._from_keyboard(said, sitting)

    def _shown(self, said: Said, examination: Examination) -> Iterator[str]:
        page, answer = self._page, examination.answer
        yield ""
        yield from findings_of(examination.findings, Severity.WARNING, answer.attempt.text, page)
        yield from time_of(timing.layers(answer), page, is_estimate=not answer.attempt.is_timed)
        yield from scores_of(examination.scorecard, answer.said, page)
        reason = self._reason(said.question.key)
        if reason:
            yield from page.wrapped(f"Why it is asked: {reason}", 0)
        yield page.paint.dim(f"Kept as {said.id}.")
