"""Hands an attempt to everything that can judge it, and gathers what they say.

The one place that knows the reader, the rules, the rubric and the interviewer; each of them knows only plain records.
"""

from collections.abc import Sequence

from greenroom.attempt import Attempt, Passage
from greenroom.exercise import Exercise
from greenroom.finding import Finding, Span
from greenroom.interviewer.follow_ups import FollowUp, follow_ups
from greenroom.measured import Ledger, Telling
from greenroom.reading.answer import Answer
from greenroom.reading.measures import too_little
from greenroom.reading.telling import measures_of
from greenroom.reading.weighing import weighed
from greenroom.record import NamedTuple
from greenroom.rules.definition import Rule
from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules, coding_rules
from greenroom.scorecard import Score, score

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.coding import Results, WriteUp
    from greenroom.problem import Problem


class Examination(NamedTuple):
    """An answer, read, with all that was found in it."""

    answer: Answer
    findings: tuple[Finding, ...]
    scorecard: tuple[Score, ...]
    follow_ups: tuple[FollowUp, ...]


class Found(NamedTuple):
    """An answer, read, with what rules found in it."""

    answer: Answer
    findings: tuple[Finding, ...]


def find(
    exercise: Exercise,
    attempt: Attempt,
    rules: Sequence[Rule],
    plugins: tuple[str, ...] = (),
    earlier: tuple[str, ...] = (),
    ledger: Ledger | None = None,
    elsewhere: tuple[Telling, ...] = (),
) -> Found:
    """The answer and its findings as `examine` gives them, without the time that scores and follow-ups take."""
    answer = Answer(exercise, attempt, plugins, earlier, ledger, elsewhere)
    return Found(answer, lint(answer, rules))


def examine(
    exercise: Exercise,
    attempt: Attempt,
    rules: Sequence[Rule],
    plugins: tuple[str, ...] = (),
    earlier: tuple[str, ...] = (),
    ledger: Ledger | None = None,
    elsewhere: tuple[Telling, ...] = (),
) -> Examination:
    """Reads the attempt as an answer to the exercise: findings of ``rules``, the scorecard, what will be asked next.

    ``earlier`` are the words of earlier attempts at it, the newest first, where they are known; ``ledger`` holds what was
    measured, where a ledger is in use; ``elsewhere`` is what the same person's other answers tell.
    """
    answer, findings = find(exercise, attempt, rules, plugins, earlier, ledger, elsewhere)
    ends = {"start": answer.beginning, "end": answer.ending}
    climbed = score(exercise.kind, measures_of(answer), findings, ends, too_little(answer))
    return Examination(answer, findings, weighed(answer, climbed, findings), follow_ups(answer, findings))


class CodingExamination(NamedTuple):
    """A coding round, read, with all that was found in it; spans are offsets of ``write_up.text``."""

    problem: "Problem"
    write_up: "WriteUp"
    results: "Results"
    findings: tuple[Finding, ...]
    scorecard: tuple[Score, ...]


def examine_coding(
    problem: "Problem",
    write_up: "WriteUp",
    results: "Results",
    plugins: tuple[str, ...] = (),
    rules: "Sequence[Rule] | None" = None,
) -> CodingExamination:
    """Reads the write-up of a coding round beside what the judge measured: findings and the scorecard of six categories.

    Nothing of the code runs. A category whose stage is missing or empty, or of which nothing was measured, has the score None.
    """
    from greenroom.reading.coding.answer import CodingAnswer
    from greenroom.reading.coding.measures import measures
    from greenroom.rules.lint_coding import lint_coding

    answer = CodingAnswer(problem, write_up, results)
    findings = lint_coding(answer, list(coding_rules(plugins).values()) if rules is None else rules)
    start, end = answer.write_up.place("clarify").start, len(write_up.text.rstrip())
    card = score("coding", measures(answer), findings, {"start": Span(start, start), "end": Span(end, end)})
    return CodingExamination(problem, write_up, results, findings, card)


A_STORY_FOR_A_PEER = Exercise()


def check(text: str, exercise: Exercise = A_STORY_FOR_A_PEER) -> Examination:
    """Reads an answer given as Markdown or plain text, with all built-in rules."""
    attempt = Attempt(text, (Passage(0, len(text)),))
    return examine(exercise, attempt, list(all_rules().values()))
