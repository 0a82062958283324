"""Put a block on another day: it stays there when the plan is made again, and makes room by exchange where the day is full.

What a rule forbids is refused in a sentence: order, the time of the day, a skill twice on a day, work on the last day.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import now
from greenroom.cli.plan.at_hand import course_at
from greenroom.plan.days import told
from greenroom.plan.written import day_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan move``."""
    parser.add_argument("block", metavar="BLOCK", help="the block, as `greenroom plan show` names it")
    parser.add_argument("to", metavar="DATE", help="the day, as 2026-12-06")


def run(options: argparse.Namespace) -> ExitStatus:
    """Moves it, and shows what changed."""
    from greenroom.rehearsal.planning import block_called, move, standing

    to = day_of(options.to)
    place, course = course_at(options.workspace)
    before, block = standing(course), block_called(course, options.block).block
    after = standing(move(place, course, block, to, now(), date.today()))
    print(f"{block.id} is on {told(to)} now.")
    for each in after.made.planned:
        if each.block.id != block.id and each.day != before.day_of(each.block.id):
            print(f"{each.block.id} took its place, on {told(each.day)}.")
    return ExitStatus.CLEAN
