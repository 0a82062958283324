"""Write the plan as an iCalendar file, for which `pip install 'greenroom[plan]'`.

Import it into a calendar of its own, and import it again after each `greenroom plan again`: blocks keep their identity, so what
moved is moved and what was dropped is called off. A file is a copy; nothing is sent anywhere.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import os
from datetime import datetime, time

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.plan.at_hand import course_at
from greenroom.errors import UnusableOption

USUAL_TIME, USUAL_ALARM, LONGEST_ALARM = "18:00", 10, 24 * 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan calendar``."""
    add = parser.add_argument
    add("file", metavar="FILE.ics", help="the file to write; one that is there is written anew")
    add("--at", default=USUAL_TIME, metavar="HH:MM", help=f"when the first block of a day begins (default: {USUAL_TIME})")
    add("--zone", metavar="NAME", help="the time zone, as Europe/Berlin (default: this machine's)")
    add("--alarm", default=str(USUAL_ALARM), metavar="MIN", help=f"minutes before a block, 0 for none (default: {USUAL_ALARM})")


def run(options: argparse.Namespace) -> ExitStatus:
    """Writes it."""
    from greenroom.rehearsal.planning import standing
    from greenroom.rehearsal.planning_calendar import calendar_file, local_zone

    _, course = course_at(options.workspace)
    standing(course)
    if not options.file.lower().endswith(".ics"):
        raise UnusableOption(f"{options.file} is no name for a calendar: let it end with .ics.")
    data = calendar_file(course, options.zone or local_zone(), _time(options.at), _alarm(options.alarm))
    try:
        with open(f"{options.file}.new", "wb") as file:
            file.write(data)
        os.replace(f"{options.file}.new", options.file)
    except OSError as error:
        raise UnusableOption(f"{options.file} cannot be written ({error.strerror or error}): check the folder.") from error
    print(f"Wrote {options.file}: {data.count(b'BEGIN:VEVENT')} blocks. Import it into a calendar of its own.")
    return ExitStatus.CLEAN


def _time(word: str) -> time:
    try:
        return datetime.strptime(word, "%H:%M").time()
    except ValueError:
        raise UnusableOption(f"{word!r} is no time of the day: write it as 18:00.") from None


def _alarm(word: str) -> int:
    if not word.isdecimal() or int(word) > LONGEST_ALARM:
        raise UnusableOption(f"{word!r} is no number of minutes: 0 to {LONGEST_ALARM} can be.")
    return int(word)
