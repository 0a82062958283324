"""Show the plan by week: each block, today marked, planned minutes beside those that were done.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.plan import shown
from greenroom.cli.plan.at_hand import course_at
from greenroom.plan.agenda import agenda


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan show``."""
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the plan (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows it."""
    from greenroom.rehearsal.planning import standing
    from greenroom.rehearsal.planning_facts import facts_of

    page, today = Page.for_output(), date.today()
    _, course = course_at(options.workspace)
    term = standing(course).term
    if options.format == "json":
        print(json.dumps(facts_of(course, today), ensure_ascii=False, indent=1))
    else:
        print("\n".join(shown(agenda(course, today), term, today, page)))
    return ExitStatus.CLEAN
