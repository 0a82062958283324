"""A lab as it is written down: ``lab.toml`` and ``page.md`` in a folder, beside the modules that measure.

Reading it imports none of those modules, so that a list of labs needs nothing but the standard library.
"""

from collections.abc import Mapping
from typing import NamedTuple

SIZES = ("small", "full")
TIERS = ("package", "download", "generator")
"""Where data comes from: rides in a Python package, is downloaded on demand, or is drawn from a seed."""
RELATIONS = ("is", "above", "below", "within", "not-apart")
"""How a claim compares: a number is a ``value``; a left one is above or below a right one by at least ``by``; the two are
within ``by`` of each other; or the interval of their difference holds zero."""


class Source(NamedTuple):
    """A file of data. ``address`` and ``sha256`` for a download, ``package`` (import name and path) for one that rides along.

    ``found`` is its path below ``GREENROOM_DATA``; ``licence`` and ``origin`` are told wherever the data is used.
    """

    key: str
    tier: str
    title: str
    licence: str
    origin: str = ""
    address: str = ""
    sha256: str = ""
    size: int = 0
    found: str = ""
    package: str = ""


class Variant(NamedTuple):
    """A choice that an interviewer will ask about, and what it changes."""

    key: str
    title: str
    changes: str


class Stage(NamedTuple):
    """A step of a run: ``function`` is ``module:name`` below the lab's package; it needs the outcomes of earlier stages by key.

    ``sources`` are the keys of the data that it reads; a stage whose data is missing is left out, and said to be.
    """

    key: str
    title: str
    function: str
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Claim(NamedTuple):
    """A sentence of the page that a run can bear out or not.

    ``left`` and ``right`` are ``variant metric`` or ``variant metric part``; ``stage`` is where they are measured; ``value``
    and ``by`` are in the metric's unit; ``story`` says what is usually told instead.
    """

    key: str
    says: str
    stage: str
    relation: str
    left: str
    right: str = ""
    value: float | None = None
    by: float = 0.0
    story: str = ""


class Fault(NamedTuple):
    """Something that goes wrong in such systems: ``function`` injects it, ``seen_by`` is the alarm that must go off.

    ``symptom`` is what somebody on call would be told; ``cause`` and ``fix`` are the keys of the right answers.
    """

    key: str
    title: str
    symptom: str
    function: str
    seen_by: str
    cause: str
    fix: str


class Lab(NamedTuple):
    """A system that really runs. ``package`` is its import name; ``page`` is Markdown."""

    key: str
    title: str
    summary: str
    page: str
    package: str
    sources: tuple[Source, ...] = ()
    variants: tuple[Variant, ...] = ()
    stages: tuple[Stage, ...] = ()
    claims: tuple[Claim, ...] = ()
    faults: tuple[Fault, ...] = ()
    serves: str = ""
    """``module:name`` of a function that makes the service; empty where nothing is served."""

    follow_ups: Mapping[str, str] = {}
    """Questions that a run invites, each with the template of its figures."""
