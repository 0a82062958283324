"""Read answers: show what to mend, a scorecard with evidence, and what an interviewer would ask next.

PATH is a Markdown, text, .srt or .vtt file, a folder (walked), or - for standard input. What a file's front matter says
holds for that file; `greenroom.toml` in its folder or above sets the same for many; an option here beats both. Several files,
and the files of a workspace, are held against each other: one project told with two values for one thing is a finding.

Exit status: 0 nothing at or above the chosen severity, 1 findings, 2 unusable input or options.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

from greenroom.cli.backing import ledger_for
from greenroom.cli.bar import progress
from greenroom.cli.elsewhere import Others
from greenroom.cli.exit_status import ExitStatus
from greenroom.errors import UnusableInput, UsersFault
from greenroom.examine import Examination, examine
from greenroom.exercise import AUDIENCES, FORMATS, KINDS, LEVELS
from greenroom.finding import Severity
from greenroom.library.answers import Source, find_answers, read_answer, read_piped
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import SEVERITIES, Settings, settings_for, words_per_minute
from greenroom.record import NamedTuple
from greenroom.rules.registry import all_rules, selected

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

CONTRADICTING = "contradicting-number"
"""The rule that holds an answer against other answers."""
FORMS = ("human", "json", "sarif", "github")


class Options(NamedTuple):
    """What was asked for, and what holds where nothing was."""

    paths: Sequence[str]
    format: str = "human"
    kind: str | None = None
    audience: str | None = None
    interview_format: str | None = None
    level: str | None = None
    words_per_minute: float | None = None
    severity: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    explain: bool = False
    exit_zero: bool = False

    @classmethod
    def of(cls, words: Sequence[str]) -> "Options | None":
        """Paths, and nothing else."""
        return cls(words)


def add_arguments(parser: "Parser") -> None:
    """The options of ``greenroom check``."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    add("--format", choices=FORMS, help="form of the report (default: human)")
    add("--kind", choices=KINDS, help="kind of answer (default: as the file says, else a guess)")
    add("--audience", choices=AUDIENCES, help="who listens (default: peer)")
    add("--interview-format", choices=list(FORMATS), help="setting of the interview, which decides the length of a talk")
    add("--level", choices=LEVELS, help="level of the position")
    add("--words-per-minute", type=_rate, metavar="N", help="speaking rate where there are no time stamps (default: 150)")
    add("--severity", choices=SEVERITIES, help="least severity to show and to count (default: warning)")
    add("--select", action="append", metavar="RULE", help="run these rules only; names, codes or families")
    add("--ignore", action="append", metavar="RULE", help="leave these rules out; names, codes or families")
    add("--explain", action="store_true", help="show what moved each score")
    add("--exit-zero", action="store_true", help="end with status 0 even where there are findings")


class Report:
    """One run: its answers, read one after the other as they are asked for, so that none is kept longer than its part of the
    report takes to write.

    Once all were asked for, ``errors`` tells what could not be read (path and message), and ``found`` whether any answer has a
    finding that counts.
    """

    def __init__(self, options: Options) -> None:
        self.explain = options.explain
        self.errors: list[tuple[str, str]] = []
        self.found = False
        self._options = options
        self._severity: dict[str, Severity] = {}

    def least(self, examination: Examination) -> Severity:
        """The severity from which on findings of an answer count."""
        return self._severity[examination.answer.attempt.path]

    def examinations(self) -> Iterator[Examination]:
        """Every answer that can be read, in order; asked for once."""
        paths = list(_paths(self._options.paths, self.errors))
        others = Others(paths)
        for path in progress(paths, "answers"):
            try:
                settings = settings_for("" if path is None else os.path.dirname(path))
                source = read_piped(sys.stdin.buffer.read()) if path is None else read_answer(path)
                examination = _examined(source, settings, self._options, others)
            except UsersFault as fault:
                self.errors.append(("-" if path is None else str(path), str(fault)))
                continue
            self._note(examination, settings)
            yield examination

    def _note(self, examination: Examination, settings: Settings) -> None:
        path = examination.answer.attempt.path
        least = self._severity[path] = Severity[(self._options.severity or settings.severity or "warning").upper()]
        self.found = self.found or any(finding.severity >= least for finding in examination.findings)
        if not examination.answer.spoken:
            self.errors.append((path, f"{_name(path)} holds no words: write the answer in it, then check it again."))


def run(options: Options) -> ExitStatus:
    """Reads every answer that it can, prints the report, and says which ones could not be read."""
    report = Report(options)
    import_module(f"greenroom.cli.forms.{options.format}").show(report)
    for _, message in report.errors:
        print(f"greenroom: {message}", file=sys.stderr)
    if report.errors:
        return ExitStatus.UNUSABLE
    return ExitStatus.FINDINGS if report.found and not options.exit_zero else ExitStatus.CLEAN


def _examined(source: Source, settings: Settings, options: Options, others: Others) -> Examination:
    chosen = {
        "kind": options.kind,
        "audience": options.audience,
        "format": options.interview_format,
        "level": options.level,
        "words_per_minute": options.words_per_minute,
    }
    select = [name for word in options.select for name in word.split(",")] or settings.select
    ignore = [name for word in options.ignore for name in word.split(",")] or settings.ignore
    rules = selected(all_rules(settings.plugins), select, ignore)
    path = source.attempt.path
    ledger = ledger_for("" if path == "-" else os.path.dirname(path))
    exercise = exercise_for(source, settings, chosen)
    elsewhere = others.beside(source) if any(rule.name == CONTRADICTING for rule in rules) else ()
    found = examine(exercise, source.attempt, rules, settings.plugins, ledger=ledger, elsewhere=elsewhere)
    others.add(source)
    return found


def _paths(words: Sequence[str], errors: list[tuple[str, str]]) -> Iterator[str | None]:
    """Every file once, in order; None stands for standard input."""
    seen: set[str] = set()
    for word in words:
        try:
            for path in [None] if word == "-" else find_answers(word):
                if str(path) not in seen:
                    seen.add(str(path))
                    yield path
        except UnusableInput as fault:
            errors.append((word, str(fault)))


def _rate(word: str) -> float:
    try:
        return words_per_minute(float(word))
    except (ValueError, UsersFault):
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{word!r} is no speaking rate: give a number from 40 to 400") from None


def _name(path: str) -> str:
    return "Standard input" if path == "-" else path
