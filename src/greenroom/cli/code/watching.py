"""Run again each time that you save one of the three files; Ctrl-C ends it.

Exit status: 0, or 2 for unusable input, options or workspace.
"""

import argparse
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from time import sleep

from greenroom.cli.agreeing import sandbox_of
from greenroom.cli.code.at_work import AtWork, at_work
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import coding
from greenroom.cli.forms.page import Page
from greenroom.cli.sitting import tell
from greenroom.errors import UsersFault
from greenroom.rehearsal.coding.folder import WRITTEN, Folder
from greenroom.rehearsal.coding.running import run as try_out
from greenroom.sandbox import Sandbox

BETWEEN = 0.2
"""Seconds between two looks at the files."""
Stamps = tuple[tuple[int, int], ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code watch``."""
    parser.add_argument("--tier", metavar="NAME", help="how the code is shut in (default: the best that this machine can)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Runs at once, then after each change."""
    page = Page.for_output()
    with at_work(options.workspace, page) as at:
        folder, sandbox = at.folder, sandbox_of(options.tier)
        before = stamps(folder)
        _show(lambda: _tried(at, sandbox, page), page)
    tell(f"Watching {os.path.relpath(folder.path)}; Ctrl-C ends it.", page)
    try:
        for _ in changes(folder, before):
            _show(lambda: _tried_anew(options.workspace, sandbox, page), page)
    except KeyboardInterrupt:
        print()
        tell("Stopped watching; everything is kept.", page)
    return ExitStatus.CLEAN


def changes(folder: Folder, known: Stamps, wait: Callable[[float], None] = sleep) -> Iterator[None]:
    """Comes once for every change of the files since they were ``known``, when they have been left alone for a moment."""
    newest = known
    while True:
        wait(BETWEEN)
        now = stamps(folder)
        if now != known and now == newest:
            known = now
            yield
        newest = now


def stamps(folder: Folder) -> Stamps:
    """When each of the files was last changed, and how long it is."""
    return tuple(_stamp(folder.file(name)) for name in WRITTEN)


def _stamp(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _tried_anew(workspace: str, sandbox: Sandbox, page: Page) -> None:
    with at_work(workspace, page) as at:
        _tried(at, sandbox, page)


def _tried(at: AtWork, sandbox: Sandbox, page: Page) -> None:
    facts = try_out(at.sitting, sandbox, at.place.settings)
    print(page.paint.dim(f"── {datetime.now():%H:%M:%S}"))
    print("\n".join(coding.ran(facts["document"], page)), flush=True)


def _show(look: Callable[[], None], page: Page) -> None:
    """A slip of the pen ends no watch."""
    try:
        look()
    except UsersFault as fault:
        print("\n".join(page.wrapped(str(fault), 0)), flush=True)
