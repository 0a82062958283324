"""The tier of namespaces: bubblewrap gives a box processes, a network and files of its own; Landlock and seccomp within."""

import os
import shutil
import sys
from functools import cache
from typing import Any

from greenroom.sandbox import landlock
from greenroom.sandbox.inside import call_filter
from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.readable import folders_of, library_folders, package_folders
from greenroom.sandbox.tier import PYTHON_OPTIONS, Tier

GAPS = ("memory is limited by address space alone, and other programs feel the load",)

_SHUT = (
    "--unshare-all --unshare-user --uid 65534 --gid 65534 --hostname box --as-pid-1 --clearenv "
    "--setenv PYTHONHASHSEED 0 --cap-drop ALL"
).split()
"""A session of its own comes with the start of the process. Further user namespaces are refused by the zygote's filter, which
costs nothing, where `--disable-userns` costs each box another namespace."""


def missing() -> str | None:
    """The program, or the user namespaces that it needs, may be missing."""
    if sys.platform != "linux":
        return "bubblewrap is a program for Linux"
    if not call_filter.is_known():
        return "there is no list of system calls for this kind of processor"
    if not _program():
        return "bubblewrap is not installed: `apt install bubblewrap`, or your system's own way"
    return None


def command(python: Interpreter) -> list[str]:
    """bubblewrap with a tree that holds Python and nothing else: no /proc, nothing that can be written."""
    return [_program() or "bwrap", *_SHUT, *_tree(python), "--", python.program, *PYTHON_OPTIONS]


def settings(python: Interpreter) -> dict[str, Any]:
    """As in the Landlock tier, where there is Landlock; the zygote is the first process of its namespace."""
    within = landlock.settings(python)
    return {**within, "first": True, "landlock": within["landlock"] if landlock.missing() is None else None}


@cache
def _tree(python: Interpreter) -> tuple[str, ...]:
    folders = (*library_folders(), *folders_of(python))
    binds = [part for folder in (*folders, python.program) for part in ("--ro-bind", folder, folder)]
    links = [part for path in ("/lib", "/lib64") if os.path.islink(path) for part in ("--symlink", os.readlink(path), path)]
    hidden = [found for folder in folders for found in package_folders(folder)]
    masks = [part for path in dict.fromkeys(hidden) for part in ("--tmpfs", path, "--remount-ro", path)]
    return (*binds, *links, *masks, "--dev", "/dev", "--remount-ro", "/dev", "--remount-ro", "/")


@cache
def _program() -> str | None:
    return shutil.which("bwrap", path="/usr/bin:/bin:/usr/local/bin")


BUBBLEWRAP = Tier("bubblewrap", "processes, network and files of its own, by bubblewrap", missing, command, settings, GAPS)
