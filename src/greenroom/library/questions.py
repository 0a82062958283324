"""The bank of questions: a folder per topic, a folder per question with its ``exercise.toml`` and, for some, two answers."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from greenroom.errors import BrokenContent, UnusableOption
from greenroom.exercise import ARCHETYPES, COMPETENCIES, KINDS, LEVELS, THEMES, Fact, Question
from greenroom.library.choices import chosen, suggestion
from greenroom.plugins import exercise_folders

FILE = "exercise.toml"
PROBES = 3


@cache
def all_questions(plugins: tuple[str, ...] = ()) -> Mapping[str, Question]:
    """Every question by its key, ``topic/name``. Raises `BrokenContent` where one is not as it should be."""
    found: dict[str, Question] = {}
    for folder in exercise_folders(plugins):
        for path, key in _places(folder):
            if key in found:
                raise BrokenContent(f"Two questions have the key {key}; the second is {path}.")
            found[key] = _question(path, key)
    return found


def find_question(word: str, questions: Mapping[str, Question]) -> Question:
    """The question with this key, or with this name where only one topic has it. Raises `UnusableOption`."""
    fitting = [question for key, question in questions.items() if word in (key, key.partition("/")[2])]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UnusableOption(f"{word!r} is in several topics: say {' or '.join(question.key for question in fitting)}.")
    names = [name for key in questions for name in (key, key.partition("/")[2])]
    from difflib import get_close_matches

    near = get_close_matches(word, names, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`greenroom rehearse --list` shows them all."
    raise UnusableOption(f"There is no question {word!r}: {hint}")


def answer_to(question: Question, name: str, plugins: tuple[str, ...] = ()) -> str:
    """The ``strong`` or ``weak`` answer to a question; empty where none was written."""
    for folder in exercise_folders(plugins):
        path = os.path.join(folder, *question.key.split("/"), f"{name}.md")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return file.read()
    return ""


def _places(folder: str) -> Iterator[tuple[str, str]]:
    for topic in sorted(os.listdir(folder)):
        for name in sorted(os.listdir(os.path.join(folder, topic))):
            path = os.path.join(folder, topic, name, FILE)
            if os.path.exists(path):
                yield path, f"{topic}/{name}"


def _question(path: str, key: str) -> Question:
    import tomllib

    try:
        with open(path, "rb") as file:
            table = tomllib.load(file)
        unknown = set(table) - {*READERS, "weak"}
        if unknown:
            raise UnusableOption(f"the key {min(unknown)!r} is unknown: {suggestion(min(unknown), READERS)}")
        fields: dict[str, Any] = {name: read(table.get(name)) for name, read in READERS.items()}
        return Question(key=key, faults=several(table.get("weak", {}).get("findings", [])), **fields)
    except (OSError, tomllib.TOMLDecodeError, UnusableOption, AttributeError) as error:
        raise BrokenContent(f"{path}: {error}") from error


def sentence(value: object) -> str:
    """A text that is not empty, trimmed."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise UnusableOption(f"a sentence is missing, not {value!r}.")


def several(value: object, allowed: Iterable[str] = ()) -> tuple[str, ...]:
    """A list of texts, each of ``allowed`` where that is given."""
    if not isinstance(value, list):
        raise UnusableOption(f"a list is missing, not {value!r}.")
    return tuple(chosen(item, tuple(allowed), "the word") if allowed else sentence(item) for item in value)


def facts(value: object) -> tuple[Fact, ...]:
    """What an interviewer tells whoever asks: a list of tables with ``asks`` and ``says``; none where there is no list."""
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(row, dict) and set(row) == {"asks", "says"} for row in value):
        raise UnusableOption("each of the facts needs asks and says.")
    return tuple(Fact(several(row["asks"]), sentence(row["says"])) for row in value)


def _probes(value: object) -> tuple[str, ...]:
    probes = several(value)
    if len(set(probes)) != PROBES:
        raise UnusableOption(f"it needs {PROBES} different probes, not {len(set(probes))}.")
    return probes


READERS: Mapping[str, Callable[[object], object]] = {
    "prompt": sentence,
    "kind": lambda value: chosen(value, KINDS, "kind"),
    "tests": sentence,
    "levels": lambda value: several(value, LEVELS),
    "competencies": lambda value: several(value, COMPETENCIES),
    "probes": _probes,
    "follow_up": lambda value: "" if value is None else sentence(value),
    "facts": facts,
    "archetypes": lambda value: ARCHETYPES if value is None else several(value, ARCHETYPES),
    "themes": lambda value: () if value is None else several(value, THEMES),
}
