"""What a request must look like: its fields with their kinds, ranges and allowed values."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

KINDS = ("number", "whole", "category", "text")
SHOWN = 8


class Field(NamedTuple):
    """A field of a request. ``low`` and ``high`` bound a number and belong to the range; ``allowed`` are a category's values.

    An ``optional`` one may be left out or be null, and is then missing to the model. A ``personal`` one is accepted and
    dropped before anything else sees it: features, logs, metrics and the record of served rows.
    """

    name: str
    kind: str = "number"
    low: float | None = None
    high: float | None = None
    allowed: tuple[str | int, ...] = ()
    optional: bool = False
    personal: bool = False


class Schema(NamedTuple):
    """The fields of a row, in the order of their features."""

    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """The field of a name. Raises KeyError where there is none."""
        for found in self.fields:
            if found.name == name:
                return found
        raise KeyError(name)

    def served(self) -> tuple[Field, ...]:
        """The fields that a model may see: all but the personal ones."""
        return tuple(field for field in self.fields if not field.personal)

    def keeping_private(self, names: frozenset[str]) -> "Schema":
        """The same schema with these fields personal."""
        return Schema(tuple(field._replace(personal=field.personal or field.name in names) for field in self.fields))


def schema_of(
    ranges: Mapping[str, tuple[float, float]],
    categories: Mapping[str, Sequence[str | int]],
    personal: Sequence[str] = (),
    whole: Sequence[str] = (),
    optional: Sequence[str] = (),
) -> Schema:
    """The schema of a table that is written down as ranges of numbers and values of categories."""
    numbers = [
        Field(name, "whole" if name in whole else "number", *ends, optional=name in optional) for name, ends in ranges.items()
    ]
    valued = [Field(name, "category", allowed=tuple(values), optional=name in optional) for name, values in categories.items()]
    return Schema((*(Field(name, "text", personal=True) for name in personal), *numbers, *valued))


def wanted(field: Field) -> str:
    """What a field must be, in words: "a whole number from 0 to 100", "Yes or No"."""
    if field.allowed:
        return _one_of([str(value) for value in field.allowed])
    noun = {"number": "a number", "whole": "a whole number", "category": "a text", "text": "a text"}[field.kind]
    return f"{noun}{_range(field)}"


def _range(field: Field) -> str:
    if field.low is not None and field.high is not None:
        return f" from {field.low:g} to {field.high:g}"
    if field.low is not None:
        return f" of at least {field.low:g}"
    return f" of at most {field.high:g}" if field.high is not None else ""


def _one_of(words: list[str]) -> str:
    if len(words) > SHOWN:
        return f"one of {len(words)} known values, such as {', '.join(words[:3])}"
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
