"""Read an export of `greenroom export` into this workspace. What is here already stays; nothing is taken twice."""

import argparse
import os
import sys

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.errors import UnusableInput
from greenroom.store.archive import read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom import``."""
    parser.add_argument("file", metavar="FILE", help="an export, or - for standard input")
    parser.add_argument(
        "--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)"
    )


def run(options: argparse.Namespace) -> ExitStatus:
    """Checks every line of the export before anything is taken over."""
    _, history = opened(options.workspace)
    with history.reading() as reader:
        tell_what_happened(history)
        before = reader.counts()
    name = "Standard input" if options.file == "-" else options.file
    history.log.append(*read(_lines(options.file), name, now()))
    with history.reading() as reader:
        after = reader.counts()
    print(f"Took over {after[0] - before[0]} attempts and {after[1] - before[1]} judgements from {name}.")
    return ExitStatus.CLEAN


def _lines(path: str) -> list[str]:
    try:
        if path == "-":
            return sys.stdin.buffer.read().decode().split("\n")
        with open(path, encoding="utf-8") as file:
            return file.read().split("\n")
    except UnicodeDecodeError as error:
        raise UnusableInput(f"{path} is not UTF-8 text, so it is no export: export it again.") from error
    except OSError as error:
        what = "is a folder" if os.path.isdir(path) else f"cannot be read ({error.strerror or error})"
        raise UnusableInput(f"{path} {what}: name a file that `greenroom export` wrote.") from error
