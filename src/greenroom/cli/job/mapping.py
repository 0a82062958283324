"""The gap map over all kept postings: each skill, what shows it, your own word for it, what was measured beside it, what to do.

Your confidence and what was measured stand side by side and are never merged. Skills come by how much is wanted and how little
shows it.
"""

import argparse
import json
from collections.abc import Iterator, Sequence

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.job.taking import opened_shelf
from greenroom.cli.keeping import now, opened
from greenroom.cli.paint import printable, shortened
from greenroom.errors import UnusableOption
from greenroom.jobs.document import SCHEMA, gap_facts
from greenroom.jobs.gaps import KINDS, Gap
from greenroom.jobs.posting import MUST

LABEL, SHOWN, SAID, MEASURED = 24, 30, 4, 20
MOST = 30
"""Rows that people see unless they ask for all."""
NONE = "No posting is kept yet: `greenroom job add FILE` keeps one."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job gaps``."""
    parser.add_argument("--all", action="store_true", help=f"all skills, not only the first {MOST}")
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the map (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows the map."""
    from greenroom.rehearsal.proofs import gap_map

    workspace, shelf = opened_shelf(options.workspace)
    if not shelf.kept:
        raise UnusableOption(NONE)
    _, history = opened(options.workspace)
    with history.reading() as reader:
        found = gap_map(workspace, shelf, reader.rehearsals(), now())
    if options.format == "json":
        postings = [{"name": each.name, "weight": each.weight, "title": each.posting.title} for each in shelf.kept]
        facts = {"schema": SCHEMA, "postings": postings, "skills": list(map(gap_facts, found))}
        print(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_shown(found, len(shelf.kept), found if options.all else found[:MOST], Page.for_output())))
    return ExitStatus.CLEAN


def proofs_told(gap: Gap) -> str:
    """What shows a skill, counted by kind; "none" where nothing does."""
    counts = [(kind, sum(proof.kind == kind for proof in gap.proofs)) for kind in KINDS]
    return ", ".join(f"{count} {_many(kind, count)}" for kind, count in counts if count) or "none"


def _many(kind: str, count: int) -> str:
    if kind == "coding":
        return "solved"
    return kind if count == 1 else "stories" if kind == "story" else kind + "s"


def _shown(found: Sequence[Gap], postings: int, rows: Sequence[Gap], page: Page) -> Iterator[str]:
    told = "1 posting asks" if postings == 1 else f"{postings} postings ask"
    shown = sum(bool(row.proofs) for row in found)
    yield page.paint.bold(f"{told} for {len(found)} skills; something of yours shows {shown} of them.")
    yield ""
    yield page.paint.dim(f"  {'skill':{LABEL}}{'shown by':{SHOWN}}{'you':{SAID}}{'measured':{MEASURED}}")
    for row in rows:
        mark = "●" if row.need == MUST else "○"
        said = str(row.confidence) if row.confidence else "·"
        label = shortened(printable(row.label), LABEL - 1)
        shown_by = shortened(proofs_told(row), SHOWN - 1)
        yield f"{mark} {label:{LABEL}}{shown_by:{SHOWN}}{said:{SAID}}{row.strength.told}".rstrip()
        yield from (page.paint.dim(line) for line in page.wrapped(printable(row.action), 4))
    if len(rows) < len(found):
        yield ""
        yield f"{len(found) - len(rows)} more: `greenroom job gaps --all`."
    yield ""
    yield page.paint.dim("● must  ○ can learn; `you` is your own word (1 to 5), `measured` what your answers showed.")
