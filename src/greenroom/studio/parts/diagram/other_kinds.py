"""Kinds of Mermaid diagrams that are not drawn here: drawn by ``merman`` where the extra ``[diagrams]`` is installed.

What it gives carries a style of its own, which the pages' policy forbids: it is shown as a picture from an address of its own,
in which no script runs and from which nothing is loaded.
"""

import re
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

from greenroom.record import NamedTuple
from greenroom.studio.parts.diagram.chart import Mistake

EXTRA = "pip install 'greenroom[diagrams]'"
NEEDED = f"It is drawn where one package more is installed: {EXTRA}."
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
"""Sent with such a picture, for whoever opens it by itself."""
LONGEST = 20_000
SIZE = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')
USUAL, LARGEST = (640.0, 400.0), 4000


class Picture(NamedTuple):
    """An SVG document and its size in pixels."""

    svg: str
    width: int
    height: int


def is_installed() -> bool:
    """Whether other kinds than flowcharts can be drawn."""
    return _merman() is not None


@lru_cache(maxsize=32)
def picture(text: str) -> Picture | Mistake:
    """The diagram drawn, or what is wrong with it. Raises `LookupError` where the extra is not installed."""
    merman = _merman()
    if merman is None:
        raise LookupError(NEEDED)
    text = text.encode(errors="replace").decode()
    if len(text) > LONGEST:
        return Mistake(1, "the diagram is too long to be drawn: part it in two.")
    try:
        svg = str(merman.Merman().render_svg(text, _careful(merman)))
    except merman.MermanError as error:
        return _mistake(error, text)
    found = SIZE.search(svg)
    width, height = map(float, found.groups()) if found else USUAL
    shrunk = min(1.0, LARGEST / max(width, height, 1.0))
    return Picture(svg, *(max(1, round(side * shrunk)) for side in (width, height)))


@cache
def _merman() -> ModuleType | None:
    """The package; None where it is missing, or made for another system than this (an older C library, for one)."""
    try:
        return import_module("merman")
    except (ImportError, OSError):
        return None


def _careful(merman: ModuleType) -> str:
    """Its limits for texts of strangers."""
    options = merman.ResourceOptionsBuilder().profile(merman.ResourceProfile.CONSTRAINED).build()
    return str(options.to_options_json())


def _mistake(error: Any, text: str) -> Mistake:
    """Its complaint; the line counts from 1, and is the first where it names none."""
    span = getattr(getattr(error, "diagnostic", None), "span", None)
    before = text.encode()[: span.start] if span is not None else b""
    words = " ".join(str(getattr(error, "message", "") or "it cannot be read").split())
    return Mistake(before.count(b"\n") + 1, f"{words.rstrip('.')}.")
