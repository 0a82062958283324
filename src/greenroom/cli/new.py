"""Make a workspace: folders for stories, walkthroughs, jobs and evidence, with an example each, and `greenroom.toml`.

A workspace is private. It is not made inside a git repository that has a remote, because people have published their own
stories that way by accident. A file that is there already is left as it is.
"""

import argparse
import os
import shlex

from greenroom.cli.exit_status import ExitStatus
from greenroom.workspace.making import make_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom new``."""
    parser.add_argument("folder", metavar="DIR", help="the folder to make, or to make into a workspace")
    parser.add_argument("--in-git", action="store_true", help="also inside a git repository that has a remote")


def run(options: argparse.Namespace) -> ExitStatus:
    """Makes it, and says what to do first."""
    workspace, made = make_workspace(options.folder, may_be_published=options.in_git)
    if not made:
        print(f"{options.folder} is a workspace already; nothing was changed.")
        return ExitStatus.CLEAN
    print(f"Made {options.folder}:")
    for name in made:
        print(f"  {name}")
    there = os.path.abspath(workspace.folder) == os.getcwd()
    go = "" if there else f"cd {shlex.quote(options.folder)} && "
    print(f"\nNext: `{go}greenroom rehearse` puts a first question to you.")
    return ExitStatus.CLEAN
