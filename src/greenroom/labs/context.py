"""What a stage is handed: everything that it may depend on, so that the same context gives the same outcome."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from greenroom.labs.outcome import Outcome

Progress = Callable[[Sequence[Any], str], Iterable[Any]]


def without_a_bar(items: Sequence[Any], what: str) -> Iterable[Any]:  # noqa: ARG001
    """Progress that nobody is shown."""
    return items


class Context(NamedTuple):
    """``size`` is one of `lab.SIZES`; ``engine`` is "duckdb" or "spark"; ``world`` names a hidden world or is empty.

    ``data`` holds the path of each source by its key; ``folder`` is the stage's own, for models and other files; ``earlier``
    holds the outcomes, and ``folders`` the folders, of the stages that it needs.
    """

    size: str
    seed: int
    data: Mapping[str, Path]
    folder: Path
    earlier: Mapping[str, Outcome] = {}
    folders: Mapping[str, Path] = {}
    engine: str = "duckdb"
    world: str = ""
    progress: Progress = without_a_bar
