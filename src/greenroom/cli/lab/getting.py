"""Download the data of a lab over the network, from the addresses that `greenroom lab show LAB --json` names.

A download is kept in the cache by its sha256, and refused where it has another one. What lies in the folder GREENROOM_DATA, or
rides in a package, is not downloaded.
"""

import argparse

from greenroom.cli.bar import progress
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.lab.at_hand import add_lab, lab_named, places, store_at_hand, tell
from greenroom.labs.data.finding import locate
from greenroom.labs.data.getting import get


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab get``."""
    add_lab(parser)


def run(options: argparse.Namespace) -> ExitStatus:
    """Downloads what is missing, and says where each file lies."""
    lab, room = lab_named(options.lab), places(store_at_hand())
    found = locate(lab, room)
    unusable = []
    for source in lab.sources:
        if source.key not in found:
            continue
        path = found[source.key].path
        if path is None and source.tier == "download":
            path = get(source, room, progress)
            print(f"{source.title} is here: {path} ({source.licence}).")
        elif path is None:
            unusable.append(found[source.key].missing)
        else:
            print(f"{source.title} was here: {path}.")
    tell(unusable)
    if not found:
        print(f"The lab {lab.key!r} needs no data: it draws its own.")
    return ExitStatus.UNUSABLE if unusable else ExitStatus.CLEAN
