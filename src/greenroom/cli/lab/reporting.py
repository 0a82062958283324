"""Write a run down as one HTML page that stands alone: tables, plots, claims with their verdicts, and where it is all from."""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.lab.at_hand import lab_named, store_at_hand
from greenroom.errors import UnusableOption


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom lab report``."""
    parser.add_argument("run", metavar="RUN", help="a run, by the beginning of its name")
    parser.add_argument("--out", metavar="FILE", help="the file to write (default: RUN.html here)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Writes the page, and says where."""
    from greenroom.labs.reporting.page import report

    found = store_at_hand().run(options.run)
    text = report(lab_named(found.lab), found)
    path = options.out or f"{found.id}.html"
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UnusableOption(f"{path} cannot be written ({error.strerror}): choose another place with --out.") from error
    print(f"{path} is written: open it in a browser.")
    return ExitStatus.CLEAN
