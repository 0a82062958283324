"""Finish the exercise: what stands in the files is taken as it is, submitted where it was not, measured, and scored.

Nothing of it can be changed any more. If this is interrupted, the same command goes on where it stopped.

Exit status: 0 even where there is something to mend, 2 unusable input, options or workspace.
"""

import argparse

from greenroom.cli.agreeing import sandbox_of
from greenroom.cli.bar import progress
from greenroom.cli.code.at_work import Place, claimed_for_a_moment, to_finish
from greenroom.cli.code.showing import lines_of
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now
from greenroom.cli.sitting import keep_up, tell
from greenroom.errors import UsersFault
from greenroom.rehearsal.coding.document import document
from greenroom.rehearsal.coding.finishing import finish
from greenroom.rehearsal.coding.flow import advance
from greenroom.rehearsal.coding.folder import Folder
from greenroom.rehearsal.coding.kept import as_it_stands
from greenroom.rehearsal.coding.work import current
from greenroom.rehearsal.flow import Sitting
from greenroom.rehearsal.steps import Rate
from greenroom.sandbox import Sandbox

OF_A_ROUND = "This exercise belongs to a round: `greenroom interview` goes on with it."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code finish``."""
    parser.add_argument("--tier", metavar="NAME", help="how the code is shut in (default: the best that this machine can)")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the scorecard (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Finishes, and shows the scorecard."""
    place, page = Place.of(options.workspace), Page.for_output()
    found = to_finish(place)
    with claimed_for_a_moment(place.workspace, found.id):
        sitting = Sitting(as_it_stands(place.history, found.id) or found, place.history.log, now)
        work = current(sitting.state)
        if work is not None and work.is_laid_out and not work.is_closing:
            for sentence in Folder(place.workspace, sitting, work).take_in():
                tell(sentence, page)
            finish(sitting)
        left = advance(sitting, place.settings, _sandbox(options.tier, page), progress)
    keep_up(place.history, page, was_locked=False)
    if isinstance(left, Rate) or sitting.state.setup.get("round"):
        tell(OF_A_ROUND, page)
    print("\n".join(lines_of(document(sitting.state, lambda _: None, place.settings.plugins), options.format, page)))
    return ExitStatus.CLEAN


def _sandbox(tier: str | None, page: Page) -> Sandbox | None:
    """None where nothing can be run here: what was written is scored all the same."""
    try:
        return sandbox_of(tier)
    except UsersFault as fault:
        if tier is not None:
            raise
        tell(f"Nothing was run: {fault}.", page)
        return None
