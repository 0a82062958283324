"""``greenroom``: picks the command, and turns a person's fault into its sentence."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType

from greenroom import __version__
from greenroom.cli.exit_status import ExitStatus
from greenroom.errors import UsersFault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from greenroom.cli.parser import Parser

COMMANDS: Mapping[str, str] = {
    "open": "open the studio, a rehearsal room in your browser; so does `greenroom` alone, in a terminal",
    "check": "read answers; show what to mend, a scorecard with evidence, and the next questions",
    "rule": "show a rule's page, or list all rules",
    "card": "show how right the engine is, measured on answers that it never saw",
    "adapt": "cut a story for a listener and a length, in your own sentences alone",
    "stories": "show your story bank: what shows which competency, the gaps, and what to lead with",
    "portfolio": "look at a project as an interviewer does: what it shows, and what will be asked",
    "worksheet": "write a project down heading by heading, and make a walkthrough of it",
    "new": "make a workspace for your own stories, projects, postings and evidence",
    "rehearse": "answer a question; keep it, judge it, and be asked what your own words invite",
    "interview": "be interviewed: a whole round that listens, presses and minds the clock, with a debrief",
    "mock": "hold a loop of rounds on a schedule, over days if you like, with one debrief",
    "debrief": "show what decided a round; see it as a transcript; score it again with a later engine",
    "history": "show what you said and how it scored; judge it again with a later engine",
    "progress": "show where you stand per competency and round, as ranges, and what changed this week",
    "readiness": "say how ready you are for the date, as a range where there is enough to say, else what to do next",
    "job": "read a posting: skills, mix of work, loop; lay it beside what you can show",
    "plan": "plan the days up to an interview, from your gaps and the rounds to expect; plan anew from what you did",
    "evidence": "keep the ledger of numbers that you measured: list, show, add, import, retract, verify",
    "lab": "run real machine-learning systems on this machine; compare choices; speak of what you measured",
    "judge": "judge a solution: verdicts, growth of its cost, what its tests would notice",
    "drill": "look at today's cards, with the keyboard alone: what must be remembered on the day",
    "cards": "show cards; carry them from and to Anki",
    "code": "hold a coding round: clarify, plan, implement, test, close, with a scorecard of six categories",
    "doctor": "show how code is kept in on this machine: the tier, the attacks that it held off, its gaps",
    "export": "write everything that is kept as JSON lines",
    "import": "read an export into a workspace",
}


def main() -> int:
    """The process of ``greenroom``."""
    gc.disable()  # a short life without reference cycles; a collection would walk every answer that was read
    return _leave(run())


def _leave(status: int) -> int:
    """Ends the process at once where all is written: taking a dead process apart costs a fifth of a start."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # the reader of a pipe has gone
        return status
    if "threading" not in sys.modules and "coverage" not in sys.modules:
        os._exit(status)
    return status


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives its exit status."""
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except UsersFault as fault:
        print(f"greenroom: {fault}", file=sys.stderr)
        return ExitStatus.UNUSABLE
    except BrokenPipeError:
        sys.stderr.close()
        return ExitStatus.CLEAN
    except KeyboardInterrupt:
        print("\ngreenroom: stopped.", file=sys.stderr)
        return 130


def parser_for(command: str) -> "Parser":
    """The parser of one command, with its description and options."""
    from greenroom.cli.parser import Parser

    module = _module(command)
    parser = Parser(prog=f"greenroom {command}", description=module.__doc__)
    module.add_arguments(parser)
    return parser


def options_of(command: str, words: Sequence[str]) -> "Any":
    """The options of a command; words without a dash need no parser, which takes most of a bare start to load."""
    options = getattr(_module(command), "Options", None)
    if options and words and not any(word.startswith("-") for word in words):
        found = options.of(words)
        if found:
            return found
    parsed = parser_for(command).parse_args(words)
    return options(**{key: value for key, value in vars(parsed).items() if value is not None}) if options else parsed


def _run(arguments: list[str]) -> int:
    if not arguments and _may_open():
        arguments = ["open"]
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(usage())
        return ExitStatus.CLEAN
    if arguments[0] in ("-V", "--version"):
        print(f"greenroom {__version__}")
        return ExitStatus.CLEAN
    if arguments[0] not in COMMANDS:
        from greenroom.library.choices import suggestion

        raise UsersFault(f"there is no command {arguments[0]!r}: {suggestion(arguments[0], COMMANDS)}")
    options = options_of(arguments[0], arguments[1:])
    return int(_module(arguments[0]).run(options))


def _may_open() -> bool:
    """Whether there is somebody to open the studio for, and the studio is installed."""
    return sys.stdin.isatty() and sys.stdout.isatty() and bool(_module("open").is_installed())


def _module(command: str) -> ModuleType:
    """The file of a command; a word of Python has an underscore behind it there."""
    return import_module(f"greenroom.cli.{command}{'_' if command == 'import' else ''}")


def usage() -> str:
    """What ``greenroom`` says of itself."""
    lines = [f"  {name:8} {what}" for name, what in COMMANDS.items()]
    return "\n".join(
        [
            "greenroom rehearses you for machine-learning and AI-engineering interviews, on this machine alone.",
            "",
            "usage: greenroom COMMAND …",
            "",
            *lines,
            "",
            "Start with `greenroom check FILE`, or with a workspace of your own: `greenroom new DIR`.",
            "`greenroom COMMAND --help` shows a command's options.",
        ]
    )
