"""The exercises in programming: a folder each, with ``problem.toml`` and the files beside it."""

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache

from greenroom.errors import BrokenContent, UnusableInput, UnusableOption, UsersFault
from greenroom.library.choices import suggestion
from greenroom.library.problem_examples import examples
from greenroom.library.problem_tables import complexity, fields_of, wrong_ones
from greenroom.library.problem_variants import Chosen, variant_of, variants_of
from greenroom.library.questions import sentence
from greenroom.library.sources import read_source
from greenroom.plugins import exercise_folders
from greenroom.problem import Mutant, Problem, Solution

FILE = "problem.toml"
TOPIC = "coding"


@cache
def problem_folders(plugins: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Where each exercise stands, by its key. Raises `BrokenContent` where two have one key."""
    found: dict[str, str] = {}
    for folder in _places(plugins):
        key = os.path.basename(folder)
        if key in found:
            raise BrokenContent(f"Two exercises have the key {key}; the second is {folder}.")
        found[key] = folder
    return found


def find_problem(key: str, plugins: tuple[str, ...] = (), variant: str = "") -> Problem:
    """The exercise with this key, in a variant. Raises `UnusableOption` where there is none, `BrokenContent` where it is
    faulty."""
    folders = problem_folders(plugins)
    if key not in folders:
        raise UnusableOption(f"There is no exercise {key!r}: {suggestion(key, folders)}")
    return _shipped(folders[key], variant)


def read_problem(folder: str, variant: str = "") -> Problem:
    """The exercise in a folder, in a variant. Raises `UnusableInput`, one sentence, where it is not as it should be."""
    path = os.path.join(folder, FILE)
    try:
        return _problem(folder, variant)
    except (OSError, ValueError, UsersFault) as error:
        said = error.strerror if isinstance(error, OSError) else error
        raise UnusableInput(f"{path}: {said}") from error


def is_problem(folder: str) -> bool:
    """Whether the folder holds an exercise in programming."""
    return os.path.isfile(os.path.join(folder, FILE))


@cache
def _shipped(folder: str, variant: str) -> Problem:
    try:
        return read_problem(folder, variant)
    except UnusableInput as error:
        raise BrokenContent(str(error)) from error


def _places(plugins: tuple[str, ...]) -> Iterator[str]:
    for exercises in exercise_folders(plugins):
        topic = os.path.join(exercises, TOPIC)
        for name in sorted(os.listdir(topic)) if os.path.isdir(topic) else ():
            if is_problem(os.path.join(topic, name)):
                yield os.path.join(topic, name)


def _problem(folder: str, variant: str) -> Problem:
    import tomllib

    with open(os.path.join(folder, FILE), "rb") as file:
        table = tomllib.load(file)
    variants, usual = variants_of(table), read_source(os.path.join(folder, "exemplar.py"))
    chosen = variant_of(table, variant, usual)
    without = next((row.without for row in variants if row.name == variant), ())
    exemplar = Solution("exemplar.py", chosen.source(usual))
    correct = tuple(_solutions(folder, "correct", chosen))
    table = chosen.table(table)
    fields = fields_of(table)
    if fields["checker"] in ("any-of", "property"):
        fields["checker_source"] = chosen.source(read_source(os.path.join(folder, "checker.py")))
    statement = sentence(chosen.text(_text(folder, "statement.md")))
    return Problem(
        key=os.path.basename(os.path.abspath(folder)),
        complexity=complexity(table.get("complexity"), (exemplar, *correct)),
        statement=f"{statement}\n\n{examples(fields['entry'], fields['samples'])}",
        starter=read_source(os.path.join(folder, "starter.py")),
        exemplar=exemplar.source,
        generators=chosen.source(read_source(os.path.join(folder, "generators.py"))),
        correct=correct,
        wrong=wrong_ones(table.get("wrong"), tuple(_solutions(folder, "wrong", chosen))),
        strong_tests=chosen.source(_text(folder, "strong_tests.py")),
        mutants=tuple(row for row in _mutants(_text(folder, "mutants.jsonl")) if row.id not in without),
        variants=variants,
        variant=variant,
        **fields,
    )


def _solutions(folder: str, below: str, chosen: Chosen) -> Iterator[Solution]:
    place = os.path.join(folder, below)
    for name in sorted(os.listdir(place)) if os.path.isdir(place) else ():
        if name.endswith(".py"):
            yield Solution(f"{below}/{name}", chosen.source(read_source(os.path.join(place, name))))


def _text(folder: str, name: str) -> str:
    """A file of the folder; empty where it is not there."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def _mutants(lines: str) -> Iterator[Mutant]:
    for number, line in enumerate(lines.splitlines(), 1):
        try:
            yield Mutant(**json.loads(line))
        except (TypeError, ValueError) as error:
            raise UnusableOption(
                f"line {number} of mutants.jsonl is no mutant: it needs {', '.join(Mutant._fields)}."
            ) from error
