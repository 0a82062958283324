"""Look at a project as an interviewer does: what its repository or README shows, and what will be asked about it.

PATH is a repository's folder or a README; with a second PATH the first is your flagship, and what the second adds is said.
Files are read and never run; nothing leaves this machine.

Exit status: 0, or 2 for a path that cannot be read.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import Any

from greenroom.attempt import Attempt, Passage
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.errors import UnusableOption
from greenroom.exercise import Exercise
from greenroom.library.repositories import read_repository
from greenroom.reading.answer import Answer
from greenroom.stories.portfolio import Audit, audit

MOST_PATHS = 2
ASIDE = 20
HEADS = {"story": "The story", "craft": "The craft"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom portfolio``."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="a repository or a README; the flagship first, then a supporting project")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows what was seen of each project."""
    if len(options.paths) > MOST_PATHS:
        raise UnusableOption("Name one or two projects: a flagship and a supporting one are what interviewers have time for.")
    audits = [_audit(path) for path in options.paths]
    if options.format == "json":
        print(
            json.dumps({"projects": [facts_of(each) for each in audits], "adds": _adds(audits)}, ensure_ascii=False, indent=1)
        )
        return ExitStatus.CLEAN
    page = Page.for_output()
    for each in audits:
        print("\n".join(_lines(each, page)))
    print("\n".join(_beside(audits, page)))
    return ExitStatus.CLEAN


def facts_of(found: Audit) -> dict[str, Any]:
    """An audit as JSON values."""
    rows = [
        {"group": seen.look.group, "name": seen.look.name, "place": seen.place, "words": seen.words, "question": seen.question}
        for seen in found.seen
    ]
    return {"path": found.path, "seen": rows, "stumbles": list(found.stumbles)}


def _audit(path: str) -> Audit:
    found = read_repository(path)
    attempt = Attempt(found.readme, (Passage(0, len(found.readme)),), "markdown", found.readme_path or "README")
    return audit(path, found.readme_path, Answer(Exercise(kind="presentation"), attempt), found.files, found.texts)


def _lines(found: Audit, page: Page) -> Iterator[str]:
    yield page.paint.dress(printable(found.path), "bold", "underline")
    group = ""
    for seen in found.seen:
        if seen.look.group != group:
            group = seen.look.group
            yield page.paint.bold(HEADS[group])
        sign = page.paint.dress("✓", "green") if seen.place else page.paint.dress("–", "yellow")
        said = f"{seen.place}: {seen.words}" if seen.place else f"nothing shows {seen.look.what}"
        name = f"  {sign} {seen.look.name}"
        yield from page.wrapped(printable(said), ASIDE, name + " " * (ASIDE - len(seen.look.name) - 4))
    for stumble in found.stumbles:
        yield from page.wrapped(printable(stumble), 4, "  ! ")
    yield page.paint.bold("What an interviewer asks")
    missing_first = sorted(found.seen, key=lambda seen: bool(seen.place))
    for seen in missing_first:
        yield from page.wrapped(seen.question, 4, "  ? ")
    yield ""


def _adds(audits: Sequence[Audit]) -> list[str]:
    return [name for name in audits[1].shown if name not in audits[0].shown] if len(audits) == MOST_PATHS else []


def _beside(audits: Sequence[Audit], page: Page) -> Iterator[str]:
    if len(audits) < MOST_PATHS:
        return
    flagship, supporting = audits
    if len(supporting.shown) > len(flagship.shown):
        yield from page.wrapped(f"{printable(supporting.path)} shows more than {printable(flagship.path)}: lead with it.", 0)
    adds = _adds(audits)
    said = f"It adds {', '.join(adds)}." if adds else "It shows nothing that the flagship does not: show another side of you."
    yield from page.wrapped(f"The supporting project: {said}", 0)
    both = [name for name in flagship.missing if name in supporting.missing]
    if both:
        yield from page.wrapped(f"Neither shows {', '.join(both)}.", 0)
