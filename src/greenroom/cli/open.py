"""Open the studio: the rehearsal room in your browser, served to this machine alone.

It opens the workspace that this folder is in; where there is none, the one in ~/greenroom, which is made if need be. Needs the
extra packages of `pip install 'greenroom[studio]'`. Ctrl-C closes it; whatever you said is kept.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import os
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import warn_of_git
from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace, find_workspace

EXTRA = ("jinja2", "starlette", "uvicorn", "websockets")
HOME = os.path.join("~", "greenroom")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom open``."""
    add = parser.add_argument
    add("--port", type=int, metavar="N", help="the port (default: 8765, or the next one that is free)")
    add("--no-browser", action="store_true", help="print the address, and open no browser")
    add("--api", action="store_true", help="let scripts of yours use the HTTP API while it is open (docs/api.md)")
    add("--workspace", metavar="DIR", help="the workspace (default: the one that this folder is in, else ~/greenroom)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Opens it, and returns once it is closed."""
    if not is_installed():
        raise UnusableOption("The studio needs a few packages more: pip install 'greenroom[studio]'.")
    workspace = _workspace(options.workspace)
    warn_of_git(workspace)
    _opening().run(workspace.folder, port=options.port, browser=not options.no_browser, api=options.api)
    return ExitStatus.CLEAN


def is_installed() -> bool:
    """Whether the packages of the studio are there."""
    return all(find_spec(name) is not None for name in EXTRA)


def _workspace(folder: str | None) -> Workspace:
    try:
        return find_workspace(folder or ".")
    except UnusableWorkspace:
        if folder is not None or os.path.exists(".greenroom"):
            raise
    home = os.path.expanduser(HOME)
    workspace, made = make_workspace(home)
    if made:
        print(f"Made a workspace of your own in {home}.")
    return workspace


def _opening() -> ModuleType:
    """What starts the studio; called by its name, since no door imports another one."""
    return import_module("greenroom.studio.opening")
