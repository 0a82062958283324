"""Threads through the gap map: posting, skill, proof, answers; from either end."""

import os
from collections.abc import Sequence

from greenroom.errors import UnusableOption
from greenroom.jobs.gaps import Gap
from greenroom.jobs.lexicon import name_of


def along(found: Sequence[Gap], end: str) -> list[Gap]:
    """The rows that a thread runs through, from whichever end it is taken up. Raises `UnusableOption`."""
    name = name_of(end)
    rows = [row for row in found if row.skill == name] or [row for row in found if _touches(row, end)]
    if not rows:
        raise UnusableOption(
            f"No kept posting asks for {end!r}, and no story, answer or posting has that name: `greenroom job gaps --all` shows"
            " what there is."
        )
    return rows


def _touches(row: Gap, end: str) -> bool:
    plain = end.replace(os.sep, "/")
    places = {proof.place.replace(os.sep, "/") for proof in row.proofs} | {line.posting for line in row.lines}
    stems = {os.path.splitext(place)[0] for place in places}
    return bool({plain, os.path.basename(plain)} & (places | stems | {os.path.basename(place) for place in places}))
