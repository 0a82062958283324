"""The functions of a lab, which need the packages of the extra ``labs``, and the sentence where these are missing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.labs.lab import Lab

EXTRA = "pip install 'greenroom[labs]'"


def function_of(lab: Lab, name: str) -> Callable[..., Any]:
    """What ``module:name`` below the lab's package is. Raises `UnusableOption` where a package is missing for it."""
    module, _, function = name.partition(":")
    with needing(f"The lab {lab.key!r}", lab.package):
        found: Callable[..., Any] = getattr(import_module(f"{lab.package}.{module}"), function)
    return found


@contextmanager
def needing(who: str, own: str = "greenroom") -> Iterator[None]:
    """Turns a missing package into an `UnusableOption` that says what to install; a missing part of its own stays a bug."""
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in ("", "greenroom", own.partition(".")[0]):
            raise
        raise UnusableOption(f"{who} needs {missing}, which is not installed: `{EXTRA}` gets it.") from error
