"""Submit what you wrote: the verdict and a first scorecard at once, then how its cost grows and what your tests notice.

Submit as often as you like; the last one counts. `greenroom code finish` ends the exercise. In a real round only the samples
are told.

Exit status: 0 accepted and not above the required class, 1 anything else, 2 unusable input, options or workspace; in a real
round 0 where the samples are as they should be.
"""

import argparse
from collections.abc import Iterable

from greenroom.cli.agreeing import sandbox_of
from greenroom.cli.bar import progress
from greenroom.cli.code.at_work import AtWork, at_work
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import coding
from greenroom.cli.forms.page import Page
from greenroom.cli.sitting import keep_up, tell
from greenroom.judge.growth.grown import ABOVE
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.document import submission_document
from greenroom.rehearsal.coding.finishing import look
from greenroom.rehearsal.coding.steps import pending_of
from greenroom.rehearsal.coding.submitting import MEASURED, measure, submit
from greenroom.rehearsal.coding.work import Submission
from greenroom.rehearsal.telling import tells_nothing_yet
from greenroom.sandbox import Sandbox

FIRST = "A first scorecard; what is measured below may move it."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code submit``."""
    parser.add_argument("--tier", metavar="NAME", help="how the code is shut in (default: the best that this machine can)")
    parser.add_argument("--no-growth", action="store_true", help="only the cases; leave growth and tests for later")


def run(options: argparse.Namespace) -> ExitStatus:
    """Submits, and shows what comes of it as it comes."""
    page = Page.for_output()
    with at_work(options.workspace, page) as at:
        sandbox = sandbox_of(options.tier)
        submission = submit(at.sitting, sandbox, at.place.settings, progress)
        tells = not tells_nothing_yet(at.sitting.state)
        _print(coding.verdict(submission_document(submission, tells=tells), page))
        if tells:
            _show_scores(at, page)
            if not options.no_growth:
                _measure(at, sandbox, page)
        submission = at.work.newest or submission
    keep_up(at.place.history, page, was_locked=False)
    return _status(submission, tells=tells)


def _show_scores(at: AtWork, page: Page) -> None:
    print()
    if next(pending_of(at.work), None):
        tell(FIRST, page)
    _print(coding.scorecard(look(at.work, at.place.settings), page))


def _measure(at: AtWork, sandbox: Sandbox, page: Page) -> None:
    """Measures one thing after the other; each is shown as it arrives, and what it moves in the scorecard."""
    problem = exercise(at.work.chosen, at.place.settings.plugins)
    before = look(at.work, at.place.settings)
    has_more = False
    while pending := next(pending_of(at.work), None):
        facts = measure(pending, at.work, problem, sandbox, progress)
        at.sitting.note(MEASURED, **facts)
        _print([*coding.measured(pending.what, facts["document"], page), ""])
        has_more = True
    if has_more and look(at.work, at.place.settings)["scorecard"] != before["scorecard"]:
        _show_scores(at, page)


def _status(submission: Submission, *, tells: bool) -> ExitStatus:
    if not tells:
        cases = submission_document(submission, tells=False)["samples"]
        return ExitStatus.CLEAN if all(case["verdict"] == "AC" for case in cases) else ExitStatus.FINDINGS
    growth = submission.growth or {}
    is_well = submission.is_accepted and growth.get("verdict") != ABOVE and not growth.get("fault")
    return ExitStatus.CLEAN if is_well else ExitStatus.FINDINGS


def _print(lines: Iterable[str]) -> None:
    print("\n".join(lines), flush=True)
