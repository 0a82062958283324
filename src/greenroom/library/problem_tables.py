"""What ``problem.toml`` may say, key by key."""

import ast
from collections.abc import Callable, Mapping
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.library.choices import chosen, suggestion
from greenroom.library.questions import sentence, several
from greenroom.problem import (
    CHECKERS,
    DIFFICULTIES,
    LIMITS,
    MATTERS,
    PATTERNS,
    SLOW,
    VERDICTS,
    Clarification,
    Complexity,
    Edge,
    Parameter,
    Sample,
    Solution,
    Wrong,
)

HINTS = 3
BESIDE = ("complexity", "wrong", "words", "variants")
COMPLEXITY = {"required", "size", "smallest", "largest", "families", "reference", "letters", "space"}


def fields_of(table: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `Problem` that stand in the table alone. Raises `UnusableOption`."""
    known(table, {*READERS, *BESIDE})
    fields = {}
    for name, read in READERS.items():
        try:
            fields[name] = read(table.get(name))
        except UnusableOption as error:
            raise UnusableOption(f"{name}: {error}") from error
    return fields


def complexity(value: object, solutions: tuple[Solution, ...]) -> Complexity | None:
    """The required class of cost; its reference is the first of the solutions unless another is named."""
    if value is None:
        return None
    table = _table(value, "complexity")
    known(table, COMPLEXITY)
    smallest, largest = _whole(table.get("smallest")), _whole(table.get("largest"))
    if largest < 16 * smallest:
        raise UnusableOption("complexity: largest must be sixteen times smallest or more, or no growth can be seen.")
    by_file = {solution.file: solution for solution in solutions}
    reference = by_file[chosen(table.get("reference", solutions[0].file), by_file, "reference")]
    families = several(table.get("families"))
    if not families:
        raise UnusableOption("complexity: families must name at least one.")
    required, size = sentence(table.get("required")), sentence(table.get("size"))
    letters = tuple((name, _power(power)) for name, power in _table(table.get("letters") or {}, "letters").items())
    space = str(table.get("space", "")).strip()
    return Complexity(required, size, smallest, largest, families, reference, letters, space)


def wrong_ones(value: object, solutions: tuple[Solution, ...]) -> tuple[Wrong, ...]:
    """The wrong solutions, each with the verdict that it must get; every file of ``wrong/`` is named once."""
    by_file = {solution.file.partition("/")[2]: solution for solution in solutions}
    found = []
    for row in tables(value, "wrong"):
        known(row, {"file", "verdict", "why"})
        name = chosen(row.get("file"), by_file, "file of wrong/")
        verdict = chosen(row.get("verdict"), (*VERDICTS[1:-1], SLOW), "verdict")
        found.append(Wrong(by_file[name].file, by_file.pop(name).source, verdict, sentence(row.get("why"))))
    if by_file:
        raise UnusableOption(f"wrong/{min(by_file)} stands in the folder and has no [[wrong]] that names its verdict.")
    return tuple(found)


def known(table: Mapping[str, object], keys: set[str]) -> None:
    """Raises `UnusableOption` for a key that does not exist."""
    unknown = set(table) - keys
    if unknown:
        raise UnusableOption(f"the key {min(unknown)!r} is unknown: {suggestion(min(unknown), keys)}")


def _entry(value: object) -> str:
    entry = sentence(value)
    if not entry.removeprefix("class ").isidentifier():
        raise UnusableOption(f"{entry!r} is neither a function's name nor `class` and a class's.")
    return entry


def _parameters(value: object) -> tuple[Parameter, ...]:
    return tuple(Parameter(name, sentence(kind)) for name, kind in _table(value or {}, "parameters").items())


def _samples(value: object) -> tuple[Sample, ...]:
    return tuple(
        Sample(_literal(row.get("call")), _literal(row.get("result")), str(row.get("note", "")).strip())
        for row in tables(value, "samples")
    )


def _literal(value: object) -> object:
    try:
        return ast.literal_eval(sentence(value))
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise UnusableOption(f"{value!r} is no literal of Python.") from error


def _facts(value: object) -> tuple[Clarification, ...]:
    return tuple(map(_fact, tables(value, "facts")))


def _fact(row: Mapping[str, Any]) -> Clarification:
    known(row, {"about", "says", "matters", "asks"})
    matters = chosen(row["matters"], MATTERS, "matters") if "matters" in row else ""
    return Clarification(sentence(row.get("about")), sentence(row.get("says")), matters, several(row.get("asks", [])))


def _edges(value: object) -> tuple[Edge, ...]:
    return tuple(_edge(row) for row in tables(value, "edges"))


def _edge(row: Mapping[str, Any]) -> Edge:
    known(row, {"name", "words"})
    words = several(row.get("words"))
    if any(word != word.lower() for word in words):
        raise UnusableOption("words are compared in small letters: write them so.")
    return Edge(sentence(row.get("name")), words)


def _hints(value: object) -> tuple[str, ...]:
    hints = several(value)
    if len(hints) != HINTS:
        raise UnusableOption(f"there are {HINTS} levels of hints, not {len(hints)}.")
    return hints


def _limits(value: object) -> tuple[tuple[str, float], ...]:
    table = _table(value or {}, "limits")
    return tuple((chosen(name, LIMITS, "limit"), _number(amount)) for name, amount in sorted(table.items()))


def _number(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return value
    raise UnusableOption(f"{value!r} is no number above 0.")


def _power(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
        return value
    raise UnusableOption(f"{value!r} is no power: give a number from 0 on.")


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise UnusableOption(f"{value!r} is no whole number above 0.")


def _table(value: object, what: str) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise UnusableOption(f"[{what}] must be a table.")


def tables(value: object, what: str) -> list[Mapping[str, Any]]:
    """A list of tables; none where nothing is said. Raises `UnusableOption` for anything else."""
    if value is None:
        return []
    if isinstance(value, list) and all(isinstance(row, dict) for row in value):
        return value
    raise UnusableOption(f"[[{what}]] must be tables.")


READERS: Mapping[str, Callable[[Any], object]] = {
    "title": sentence,
    "pattern": lambda value: chosen(value, PATTERNS, "pattern"),
    "technique": sentence,
    "difficulty": lambda value: chosen(value, DIFFICULTIES, "difficulty"),
    "minutes": _number,
    "entry": _entry,
    "parameters": _parameters,
    "returns": sentence,
    "why": sentence,
    "checker": lambda value: "exact" if value is None else chosen(value, CHECKERS, "checker"),
    "tolerance": lambda value: 1e-9 if value is None else float(_number(value)),
    "limits": _limits,
    "samples": _samples,
    "facts": _facts,
    "hints": _hints,
    "rubric": several,
    "edges": _edges,
}
