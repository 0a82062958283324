"""Set right what was read of a kept posting; what you say is kept and wins, also over later versions of greenroom.

greenroom job correct acme --must go --can-learn rust --not excel --archetype llm
greenroom job correct acme --as-read excel --as-read archetype     takes that back
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.job.taking import opened_shelf
from greenroom.cli.keeping import now
from greenroom.errors import UnusableOption
from greenroom.jobs.kept import find_kept
from greenroom.jobs.lexicon import label_of, name_of
from greenroom.jobs.notes import FIELDS, append, field_of, taken_back, weight_of
from greenroom.jobs.posting import ARCHETYPES, CAN_LEARN, MUST, SERVINGS

SAID = {"must": MUST, "can_learn": CAN_LEARN, "out": ""}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job correct``."""
    add = parser.add_argument
    add("posting", metavar="POSTING", help="the name of a kept posting")
    add("--must", action="append", default=[], metavar="SKILL", help="it is a must; repeatable")
    add("--can-learn", action="append", default=[], metavar="SKILL", help="it can be learned; repeatable")
    add("--not", dest="out", action="append", default=[], metavar="SKILL", help="it is not asked for; repeatable")
    add("--archetype", metavar="NAME", help=f"the primary one: {', '.join(ARCHETYPES)}")
    add("--serving", metavar="NAME", help=f"how it is served: {', '.join(SERVINGS)}")
    add("--title", metavar="TEXT", help="the title of the position")
    add("--company", metavar="TEXT", help="the name of the firm")
    add(
        "--as-read",
        action="append",
        default=[],
        metavar="NAME",
        help="take back what you said of a skill or a field; repeatable",
    )
    add("--weight", metavar="N", help="how much the posting counts in the gap map")


def run(options: argparse.Namespace) -> ExitStatus:
    """Keeps every correction, or none where one of them cannot be kept."""
    _, shelf = opened_shelf(options.workspace)
    kept = find_kept(shelf, options.posting)[0]
    needs = {name_of(word): need for key, need in SAID.items() for word in getattr(options, key)}
    fields = {name: field_of(name, value) for name in FIELDS if (value := getattr(options, name)) is not None}
    weight = weight_of(options.weight) if options.weight is not None else None
    back = [word if word in FIELDS else name_of(word) for word in options.as_read]
    if not needs and not fields and not back and weight is None:
        raise UnusableOption("Nothing is set right yet: say what is, as in --must go, --not excel or --archetype llm.")
    for name in back:
        append(shelf.folder, now(), posting=kept.name, **taken_back(name))
    for name, need in needs.items():
        append(shelf.folder, now(), posting=kept.name, skill=name, need=need)
    for name, value in fields.items():
        append(shelf.folder, now(), posting=kept.name, field=name, value=value)
    if weight is not None:
        append(shelf.folder, now(), posting=kept.name, weight=weight)
    said = [f"{name if name in FIELDS else label_of(name)}: as read" for name in back]
    said += [f"{label_of(name)}: {need or 'not asked for'}" for name, need in needs.items()]
    said += [f"{name}: {value}" for name, value in fields.items()] + ([f"weight: {weight:g}"] if weight is not None else [])
    print(f"Kept for {kept.name}: {'; '.join(said)}.")
    return ExitStatus.CLEAN
