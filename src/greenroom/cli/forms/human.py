"""The report for people: what to mend with the words underlined, the time of each part, the scorecard, the next questions."""

from collections.abc import Iterator

from greenroom.cli.forms.page import Page
from greenroom.cli.forms.sections import clock, findings_of, scores_of, time_of
from greenroom.cli.paint import printable
from greenroom.examine import Examination
from greenroom.finding import Severity
from greenroom.reading import timing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.cli.check import Report


def show(report: "Report") -> None:
    """Prints the report on every answer, and a closing line."""
    page = Page.for_output()
    written: list[str] = []
    answers = shown = hidden = 0
    for examination in report.examinations():
        least = report.least(examination)
        counting = sum(finding.severity >= least for finding in examination.findings)
        shown, hidden = shown + counting, hidden + len(examination.findings) - counting
        if examination.answer.spoken:
            answers += 1
            written.append("\n".join(lines_of(examination, least, page, explain=report.explain)))
    print("\n".join([*written, *page.wrapped(_closing(answers, shown, hidden), 0)]))


def lines_of(examination: Examination, least: Severity, page: Page, *, explain: bool = False) -> Iterator[str]:
    """The report on one answer."""
    yield from _head(examination, page)
    yield ""
    answer = examination.answer
    yield from findings_of(examination.findings, least, answer.attempt.text, page)
    if explain:
        yield from _believed(examination, least, page)
    yield from time_of(timing.layers(answer), page, is_estimate=not answer.attempt.is_timed)
    yield from scores_of(examination.scorecard, answer.said, page, explain=explain)
    if examination.follow_ups:
        yield page.paint.bold("An interviewer would ask next")
        for number, asked in enumerate(examination.follow_ups[:5], 1):
            yield from page.wrapped(printable(asked.question), 5, f"{number}. ")
        yield ""


def _head(examination: Examination, page: Page) -> Iterator[str]:
    answer, exercise = examination.answer, examination.answer.exercise
    spent, length = timing.seconds(answer), exercise.length
    about = "" if answer.attempt.is_timed else "about "
    facts = [
        exercise.kind + (" (a guess; say `kind:` in the file or --kind)" if exercise.kind_is_guess else ""),
        f"{answer.spoken} words",
        f"{about}{clock(spent)} of {clock(length.low)}–{clock(length.high)}",
        f"for {'an' if exercise.audience[0] in 'aeiou' else 'a'} {exercise.audience}"
        if exercise.audience != "product"
        else "for product people",
    ]
    if answer.attempt.is_timed:
        facts.append(f"{timing.words_per_minute(answer):.0f} words a minute")
    path = printable(answer.attempt.path) if answer.attempt.path != "-" else "standard input"
    yield page.paint.dress(path, "bold", "underline")
    yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(facts), 0))
    if exercise.prompt:
        yield from page.wrapped(f"“{printable(exercise.prompt)}”", 0)


def _believed(examination: Examination, least: Severity, page: Page) -> Iterator[str]:
    """How often each rule that spoke is right."""
    from greenroom.rules.life import figures

    names = sorted({finding.name for finding in examination.findings if finding.severity >= least} & figures().keys())
    if names:
        yield page.paint.bold("How often these are right")
        for name in names:
            yield from page.wrapped(f"{name}: {figures()[name]}", 4, "  ")
        yield ""


def _closing(answers: int, shown: int, hidden: int) -> str:
    parts = [f"{answers} {'answer' if answers == 1 else 'answers'} read", f"{shown} to mend" if shown else "nothing to mend"]
    if hidden:
        parts.append(f"{hidden} {'hint' if hidden == 1 else 'hints'} hidden (--severity hint shows them)")
    return ", ".join(parts) + "." + (" `greenroom rule NAME` explains any of them." if shown else "")
