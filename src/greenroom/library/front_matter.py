"""The YAML head of an answer's file."""

from collections.abc import Mapping

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.exercise import AUDIENCES, COMPETENCIES, FORMATS, KINDS, LEVELS
from greenroom.library.choices import chosen
from greenroom.library.settings import names

LONGEST = 64 * 1024
IN_AN_ITEM = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -")
IN_WORDS = IN_AN_ITEM.union(".,;?!'’()/")
TYPED = frozenset("yes no on off y n null".split())
"""Words that YAML does not read as text; true and false are read here too."""
TRUTHS = TYPED | {"true", "false"}
CHOICES = {"kind": KINDS, "audience": AUDIENCES, "format": tuple(FORMATS), "level": LEVELS}


def split(text: str) -> tuple[str, int]:
    """The head's YAML, empty where there is none, and the offset at which the answer begins.

    Raises `UnusableInput` where a head is opened and never closed.
    """
    start = 1 if text.startswith("\ufeff") else 0
    if not _is_fence(text, start):
        return "", start
    opened = _next_line(text, start)
    at = opened
    while at < len(text) and at < LONGEST:
        if _is_fence(text, at):
            return text[opened:at], _next_line(text, at)
        at = _next_line(text, at)
    raise UnusableInput("has front matter that is never closed: end it with a line of three dashes (---).")


def read(head: str) -> dict[str, object]:
    """The head's known keys, validated and ready for an `Exercise`; other people's keys are left alone.

    Raises `UnusableInput` with one sentence where the YAML is broken or a value does not fit.
    """
    if not head.strip():
        return {}
    try:
        return _validated(_plain(head) or _parsed(head))
    except UnusableOption as error:
        raise UnusableInput(f"has front matter that does not fit: {error}") from error


def _plain(head: str) -> Mapping[object, object] | None:
    """The table of a head that has only plain words, true or false, and lists of plain words; None where it has more.

    Such a head means the same in YAML (a property test compares the two); importing PyYAML costs as much as a bare start.
    """
    table: dict[object, object] = {}
    for line in head.splitlines():
        key, _, value = line.rstrip().partition(": ")
        value = value.lstrip(" ")
        if not _is_key(key) or key in table or value.lower() in TYPED:
            return None
        if _is_plain(value, IN_WORDS):
            table[key] = value == "true" if value in ("true", "false") else value
            continue
        items = value[1:-1].split(", ")
        if value[:1] + value[-1:] != "[]" or not all(_is_plain(item, IN_AN_ITEM) for item in items):
            return None
        if any(item.lower().strip() in TRUTHS for item in items):
            return None
        table[key] = [item.strip() for item in items]
    return table


def _is_key(word: str) -> bool:
    return 2 <= len(word) <= 20 and word.isascii() and word.isalpha() and word.islower()


def _is_plain(words: str, allowed: frozenset[str]) -> bool:
    """Whether words begin with a letter and hold these characters alone; without `re`, which takes longer to make a pattern."""
    return words[:1].isascii() and words[:1].isalpha() and allowed.issuperset(words)


def _parsed(head: str) -> Mapping[object, object]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        table = yaml.load(head, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" on line {mark.line + 2}" if mark else ""
        raise UnusableInput(
            f"has front matter that is not YAML{where}: write `key: value` lines, with quotes around a value that has a colon."
        ) from error
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise UnusableInput("has front matter that is not a table: write `key: value` lines between the dashes.")
    return table


def _validated(table: Mapping[object, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in table.items():
        if value is None or not isinstance(key, str):
            continue
        if key in CHOICES:
            found[key] = chosen(value, CHOICES[key], key)
        elif key in ("prompt", "title"):
            found[key] = str(value)
        elif key == "secrets":
            found[key] = names(value, key)
        elif key == "competencies":
            found[key] = tuple(chosen(name, COMPETENCIES, "competency") for name in names(value, key))
        elif key == "confidential":
            found[key] = _yes_or_no(value)
    return found


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise UnusableOption(f"confidential {value!r} is neither true nor false: write one of the two.")


def _is_fence(text: str, at: int) -> bool:
    return text.startswith("---", at) and not text[at + 3 : _next_line(text, at)].strip()


def _next_line(text: str, at: int) -> int:
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1
