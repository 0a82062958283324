"""The door through which rules, vocabularies and questions come in; the built-in ones use it too.

A plugin is an importable module, named in ``greenroom.toml`` (``plugins = ["acme_interviews"]``), that defines any of:

``rule_packages() -> Iterable[str]``
    Import names of packages whose folders hold rule files, a folder per family.
``vocabulary_folders() -> Iterable[str]``
    Folders with ``*.txt`` vocabularies, whose phrases join the built-in ones of the same label.
``exercise_folders() -> Iterable[str]``
    Folders with questions: ``topic/name/exercise.toml``, and ``strong.md`` and ``weak.md`` beside it; exercises in programming
    stand in ``coding/name/`` with a ``problem.toml`` (docs/judge.md).
``lab_folders() -> Iterable[str]``
    Folders with labs: ``name/lab.toml`` and ``name/page.md`` in a Python package that can be imported (docs/labs.md).

Nothing is discovered by scanning what is installed: a plugin runs only when its name was written down.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from types import ModuleType

from greenroom.errors import UnusableOption

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BUILT_IN = "greenroom.content"


def rule_packages(plugins: Sequence[str] = ()) -> Iterator[str]:
    """Import names of every package with rule files, the built-in one first."""
    for module in _modules(plugins):
        yield from _call(module, "rule_packages")


def vocabulary_folders(plugins: Sequence[str] = ()) -> Iterator[str]:
    """Every folder with vocabularies, the built-in one first."""
    for module in _modules(plugins):
        yield from _call(module, "vocabulary_folders")


def exercise_folders(plugins: Sequence[str] = ()) -> Iterator[str]:
    """Every folder with questions, the built-in one first."""
    for module in _modules(plugins):
        yield from _call(module, "exercise_folders")


def lab_folders(plugins: Sequence[str] = ()) -> Iterator[str]:
    """Every folder with labs, the built-in one first."""
    for module in _modules(plugins):
        yield from _call(module, "lab_folders")


def _modules(plugins: Sequence[str]) -> Iterator[ModuleType]:
    yield import_module(BUILT_IN)
    for name in plugins:
        try:
            yield import_module(name)
        except ModuleNotFoundError as error:
            if error.name and not (name == error.name or name.startswith(error.name + ".")):
                raise
            raise UnusableOption(
                f"The plugin {name!r} is not installed: install it beside greenroom, or take it out of `plugins`."
            ) from error


def _call(module: ModuleType, hook: str) -> "Iterable[Any]":
    offered = getattr(module, hook, None)
    return offered() if offered else ()
