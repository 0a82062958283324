"""Finds the rules by their place, and picks those that somebody asked for."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module

from greenroom.errors import BrokenContent, UnusableOption
from greenroom.plugins import rule_packages
from greenroom.rules.definition import Rule

RENAMED: Mapping[str, str] = {}
"""Names and codes that a rule had once, and its name now; a code is never given to another rule."""


CODING = "coding"
"""The family of the rules that read a coding round; nobody who checks an answer loads them."""


@cache
def all_rules(plugins: tuple[str, ...] = ()) -> Mapping[str, Rule]:
    """Every rule that reads answers, by its name, in the order of their codes. Raises `BrokenContent` where two share a code or a
    name.
    """
    return _by_name(_discovered(plugins, lambda family: family != CODING))


@cache
def coding_rules(plugins: tuple[str, ...] = ()) -> Mapping[str, Rule]:
    """Every rule that reads the write-up of a coding round, as `all_rules` gives those that read answers."""
    return _by_name(_discovered(plugins, lambda family: family == CODING))


@cache
def every_rule(plugins: tuple[str, ...] = ()) -> Mapping[str, Rule]:
    """The rules of both kinds, for whoever lists them."""
    return _by_name([*all_rules(plugins).values(), *coding_rules(plugins).values()])


def _by_name(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    found: dict[str, Rule] = {}
    codes: set[str] = set()
    for rule in sorted(rules, key=lambda rule: rule.code):
        if rule.name in found or rule.code in codes:
            raise BrokenContent(f"Two rules are called {rule.name} or {rule.code}; the second is in {rule.module}.")
        found[rule.name] = rule
        codes.add(rule.code)
    return found


def find_rule(name: str, rules: Mapping[str, Rule]) -> Rule:
    """The rule with this name or code. Raises `UnusableOption` with the nearest names."""
    wanted = RENAMED.get(name, name)
    for rule in rules.values():
        if wanted.lower() in (rule.name, rule.code.lower()):
            return rule
    from difflib import get_close_matches

    near = get_close_matches(name, list(rules), n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "`greenroom rule` lists them all."
    raise UnusableOption(f"There is no rule {name!r}: {hint}")


def selected(rules: Mapping[str, Rule], select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    """The rules that ``select`` names (all where it is empty) less those that ``ignore`` names.

    Either names rules by name, by code, or by the letters that begin a family's codes.
    """
    if not select and not ignore:
        return list(rules.values())
    chosen = _named(rules, select) if select else set(rules)
    chosen -= _named(rules, ignore)
    return [rule for name, rule in rules.items() if name in chosen]


def _named(rules: Mapping[str, Rule], wanted: Iterable[str]) -> set[str]:
    names: set[str] = set()
    for word in wanted:
        family = {rule.name for rule in rules.values() if rule.code.rstrip("0123456789") == word.upper()}
        names |= family or _meant(word, rules)
    return names


def _meant(word: str, rules: Mapping[str, Rule]) -> set[str]:
    """The rule of this name; none where it is one that reads the other kind of attempt."""
    try:
        return {find_rule(word, rules).name}
    except UnusableOption:
        others = every_rule().values()
        known = {word for rule in others for word in (rule.name, rule.code.lower(), rule.code.rstrip("0123456789").lower())}
        if word.lower() in known:
            return set()
        raise


def _discovered(plugins: tuple[str, ...], wanted: Callable[[str], bool]) -> Iterator[Rule]:
    for package in rule_packages(plugins):
        for folder in import_module(package).__path__:
            for family in filter(wanted, _names(folder, folders=True)):
                for module in _names(os.path.join(folder, family), folders=False):
                    found = [
                        value
                        for value in vars(import_module(f"{package}.{family}.{module}")).values()
                        if isinstance(value, Rule)
                    ]
                    if len(found) != 1:
                        raise BrokenContent(f"{package}.{family}.{module} must define exactly one rule, not {len(found)}.")
                    yield found[0]


def _names(folder: str, *, folders: bool) -> list[str]:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    if folders:
        return [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(("_", "."))]
    return [entry.name[:-3] for entry in entries if entry.name.endswith(".py") and not entry.name.startswith("_")]
