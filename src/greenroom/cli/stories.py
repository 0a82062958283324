"""Show your story bank: which story shows which competency, what was told when, where the gaps are; choose what to lead with.

A story says in its front matter which competencies it shows. Answers that were rehearsed are known again by the story's figures
and names, so what you told often, or not for a fortnight, is said. `--choose` weighs your projects by impact, ownership, depth,
decisions, evidence and reflection, and names a primary, a secondary and a tertiary one.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from greenroom.cli.backing import ledger_for
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.keeping import now, opened
from greenroom.cli.paint import printable, shortened

if TYPE_CHECKING:
    from greenroom.stories.bank import Bank, Story, Use
    from greenroom.stories.choosing import Placed

NAME = 17
NONE = "There is no story yet: write one in stories/, as in stories/example-night-shift.md, and name its competencies."
NO_PROJECT = "No project could be weighed yet: write a walkthrough in walkthroughs/, and `greenroom check` it."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom stories``."""
    add = parser.add_argument
    add("--choose", action="store_true", help="weigh the projects, and name the one to lead with and two more")
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows the bank, or the chosen projects."""
    from greenroom.rehearsal.own_stories import bank_facts, own_bank, own_projects, placed_facts

    workspace, history = opened(options.workspace)
    page = Page.for_output()
    if options.choose:
        placed = own_projects(workspace, ledger_for(workspace.folder))
        facts: object = placed_facts(placed)
        lines = _chosen(placed, page)
    else:
        with history.reading() as reader:
            found = own_bank(workspace, reader.rehearsals(), now())
        facts, lines = bank_facts(found), _bank(found, page)
    print(json.dumps(facts, ensure_ascii=False, indent=1) if options.format == "json" else "\n".join(lines))
    return ExitStatus.CLEAN


def _bank(found: "Bank", page: Page) -> Iterator[str]:
    if not found.stories:
        yield from page.wrapped(NONE, 0)
        return
    for number, story in enumerate(found.stories, 1):
        yield from page.wrapped(_used(story, found.uses[story.path]), 5, f"{number:3}  ")
    yield ""
    yield " " * NAME + "  " + " ".join(f"{number:2}" for number in range(1, len(found.stories) + 1))
    for name, stories in found.shows.items():
        cells = " ".join(" ●" if story in stories else " ·" for story in found.stories)
        yield f"{name:{NAME}}  {cells}" + ("" if stories else page.paint.dress("  no story", "yellow"))
    yield from _to_mend(found, page)


def _used(story: "Story", use: "Use") -> str:
    title = printable(shortened(story.title, 60))
    if use.last is None:
        return f"{title} ({printable(story.path)}), not told yet"
    times = "once" if use.often == 1 else "twice" if use.often == 2 else f"{use.often} times"
    return f"{title} ({printable(story.path)}), told {times}, last on {use.last:%Y-%m-%d}"


def _to_mend(found: "Bank", page: Page) -> Iterator[str]:
    titles = {story.path: printable(story.title) for story in found.stories}
    said = []
    if found.gaps:
        said.append(f"No story shows {_listed(found.gaps)}: interviewers ask for each of them.")
    said += [
        f"Only “{titles[path]}” shows {_listed(names)}: one more story would share the load."
        for path, names in found.leaning.items()
    ]
    said += [
        f"“{titles[path]}” was told three times or more this week: let it rest, or it sounds learned." for path in found.worn
    ]
    said += [f"“{titles[path]}” was told for {name}, which its front matter does not name." for path, name in found.unmeant()]
    for line in said:
        yield ""
        yield from page.wrapped(line, 0)


def _chosen(placed: "Sequence[Placed]", page: Page) -> Iterator[str]:
    if not placed:
        yield from page.wrapped(NO_PROJECT, 0)
    for each in placed:
        title = f"{printable(each.project.title)} ({printable(each.project.path)})"
        yield f"{page.paint.bold(each.place)}  {each.weight:.0%}  {title}"
        adds = f" It adds {_listed(each.adds)}." if each.adds else ""
        yield from page.wrapped(f"Strongest in {each.strongest}, weakest in {each.weakest}.{adds}", 2)
        marks = [f"{name} {'not scored' if mark is None else f'{mark:.0%}'}" for name, mark in each.project.marks.items()]
        yield from (page.paint.dim(line) for line in page.wrapped(" · ".join(marks), 2))


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
