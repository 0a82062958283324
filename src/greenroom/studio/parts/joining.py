"""Pieces of markup, one behind the other."""

from collections.abc import Iterable

from markupsafe import Markup


def joined(pieces: Iterable[Markup]) -> Markup:
    """All pieces as one."""
    return Markup("").join(pieces)
