"""List the exercises by pattern, with how hard they are, how long they take, and which of them you tried.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from greenroom.cli.code.at_work import Place
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable, shortened
from greenroom.errors import UnusableOption
from greenroom.library.problem_outlines import Outline, all_outlines
from greenroom.rehearsal.coding.choosing import Tried, of_pattern, tried
from greenroom.rehearsal.coding.kept import coding_rounds

HIDDEN = "In a real round neither pattern nor difficulty is known; so they are not shown here."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code list``."""
    add = parser.add_argument
    add("--pattern", metavar="PATTERN", help="only exercises of this pattern, or of all whose name holds the word")
    add("--real", action="store_true", help="show nothing that gives away what an exercise is about")
    add("--format", choices=("human", "json"), default="human", help="form of the list (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the list."""
    place = Place.of(options.workspace)
    outlines = all_outlines(place.settings.plugins)
    if options.pattern and options.real:
        raise UnusableOption("A pattern gives away what an exercise is about: leave out --pattern, or --real.")
    shown = of_pattern(options.pattern, outlines.values()) if options.pattern else list(outlines.values())
    before = tried(coding_rounds(place.history))
    if options.real:
        shown.sort(key=lambda outline: outline.key)
    if options.format == "json":
        print(json.dumps([_facts(one, before, is_real=options.real) for one in shown], ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(shown, before, Page.for_output(), is_real=options.real)))
    return ExitStatus.CLEAN


def _facts(outline: Outline, before: Mapping[str, Tried], *, is_real: bool) -> dict[str, Any]:
    known = before.get(outline.key, Tried())
    told = dict.fromkeys(("title", "pattern", "difficulty", "variants")) if is_real else {}
    facts = {**outline._asdict(), "variants": list(outline.variants)}
    return {**facts, **told, "tried": known.often, "last": known.last or None}


def _lines(shown: list[Outline], before: Mapping[str, Tried], page: Page, *, is_real: bool) -> Iterator[str]:
    wide = max(len(outline.key) for outline in shown)
    for pattern, group in groupby(shown, key=lambda outline: "" if is_real else outline.pattern):
        if pattern:
            yield page.paint.bold(pattern)
        for outline in group:
            yield from _line(outline, before.get(outline.key, Tried()), wide, page, is_real=is_real)
    yield from page.wrapped(HIDDEN, 0) if is_real else ()
    many = (
        f"{len(shown)} exercises; `greenroom code start` picks the one whose turn it is, `greenroom code start KEY` that one."
    )
    yield from (page.paint.dim(line) for line in page.wrapped(many, 0))


def _line(outline: Outline, known: Tried, wide: int, page: Page, *, is_real: bool) -> Iterator[str]:
    hard = "" if is_real else f"{outline.difficulty:8}  "
    times = "once" if known.often == 1 else f"{known.often} times"
    when = f"tried {times}, last on {known.last[:10]}" if known.often else ""
    head = f"  {outline.key:{wide}}  {hard}{outline.minutes:3.0f} min  "
    if len(head) + 20 > page.width:
        yield f"  {outline.key}"
        yield from page.wrapped(" · ".join(filter(None, [hard.strip(), f"{outline.minutes:.0f} min", when])), 4)
        return
    title = "" if is_real else shortened(printable(outline.title), page.width - len(head) - len(when) - 2)
    yield head + " ".join(filter(None, [title, page.paint.dim(when)]))
