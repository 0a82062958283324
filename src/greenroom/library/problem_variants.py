"""One variant of an exercise: its constants in every source, its words in every text, its samples for the usual ones."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from greenroom.errors import UnusableOption
from greenroom.library.choices import chosen
from greenroom.library.problem_tables import known, tables
from greenroom.library.questions import sentence, several
from greenroom.problem import Variant

WORD = re.compile(r"\{\{(\w+)\}\}")
ASSIGNED = re.compile(r"^(\w+) = .*$", flags=re.M)
KEYS = {"name", "says", "values", "words", "without", "samples"}


class Chosen(NamedTuple):
    """A variant as its table gives it: ``values`` by the name of the constant, ``words`` by the name of the place."""

    name: str
    values: Mapping[str, object]
    words: Mapping[str, str]
    samples: object

    def table(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """The exercise's table with the words and the samples of this variant, and without ``variants`` and ``words``."""
        kept = {key: value for key, value in table.items() if key not in ("variants", "words")}
        if self.samples is not None:
            kept["samples"] = self.samples
        return {key: self._told(value) for key, value in kept.items()}

    def text(self, text: str) -> str:
        """A text with the words of this variant. Raises `UnusableOption` for a place that has none."""
        return WORD.sub(self._word, text)

    def source(self, source: str) -> str:
        """A source of Python whose constants at the top level are this variant's."""
        return ASSIGNED.sub(self._assigned, source)

    def _assigned(self, line: re.Match[str]) -> str:
        return f"{line[1]} = {self.values[line[1]]!r}" if line[1] in self.values else line[0]

    def _word(self, place: re.Match[str]) -> str:
        if place[1] not in self.words:
            raise UnusableOption(f"{place[0]} stands in a text, and [words] does not say what it is.")
        return self.words[place[1]]

    def _told(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self._told(one) for one in value]
        return {key: self._told(one) for key, one in value.items()} if isinstance(value, dict) else value


def variants_of(table: Mapping[str, Any]) -> tuple[Variant, ...]:
    """The variants that an exercise names, beside the usual one. Raises `UnusableOption`."""
    rows = tables(table.get("variants"), "variants")
    return tuple(Variant(sentence(row.get("name")), sentence(row.get("says")), _without(row)) for row in rows)


def variant_of(table: Mapping[str, Any], name: str, exemplar: str) -> Chosen:
    """The variant of this name, empty for the usual one. Raises `UnusableOption` where it is unknown or changes nothing."""
    usual = {key: str(value) for key, value in (table.get("words") or {}).items()}
    if not name:
        return Chosen("", {}, usual, None)
    rows = {str(row.get("name")): row for row in tables(table.get("variants"), "variants")}
    row = rows[chosen(name, rows, "variant")]
    known(row, KEYS)
    values = row.get("values") or {}
    for constant in values:
        if not re.search(rf"^{re.escape(constant)} = ", exemplar, flags=re.M):
            raise UnusableOption(f"variant {name}: exemplar.py has no line `{constant} = …`.")
    if not values or not row.get("samples"):
        raise UnusableOption(f"variant {name} needs `values` and samples of its own.")
    return Chosen(name, values, usual | {key: str(value) for key, value in (row.get("words") or {}).items()}, row["samples"])


def _without(row: Mapping[str, Any]) -> tuple[str, ...]:
    return several(row["without"]) if row.get("without") else ()
