"""Which code is running: its commit where it lies in a git checkout, else the version of the package."""

import hashlib
import inspect
import subprocess
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any


def running() -> str:
    """ "git 1bc1044…", with "and changes" where files differ from that commit, or "greenroom 0.1.0"."""
    commit = _git("ls-files", "--error-unmatch", Path(__file__).name) and _git("rev-parse", "HEAD")
    if not commit:
        return f"greenroom {version('greenroom')}"
    return f"git {commit}{' and changes' if _git('status', '--porcelain', '--untracked-files=no') else ''}"


def of_module(function: Callable[..., Any]) -> tuple[str, str]:
    """The name of the module that holds a function, and the sha256 of the module's text; empty where there is no file."""
    module = inspect.getmodule(function)
    path = inspect.getsourcefile(module) if module else None
    if module is None or path is None:
        return "", ""
    return module.__name__, hashlib.sha256(Path(path).read_bytes()).hexdigest()


def _git(*words: str) -> str:
    command = ["git", "-C", str(Path(__file__).parent), *words]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=10).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
