"""Show an exercise: the statement, what you asked, and the scorecard of six categories with its evidence, as far as it is told.

It is the one whose folder you are in, else the one under way, else the newest.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any

from greenroom.cli.code.at_work import Place, newest_shown
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import coding, statement
from greenroom.cli.forms.page import Page
from greenroom.history import Rehearsal
from greenroom.rehearsal.coding.document import document
from greenroom.rehearsal.telling import TOLD_LATER

WAITS = {
    "work": "Under way: `greenroom code submit` judges it, `greenroom code finish` takes it as it stands.",
    "measuring": "Not scored yet: `greenroom code finish` goes on.",
    "rating": "The round is not over: `greenroom interview` goes on with it.",
}
Facts = Mapping[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code show``."""
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows it."""
    place = Place.of(options.workspace)
    rehearsal = newest_shown(place)
    with place.history.reading() as reader:

        def look_up(identifier: str) -> Rehearsal | None:
            return reader.rehearsal(identifier)

        told = document(rehearsal, look_up, place.settings.plugins)
    print("\n".join(lines_of(told, options.format, Page.for_output())))
    return ExitStatus.CLEAN


def lines_of(told: Facts, form: str, page: Page) -> Iterator[str]:
    """A round, as JSON or for people."""
    if form == "json":
        yield json.dumps(told, ensure_ascii=False, indent=1)
        return
    for exercise in told["exercises"]:
        yield from _exercise(exercise, page, tells=told["tells"])
    if not told["tells"] and told["ended_at"]:
        yield from page.wrapped(TOLD_LATER, 0)
    elif told["waits_for"] in WAITS:
        yield from page.wrapped(WAITS[told["waits_for"]], 0)


def _exercise(exercise: Facts, page: Page, *, tells: bool) -> Iterator[str]:
    facts = [exercise["pattern"], exercise["difficulty"], f"{exercise['minutes']:.0f} minutes"]
    variant = [f"the variant {exercise['variant']}"] if exercise["variant"] else []
    yield from page.headed(exercise["title"], " · ".join([*filter(None, facts), *variant, exercise["folder"]]))
    yield ""
    if not exercise["is_finished"]:
        yield from statement.lines_of(exercise["statement"], page)
        yield ""
    if exercise["asked"] or exercise["hints"]:
        yield from [*coding.used(exercise, page), ""]
    for submission in exercise["submissions"][-1:]:
        yield from [*coding.verdict(submission, page), ""]
        if tells:
            yield from _measured(submission, page)
    if exercise["scorecard"]:
        yield from coding.findings(exercise, page)
        yield from coding.scorecard(exercise, page)
    if exercise["technique"]:
        yield from page.wrapped(f"What it was about: {exercise['technique']}. Why it is asked: {exercise['why']}", 0)


def _measured(submission: Facts, page: Page) -> Iterator[str]:
    for what in ("growth", "tests"):
        if submission[what]:
            yield from [*coding.measured(what, submission[what], page), ""]
