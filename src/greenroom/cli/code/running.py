"""Try what you wrote: the samples of the statement, and your own tests, all within a moment.

Exit status: 0 where all of it passes, 1 where not, 2 for unusable input, options or workspace.
"""

import argparse

from greenroom.cli.agreeing import sandbox_of
from greenroom.cli.code.at_work import at_work
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import coding
from greenroom.cli.forms.page import Page
from greenroom.rehearsal.coding.running import run as try_out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code run``."""
    parser.add_argument("--tier", metavar="NAME", help="how the code is shut in (default: the best that this machine can)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Tries it."""
    page = Page.for_output()
    with at_work(options.workspace, page) as at:
        facts = try_out(at.sitting, sandbox_of(options.tier), at.place.settings)
    print("\n".join(coding.ran(facts["document"], page)), flush=True)
    return ExitStatus.CLEAN if facts["document"]["passed"] else ExitStatus.FINDINGS
