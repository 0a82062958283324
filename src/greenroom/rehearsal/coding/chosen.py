"""An exercise as it was chosen for a round, with all that it takes to show it again whatever becomes of the content."""

import re
from collections.abc import Mapping
from typing import Any

from greenroom.history import Rehearsal
from greenroom.library.problems import find_problem
from greenroom.problem import Problem
from greenroom.record import NamedTuple

EXERCISES = "exercises"
"""The key of a setup under which the chosen exercises stand."""


class Chosen(NamedTuple):
    """``problem`` is the exercise's key and ``variant`` empty for the usual one; ``folder`` is where its files stand, from the
    workspace on; ``part`` the stretch of the round that it belongs to; ``starter`` and ``tests`` are what its code begins with.
    """

    problem: str
    variant: str = ""
    title: str = ""
    statement: str = ""
    minutes: float = 0.0
    folder: str = ""
    part: str = ""
    starter: str = ""
    tests: str = ""

    @property
    def key(self) -> str:
        """Its key among everything that can be asked."""
        return key_of(self.problem)

    @property
    def place(self) -> str:
        """The name of its folder; a name and no path, whatever an import says."""
        name = self.folder.rpartition("/")[2]
        return name if NAME.fullmatch(name) else "exercise"


NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def key_of(problem: str) -> str:
    """The key of an exercise among everything that can be asked."""
    return f"coding/{problem}"


def chosen_in(rehearsal: Rehearsal) -> list[Chosen]:
    """The exercises of a coding round, in order; none where it is no coding round."""
    return [chosen_from(facts) for facts in rehearsal.setup.get(EXERCISES, ())]


def chosen_from(facts: Mapping[str, Any]) -> Chosen:
    """The exercise that ``_asdict`` gave; keys that this version does not know are passed over."""
    return Chosen(**{key: facts[key] for key in Chosen._fields if key in facts})


def exercise(chosen: Chosen, plugins: tuple[str, ...] = ()) -> Problem:
    """The exercise itself, in its variant. Raises `UnusableOption` where it is not there any more."""
    return find_problem(chosen.problem, plugins, chosen.variant)
