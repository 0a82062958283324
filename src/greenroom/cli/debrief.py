"""Show what decided a round: the debrief of the newest one, or of the round ID (or the end of an ID).

`--transcript` shows every question with its answer, in order; `--again` judges all answers with today's engine and debriefs
anew, beside what was said before.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import debriefing
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.cli.paint import printable
from greenroom.errors import UnusableOption
from greenroom.history import CODING, Rehearsal
from greenroom.library.settings import settings_for
from greenroom.rehearsal.telling import TOLD_LATER, is_held, tells_debrief
from greenroom.rehearsal.transcript import transcript
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom debrief``."""
    add = parser.add_argument
    add("round", nargs="?", default="last", metavar="ID", help="the round to show (default: the newest)")
    add("--transcript", action="store_true", help="show what was asked and said, in order")
    add("--again", action="store_true", help="judge every answer with today's engine, and debrief anew")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows a round."""
    workspace, history = opened(options.workspace)
    rehearsal = _found(options.round, history)
    tell_what_happened(history)
    if (options.again or not options.transcript) and not _may_be_told(rehearsal, history):
        raise UnusableOption(f"{TOLD_LATER} `greenroom mock` goes on with it, --transcript shows what was said.")
    if options.again:
        rehearsal = _debrief_again(rehearsal, workspace, history)
    document = next((remark.facts["document"] for remark in reversed(rehearsal.remarks) if remark.name == "debriefed"), None)
    page = Page.for_output()
    if options.format == "json":
        print(json.dumps(document, ensure_ascii=False, indent=1))
    elif options.transcript:
        print("\n".join(_transcript(rehearsal, page)))
    elif document is None:
        raise UnusableOption(
            f"The round {rehearsal.id} is not over: `greenroom interview` goes on with it, --transcript shows it."
        )
    else:
        print("\n".join(debriefing.lines_of(document, page)))
    return ExitStatus.CLEAN


def _found(word: str, history: History) -> Rehearsal:
    with history.reading() as reader:
        rounds = [rehearsal for rehearsal in reader.rehearsals() if is_held(rehearsal)]
    if not rounds:
        raise UnusableOption("No round was held yet: `greenroom interview --list` shows what there is.")
    if word == "last":
        return max(rounds, key=lambda rehearsal: (rehearsal.began_at, rehearsal.id))
    fitting = [rehearsal for rehearsal in rounds if rehearsal.id.endswith(word)]
    if len(fitting) != 1:
        ids = ", ".join(rehearsal.id for rehearsal in (fitting or rounds)[-5:])
        raise UnusableOption(f"{'Several rounds end' if fitting else 'No round ends'} with {word!r}: choose one of {ids}.")
    return fitting[0]


def _may_be_told(rehearsal: Rehearsal, history: History) -> bool:
    with history.reading() as reader:
        return tells_debrief(rehearsal, reader.rehearsal)


def _debrief_again(rehearsal: Rehearsal, workspace: Workspace, history: History) -> Rehearsal:
    """The round with a new judgement of every answer that counts, and a new debrief, both kept in the log."""
    from greenroom.cli.sitting import judge_in
    from greenroom.rehearsal.coding.finishing import judge
    from greenroom.rehearsal.coding.work import works
    from greenroom.rehearsal.flow import Sitting, debriefing_of, judgement_of
    from greenroom.rehearsal.rounds import counts, heard_as

    settings = settings_for(workspace.folder)
    sitting = Sitting(rehearsal, history.log, now)
    answered = [said for said in rehearsal.attempts if said.state == "answered" and counts(said)]
    for work in works(sitting.state):
        if work.judgement:
            judge(sitting, work, settings)
    for said in answered if rehearsal.mode != CODING else ():
        examination = judge_in(workspace, history, settings, said, heard_as(sitting.state, said), was_locked=False)
        sitting.note("judged", attempt=said.id, **judgement_of(sitting.state, said, examination))
    sitting.note("debriefed", **debriefing_of(sitting.state))
    history.catch_up()
    return sitting.state


def _transcript(rehearsal: Rehearsal, page: Page) -> Iterator[str]:
    for line in transcript(rehearsal):
        yield from _spoken(line.speaker.capitalize(), line.words, page)


def _spoken(speaker: str, words: str, page: Page) -> Iterator[str]:
    yield page.paint.bold(speaker) if speaker == "Interviewer" else page.paint.dim(speaker)
    for line in words.strip().split("\n"):
        indent = len(line) - len(line.lstrip())  # of a program
        yield from page.wrapped(printable(line), 2 + indent)
    yield ""
