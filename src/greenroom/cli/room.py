"""The terminal as a room to rehearse in: puts the question, takes the answer, shows what was found."""

import sys
from collections.abc import Callable, Iterator

from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import clock, findings_of, scores_of, time_of
from greenroom.cli.paint import printable
from greenroom.cli.taking.editor import Editor
from greenroom.cli.taking.keyboard import Typist
from greenroom.errors import UsersFault
from greenroom.event import Facts
from greenroom.examine import Examination
from greenroom.exercise import USUAL_LENGTH
from greenroom.finding import Severity
from greenroom.history import Said
from greenroom.library.answers import Source
from greenroom.reading import timing
from greenroom.rehearsal.flow import Sitting, Taken

HOW_TO = (
    "Answer in as many lines as you like; each is kept as you finish it. A full stop alone on a line (or Ctrl-D) ends the"
    " answer. /hint helps, /edit opens your editor, /pause stops the clock, /skip moves on, /stop (or Ctrl-C) goes on later."
)
RATING = "Before you see mine: how was it, from 1 (not there yet) to 4 (as good as I can)? Enter leaves it open. "
MOST_IN_A_ROUND = 2
RATINGS = ("1", "2", "3", "4")


class Terminal:
    """A room on standard input and output.

    ``reason`` tells why a question of the bank is asked; ``file`` holds the first answer; ``edits``: an editor is wanted.
    """

    def __init__(
        self, page: Page, editor: Editor, reason: Callable[[str], str], *, file: Source | None = None, edits: bool = False
    ) -> None:
        self._page, self._editor, self._typist, self._reason = page, editor, Typist(page), reason
        self._file, self._edits = file, edits
        self._told = self._in_a_round = False

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
        lines = self._shown_in_a_round(examination) if self._in_a_round else self._shown(said, examination)
        print("\n".join(lines), flush=True)

    def say(self, words: str) -> None:
        """The interviewer's words between the questions."""
        print(
            "\n" + "\n".join(self._page.paint.dress(line, "cyan") for line in self._page.wrapped(printable(words), 2)),
            flush=True,
        )

    def rate(self) -> int | None:
        """Asks for a number from 1 to 4, again where it is none; on a terminal only as often as somebody answers."""
        print()
        while True:
            word = self._typist.ask(RATING)
            if word in RATINGS:
                return int(word)
            if not word or not self._typist.is_terminal:
                return None

    def tell(self, debrief: Facts) -> None:
        """The debrief of a round."""
        from greenroom.cli.forms import debriefing

        print("\n".join(debriefing.lines_of(debrief, self._page)), flush=True)

    def _put(self, said: Said, sitting: Sitting) -> Iterator[str]:
        if sitting.state.mode == "round":
            yield from self._asked_in_a_round(said, sitting)
            return
        page, question, state = self._page, said.question, sitting.state
        low, high = USUAL_LENGTH[question.kind]
        facts = [question.key or question.kind, f"usually {clock(low)}–{clock(high)}"]
        if len(state.plan) > 1:
            facts.insert(0, f"{len(state.attempts)} of {len(state.plan)}")
        yield ""
        yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
        yield from (page.paint.bold(line) for line in page.wrapped(printable(question.prompt), 2))
        yield ""

    def _asked_in_a_round(self, said: Said, sitting: Sitting) -> Iterator[str]:
        """The part of the round, then what the interviewer says; the question stands out."""
        self._in_a_round = True
        if sitting.state.remarked("asked-back", said.id):
            return
        page, question = self._page, said.question
        facts = [question.part or "to begin with", f"usually {clock(USUAL_LENGTH[question.kind].high)} at most"]
        yield ""
        yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
        if question.lead:
            yield from page.wrapped(printable(question.lead), 2)
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

    def _shown_in_a_round(self, examination: Examination) -> Iterator[str]:
        """What to mend most, and the scores on a line; all of it stands in the debrief and in the history."""
        page, loud = self._page, [each for each in examination.findings if each.severity > Severity.HINT]
        worst = sorted(loud, key=lambda finding: (-finding.severity, finding.span.start == finding.span.end))[:MOST_IN_A_ROUND]
        yield ""
        for finding in worst:
            name = page.paint.dress(finding.name, "yellow")
            first, *rest = page.wrapped(f"{finding.name}: {printable(finding.message)}", 4, "→ ")
            yield first.replace(finding.name, name, 1)
            yield from rest
        scores = [f"{row.category} {row.score or '–'}" for row in examination.scorecard]
        yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(scores), 2))

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
