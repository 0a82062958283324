"""A run as it is kept: what was asked for, and what came of every stage."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from greenroom.labs.outcome import Measure, Outcome


class Asked(NamedTuple):
    """What a run is asked for; ``world`` names a hidden world, or is empty."""

    size: str = "small"
    seeds: tuple[int, ...] = (0,)
    engine: str = "duckdb"
    world: str = ""


class Ran(NamedTuple):
    """What came of a stage for a seed. ``key`` is that of its content; ``when`` (ISO) and ``seconds`` tell of its measuring.

    ``left_out`` says in a sentence why there is no outcome; ``was_kept`` that an earlier run had measured it.
    """

    seed: int
    stage: str
    key: str = ""
    outcome: Outcome | None = None
    when: str = ""
    seconds: float = 0.0
    was_kept: bool = False
    left_out: str = ""


class Run(NamedTuple):
    """A run of a lab. ``data`` holds the sha256 of each source that was read; ``code`` that of the lab's text.

    ``libraries`` are the versions of the packages of the extra; ``when`` (ISO) is when it was begun last; ``is_whole`` says
    that no stage is still to be run.
    """

    id: str
    lab: str
    asked: Asked
    when: str
    code: str
    version: str
    data: Mapping[str, str] = {}
    libraries: Mapping[str, str] = {}
    stages: tuple[Ran, ...] = ()
    is_whole: bool = False

    def of(self, seed: int) -> Iterator[Ran]:
        """What came of the stages for one seed."""
        return (ran for ran in self.stages if ran.seed == seed)

    @property
    def left_out(self) -> Mapping[str, str]:
        """The stages that were left out, with the sentences that say why."""
        return {ran.stage: ran.left_out for ran in self.stages if ran.left_out}

    @property
    def told(self) -> str:
        """What was asked for, in a line."""
        seeds = f"seeds {self.seeds_told}" if len(self.asked.seeds) > 1 else f"seed {self.seeds_told}"
        world = f", world {self.asked.world}" if self.asked.world else ""
        return f"{self.asked.size}, {seeds}, {self.asked.engine}{world}"

    @property
    def seeds_told(self) -> str:
        """The seeds as a person writes them: ``0``, or ``0-4``, or ``1, 5``."""
        seeds = self.asked.seeds
        if len(seeds) > 1 and list(seeds) == list(range(seeds[0], seeds[-1] + 1)):
            return f"{seeds[0]}-{seeds[-1]}"
        return ", ".join(map(str, seeds))


class Figure(NamedTuple):
    """A number of a run with the stage that measured it; of several seeds, their mean and its interval."""

    stage: str
    measure: Measure
