"""What the zygote does once, before it serves."""

import contextlib
import importlib
import os
import sys
from typing import Any

from greenroom.sandbox.inside import guards


def prepare(settings: dict[str, Any]) -> None:
    """Loads what solutions import, forgets the environment, and shuts the box from inside as far as its tier can."""
    for name in settings["loaded"]:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for name in list(os.environ):
        del os.environ[name]
    sys.argv[:] = [""]
    if sys.platform == "linux":
        guards.no_new_privileges()
    if settings["landlock"]:
        guards.read_only(settings["landlock"])
