"""What a registry keeps: versions of models, and every move of a name such as "champion" from one to another."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN = KINDS = ("promoted", "refused", "rolled back", "withdrawn")
LONGEST = 1000
"""Characters of an explanation that are kept; MLflow takes 5,000 for a whole move."""


class Version(NamedTuple):
    """A registered model. ``lineage`` names its training set; ``sha256`` is of its files as they came in.

    ``intact`` says whether the files still have that hash; ``aliases`` are the names that it answers to now.
    """

    name: str
    number: int
    lineage: Mapping[str, Any]
    metrics: Mapping[str, float]
    sha256: str
    intact: bool = True
    aliases: tuple[str, ...] = ()


class Move(NamedTuple):
    """What happened to an alias: from version ``was`` to ``version`` (None for none), by which rule, and why.

    A refused move leaves the alias where it was. ``at`` is the time that the caller gave, empty where it gave none.
    """

    number: int
    kind: str
    alias: str
    version: int | None
    was: int | None
    rule: str
    says: str
    at: str = ""

    @property
    def moved(self) -> bool:
        """Whether the alias points elsewhere since."""
        return self.kind != REFUSED


def holders(moves: Iterable[Move], alias: str) -> list[int]:
    """The versions that held an alias and were not rolled back or withdrawn, the present one last."""
    held: list[int] = []
    for move in moves:
        if move.alias != alias:
            continue
        if move.kind == PROMOTED and move.version is not None:
            held.append(move.version)
        elif move.kind == ROLLED_BACK and move.version in held:
            held = held[: _last(held, move.version) + 1]
        elif move.kind == WITHDRAWN:
            held = []
    return held


def written(move: Move) -> str:
    """The move as JSON that fits into a tag."""
    return json.dumps(move._replace(says=move.says[:LONGEST])._asdict(), ensure_ascii=False, sort_keys=True)


def read(text: str) -> Move:
    """The move of a tag."""
    return Move(**json.loads(text))


def _last(held: list[int], version: int) -> int:
    return len(held) - 1 - held[::-1].index(version)
