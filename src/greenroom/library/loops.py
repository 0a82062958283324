"""The loops: a TOML file each, in the folder ``loops`` of the content."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.library.choices import chosen
from greenroom.library.questions import sentence
from greenroom.library.rounds import Readers, all_rounds, all_styles, count_from, fields_of, read_tables
from greenroom.loop import GOALS, Loop, Stop
from greenroom.round import MANNERS, PRESSURES


@cache
def all_loops() -> Mapping[str, Loop]:
    """Every loop by its name. Raises `BrokenContent` where one is not as it should be."""
    return {name: Loop(name=name, **fields) for name, fields in read_tables("loops", LOOP)}


def find_loop(name: str) -> Loop:
    """The loop of this name. Raises `UnusableOption`, with the nearest, where there is none."""
    return all_loops()[chosen(name, all_loops(), "loop")]


def _stops(value: Any) -> tuple[Stop, ...]:
    if not isinstance(value, list) or not value:
        raise UnusableOption("a loop needs at least one of its [[stops]].")
    stops = tuple(Stop(**fields_of(table, STOP)) for table in value)
    if list(stops) != sorted(stops, key=lambda stop: stop.day):
        raise UnusableOption("the stops go back in time: put them in the order of their days.")
    return stops


def _pressure(value: object) -> int:
    if value is None:
        return 1
    if isinstance(value, int) and value in PRESSURES:
        return value
    raise UnusableOption(f"pressure {value!r} does not exist: choose one from {PRESSURES[0]} to {PRESSURES[-1]}.")


STOP: Readers = {
    "round": lambda value: chosen(value, all_rounds(), "round"),
    "day": count_from(0),
    "pressure": _pressure,
    "manner": lambda value: "real" if value is None else chosen(value, MANNERS, "manner"),
    "style": lambda value: None if value is None else chosen(value, all_styles(), "style"),
    "passes": lambda value: "" if value is None else chosen(value, GOALS, "goal"),
}
LOOP: Readers = {"title": sentence, "about": sentence, "stops": _stops, "focus": bool}
