"""Begin an exercise: KEY, one of a pattern, or the one that you tried least often and longest ago.

The statement, notes, a file for the program and one for your tests are written into `code/` of the workspace; what is there
already is left as it is. On a terminal your editor ($VISUAL or $EDITOR) opens them. An exercise that you tried before comes in
another variant. In a `--real` one pattern, difficulty and results stay hidden until the end, and there are no hints.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import os
import sys
from collections.abc import Iterator

from greenroom.cli.code.at_work import Place, claimed_for_a_moment
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import statement
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, tell_what_happened, warn_of_git
from greenroom.cli.sitting import keep_up, tell
from greenroom.cli.taking.opening_files import open_files
from greenroom.errors import UsersFault
from greenroom.rehearsal.beginning import new_identifier, new_seed
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.rehearsal.coding.folder import NOTES, SOLUTION, TESTS, Folder
from greenroom.rehearsal.coding.kept import coding_rounds
from greenroom.rehearsal.coding.starting import alone, begin
from greenroom.rehearsal.coding.work import Work, works


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code start``."""
    add = parser.add_argument
    add("key", nargs="?", metavar="KEY", help="an exercise by its name; `greenroom code list` shows them")
    add("--pattern", metavar="PATTERN", help="an exercise of this pattern, or of one whose name holds the word")
    add("--variant", metavar="NAME", help="this variant, or `usual` (default: one that you have not seen)")
    add("--real", action="store_true", help="no pattern, no difficulty, no hints, and no results before the end")
    add("--no-editor", action="store_true", help="only write the files")
    add("--seed", type=int, metavar="N", help="make the choice among equal exercises repeatable")


def run(options: argparse.Namespace) -> ExitStatus:
    """Begins, writes the files, says what to do next, and opens the editor where there is one."""
    place, page = Place.of(options.workspace), Page.for_output()
    warn_of_git(place.workspace)
    rounds = coding_rounds(place.history)
    tell_what_happened(place.history)
    wanted = Wanted(options.key or "", (options.pattern,) if options.pattern else (), variant=options.variant)
    held = alone(real=options.real, seed=new_seed() if options.seed is None else options.seed)
    identifier = new_identifier(now())
    with claimed_for_a_moment(place.workspace, identifier):
        sitting = begin(identifier, [wanted], held, rounds, place.settings, place.history.log, now)
        work = works(sitting.state)[0]
        folder = Folder(place.workspace, sitting, work)
        said = folder.take_in()
    keep_up(place.history, page, was_locked=False)
    print("\n".join([*_opened(work, page), ""]))
    for sentence in said:
        tell(sentence, page)
    print("\n".join(_what_next(os.path.relpath(folder.path), page, is_real=options.real)), flush=True)
    if not options.no_editor and sys.stdin.isatty() and sys.stdout.isatty():
        _edit(folder)
    return ExitStatus.CLEAN


def _opened(work: Work, page: Page) -> Iterator[str]:
    variant = f" · the variant {work.chosen.variant}" if work.chosen.variant else ""
    yield from page.headed(work.chosen.title, f"about {work.chosen.minutes:.0f} minutes{variant}")
    yield ""
    yield from statement.lines_of(work.chosen.statement, page)


def _what_next(path: str, page: Page, *, is_real: bool) -> Iterator[str]:
    yield from page.wrapped(f"Your files are in {path}: {NOTES} (clarify, plan, close), {SOLUTION} and {TESTS}.", 0)
    steps = [
        ('greenroom code ask "…"', "asks what the statement leaves open; do that first"),
        ("greenroom code run", "tries the samples and your tests; `watch` does it each time you save"),
        ("greenroom code submit", "judges it" if not is_real else "hands it in; what came of it is told at the end"),
        ("greenroom code finish", "takes it as it stands, and scores the whole way"),
    ]
    for command, what in steps:
        yield from page.wrapped(what, 28, f"  {command:24}  ")


def _edit(folder: Folder) -> None:
    """Opens the files; where there is no editor, the person has one somewhere else."""
    try:
        open_files([folder.file(name) for name in (NOTES, SOLUTION, TESTS)])
    except UsersFault as fault:
        print(f"greenroom: {fault}", file=sys.stderr)
