"""Today's blocks: what each leaves behind, how you know that it is done, and what to type then.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.plan import today_lines
from greenroom.cli.plan.at_hand import course_at
from greenroom.plan.agenda import agenda


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan today``."""
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the day (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows the day."""
    from greenroom.rehearsal.planning import standing
    from greenroom.rehearsal.planning_facts import day_facts

    page, today = Page.for_output(), date.today()
    _, course = course_at(options.workspace)
    version = standing(course)
    days = agenda(course, today)
    if options.format == "json":
        here = [day_facts(day, today) for day in days if day.date == today]
        print(json.dumps(here[0] if here else None, ensure_ascii=False, indent=1))
    else:
        print("\n".join(today_lines(days, version, today, page)))
    return ExitStatus.CLEAN
