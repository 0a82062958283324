"""Read postings: the mix of work with the lines that speak for it, what is built and how it is served, each skill as a must
or one to learn with its line, what will be probed, the loop as stated or as usual, and what to mind.

PATH is plain text, Markdown, HTML or PDF (for which `pip install 'greenroom[jobs]'`), or - for standard input.
"""

import argparse
import json
from collections.abc import Iterator

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.job.taking import taken, tell
from greenroom.cli.paint import printable, shortened
from greenroom.jobs.checklist import warning_told
from greenroom.jobs.document import document
from greenroom.jobs.posting import CAN_LEARN, CORRECTED, CUE, DEFAULT, HEADING, MUST, Posting, Skill

HEADS = {MUST: "Must", CAN_LEARN: "Can learn"}
SURE = {HEADING: "a heading says so", CUE: "its sentence says so", DEFAULT: "by default", CORRECTED: "you said so"}
LABEL = 26
QUOTE = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job read``."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a posting, or - for standard input")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the report (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Reads every posting that it can, and says which could not be read."""
    found = taken(options.paths)
    if options.format == "json":
        errors = [{"path": path, "message": message} for path, message in found.errors]
        print(json.dumps(document(found.postings, errors), ensure_ascii=False, indent=1))
    else:
        page = Page.for_output()
        for posting in found.postings:
            print("\n".join(_shown(posting, page)))
    tell(message for _, message in found.errors)
    return ExitStatus.UNUSABLE if found.errors else ExitStatus.CLEAN


def _shown(posting: Posting, page: Page) -> Iterator[str]:
    title = printable(posting.title) or printable(posting.path)
    yield page.paint.bold(title) + (f" · {printable(posting.company)}" if posting.company else "")
    for number in range(len(posting.warnings)):
        yield from page.wrapped(page.paint.dress(printable(warning_told(posting, number)), "yellow"), 2)
    yield ""
    if posting.archetypes:
        yield from _work(posting, page)
        yield from _skills(posting, page)
        yield from _rubrics(posting, page)
        yield from _loop(posting, page)


def _work(posting: Posting, page: Page) -> Iterator[str]:
    for each in posting.archetypes:
        if each.share < 0.05:
            continue
        yield f"{each.share:5.0%}  {page.paint.bold(each.name)}"
        for line in each.lines[:2]:
            yield page.paint.dim(f"       “{_quoted(posting.quote(line), page.width - 10)}”")
    built = ", ".join(each.name for each in posting.surface) or "not told"
    yield f"Built: {built}. Served: {posting.serving}."
    yield ""


def _skills(posting: Posting, page: Page) -> Iterator[str]:
    for need, head in HEADS.items():
        asked = [skill for skill in posting.skills if skill.need == need]
        if asked:
            yield page.paint.bold(f"{head} ({len(asked)})")
            yield from (_skill(posting, skill, page) for skill in asked)
            yield ""


def _skill(posting: Posting, skill: Skill, page: Page) -> str:
    years = f"{skill.years}+ years, " if skill.years else ""
    quote = f"  “{_quoted(posting.quote(skill.line), QUOTE)}”" if skill.line.end else ""
    return f"  {printable(skill.label):{LABEL}}{page.paint.dim(f'{years}{SURE[skill.sure]}{quote}')}"


def _rubrics(posting: Posting, page: Page) -> Iterator[str]:
    if posting.rubrics:
        yield page.paint.bold("Will be probed, though it is no skill")
    for rubric in posting.rubrics:
        yield f"  {rubric.name}" + page.paint.dim(f"  “{_quoted(posting.quote(rubric.span), QUOTE)}”")
        for question in rubric.questions:
            yield from page.wrapped(question, 6, "    - ")
    yield ""


def _loop(posting: Posting, page: Page) -> Iterator[str]:
    stated = posting.loop.source == "stated"
    yield page.paint.bold("The loop, as stated" if stated else "The loop is not stated; usual for such work is")
    for number, each in enumerate(posting.loop.rounds, 1):
        minutes = f", {each.minutes} minutes" if each.minutes else ""
        quote = page.paint.dim(f"  “{_quoted(posting.quote(each.span), QUOTE)}”") if stated else ""
        yield f"  {number}. {each.kind}{minutes}{quote}"
    yield ""


def _quoted(text: str, width: int) -> str:
    return shortened(printable(text), max(20, width))
