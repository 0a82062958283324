"""What the zygote does once, before it serves."""

import contextlib
import importlib
import os
import sys
from typing import Any

from greenroom.sandbox.inside import guards, rlimits


def prepare(settings: dict[str, Any]) -> None:
    """Loads what solutions import, forgets the environment, and shuts the box from inside as far as its tier can."""
    load(settings["loaded"])
    _compile_once()
    for name in list(os.environ):
        del os.environ[name]
    sys.argv[:] = [""]
    if sys.platform == "linux":
        guards.no_new_privileges()
    if settings["landlock"]:
        guards.read_only(settings["landlock"])
    rlimits.apply_to_all()
    if settings["seccomp"]:
        guards.filter_calls()
        guards.prepare_child()


def _compile_once() -> None:
    """The first `compile` of a process makes the types of all syntax trees: here for all children, which costs each 1.6 ms."""
    compile("", "nothing.py", "exec")


def load(names: list[str]) -> None:
    """Loads modules, none of which may run in a fork of its own accord: `random` would seed itself anew each time."""
    register, os.register_at_fork = os.register_at_fork, lambda **_: None
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    os.register_at_fork = register
