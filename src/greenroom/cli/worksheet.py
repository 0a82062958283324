"""Write a project down heading by heading, and make a walkthrough of it.

Where PATH does not exist, an empty worksheet is written there: `--kind` says for which kind of project, since a part of a large
project, a study, a proof of concept and confidential work are told differently. Where PATH is a worksheet, its words become a
walkthrough, on standard output or in the file after `--to`; nothing is added to what you wrote.

Exit status: 0, or 2 for unusable input or options.
"""

import argparse
import os
import sys

from greenroom.cli.exit_status import ExitStatus
from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.worksheets import KINDS, Worksheet, read_worksheet, template

WORDS_A_MINUTE = 150


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom worksheet``."""
    add = parser.add_argument
    add("path", metavar="PATH", help="the worksheet's file; a new one is written where there is none")
    add("--kind", choices=KINDS, default="project", help="kind of a new worksheet (default: project)")
    add("--to", metavar="FILE", help="write the walkthrough to this file, which must not exist yet")


def run(options: argparse.Namespace) -> ExitStatus:
    """Writes a worksheet, or makes the walkthrough."""
    if not os.path.exists(options.path):
        _write(options.path, template(options.kind))
        print(f"{options.path} is ready: write under its headings, then `greenroom worksheet {options.path}`.")
        return ExitStatus.CLEAN
    sheet = _read(options.path)
    _tell_of_gaps(sheet)
    if options.to:
        _write(options.to, sheet.walkthrough())
        print(f"{options.to} is written: `greenroom check {options.to}` reads it.")
    else:
        print(sheet.walkthrough(), end="")
    return ExitStatus.CLEAN


def _read(path: str) -> Worksheet:
    try:
        with open(path, encoding="utf-8") as file:
            sheet = read_worksheet(file.read())
    except UnusableInput as fault:
        raise UnusableInput(f"{path} {fault}") from fault
    except UnicodeDecodeError as fault:
        raise UnusableInput(f"{path} is not UTF-8 text: save it as such.") from fault
    except OSError as fault:
        raise UnusableInput(f"{path} cannot be read ({fault.strerror}): name a file that you may read.") from fault
    if not any(section.words for section in sheet.sections):
        raise UnusableInput(f"{path} has nothing below its headings yet: write a sentence or two under each.")
    return sheet


def _tell_of_gaps(sheet: Worksheet) -> None:
    words = sum(len(section.words.split()) for section in sheet.sections)
    said = f"greenroom: about {60 * words / WORDS_A_MINUTE:.0f} seconds of speech"
    empty = f"; nothing yet under {', '.join(sheet.empty)}" if sheet.empty else ""
    print(f"{said}{empty}.", file=sys.stderr)


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as fault:
        raise UnusableOption(f"{path} exists already: choose another name, or take it away first.") from fault
    except OSError as fault:
        raise UnusableOption(f"{path} cannot be written ({fault.strerror}): choose another place.") from fault
