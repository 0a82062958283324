"""Make a plan: from today up to the day before the interview, with so many hours a day.

It comes from your gap map and the loops of the postings that you keep, never from a template: what is wanted most and shown
least gets the time, each expected round gets a mock, the last day is light. A sprint (two weeks) drills coding patterns, core
explanations and a system design every other day; a build (six weeks) grows one project of yours, with a production concern a
week and mocks that become more frequent. An earlier plan stays in the history, and its notes are read.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.plan import shown, summary
from greenroom.cli.keeping import now
from greenroom.cli.plan.at_hand import base_at, course_at, tell_of_base
from greenroom.plan.agenda import agenda
from greenroom.plan.block import STYLES
from greenroom.plan.written import day_of, days_off, units_of
from greenroom.workspace.planned import read_course


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan make``."""
    add = parser.add_argument
    add("--until", required=True, metavar="DATE", help="the day of the interview, as 2026-12-06")
    add("--hours", required=True, metavar="HOURS", help="hours a day, in steps of a half, such as 1.5")
    add("--weekend", metavar="HOURS", help="hours on Saturdays and Sundays (default: as on other days; 0 keeps them free)")
    add(
        "--off",
        action="append",
        default=[],
        metavar="DATE",
        help="a day without work, or a stretch DATE..DATE; may be repeated",
    )
    add("--style", choices=STYLES, help="sprint (two weeks) or build (six weeks); default: build from four weeks on")
    add("--format", choices=("human", "json"), default="human", help="form of the plan (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Makes it, and shows it."""
    from greenroom.rehearsal.planning import make, term_of
    from greenroom.rehearsal.planning_facts import facts_of

    page, today = Page.for_output(), date.today()
    units = units_of(options.hours, "--hours", 0.5)
    weekend = None if options.weekend is None else units_of(options.weekend, "--weekend", 0.0)
    place, course = course_at(options.workspace)
    term = term_of(day_of(options.until), today, units, weekend, days_off(options.off), options.style)
    base = base_at(place, course)
    version = make(place, base, term, now(), today)
    course = read_course(place)
    if options.format == "json":
        print(json.dumps(facts_of(course, today), ensure_ascii=False, indent=1))
        return ExitStatus.CLEAN
    print("\n".join(tell_of_base(base, version.made.without_mock, page)))
    print("\n".join([*summary(version, page), "", *shown(agenda(course, today), term, today, page)]))
    return ExitStatus.CLEAN
