"""Say how sure you are of a skill: 1 (never done it), 2 (tried it), 3 (did it with help), 4 (do it alone), 5 (could teach it).

It is your own word, kept as it is; what your answers showed stands beside it and changes nothing of it.
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.job.taking import opened_shelf
from greenroom.cli.keeping import now
from greenroom.jobs.lexicon import label_of, name_of
from greenroom.jobs.notes import append, confidence_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job confidence``."""
    parser.add_argument("skill", metavar="SKILL", help="the skill, by its name or an alias")
    parser.add_argument("confidence", metavar="N", help="1 to 5")


def run(options: argparse.Namespace) -> ExitStatus:
    """Keeps it."""
    number = confidence_of(options.confidence)
    _, shelf = opened_shelf(options.workspace)
    name = name_of(options.skill)
    append(shelf.folder, now(), skill=name, confidence=number)
    asked = sum(any(skill.name == name for skill in each.posting.skills) for each in shelf.kept)
    by = (
        "no kept posting asks for it"
        if not asked
        else "1 posting asks for it"
        if asked == 1
        else f"{asked} postings ask for it"
    )
    print(f"{label_of(name)}: {number} of 5, by your own word; {by}.")
    return ExitStatus.CLEAN
