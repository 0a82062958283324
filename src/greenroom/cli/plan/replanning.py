"""Plan anew from what was really done: untouched blocks stay where they are, what was missed is spread over the days left.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.plan import moved, shown
from greenroom.cli.keeping import now
from greenroom.cli.plan.at_hand import base_at, course_at, tell_of_base
from greenroom.plan.agenda import agenda
from greenroom.plan.written import days_off
from greenroom.workspace.planned import read_course


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan again``."""
    add = parser.add_argument
    add("--off", action="append", default=[], metavar="DATE", help="one more day without work, or a stretch DATE..DATE")
    add("--format", choices=("human", "json"), default="human", help="form of the plan (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Plans anew, and shows what changed."""
    from greenroom.rehearsal.planning import again, standing
    from greenroom.rehearsal.planning_facts import facts_of

    page, today = Page.for_output(), date.today()
    place, course = course_at(options.workspace)
    before = standing(course)
    base = base_at(place, course)
    version = again(place, course, base, now(), today, days_off(options.off))
    course = read_course(place)
    if options.format == "json":
        print(json.dumps(facts_of(course, today), ensure_ascii=False, indent=1))
        return ExitStatus.CLEAN
    print("\n".join(tell_of_base(base, version.made.without_mock, page)))
    print(
        "\n".join([*moved(before, version, course, today, page), "", *shown(agenda(course, today), version.term, today, page)])
    )
    return ExitStatus.CLEAN
