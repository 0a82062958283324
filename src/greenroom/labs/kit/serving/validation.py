"""Requests are parsed and held against the schema in one pass, by pydantic's compiled core; faults are told in plain words."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, NamedTuple, NotRequired

import pydantic
from typing_extensions import TypedDict

from greenroom.labs.kit.serving.schema import Field, Schema, wanted

Row = Mapping[str, Any]
LARGEST_BATCH = 2_000
TOLD = 50
NO_JSON = "The body must be JSON."
CHECKS = {
    "json_invalid": "json",
    "missing": "missing",
    "extra_forbidden": "unknown",
    "literal_error": "allowed",
    "finite_number": "range",
}
RANGES = ("greater_than", "less_than", "too_long", "too_short")


class Wrong(NamedTuple):
    """Why a field is refused; ``row`` counts from 0 in a batch.

    ``check`` is "json", "missing", "unknown", "type", "range" or "allowed".
    """

    field: str
    check: str
    says: str
    row: int | None = None


class Refused(Exception):
    """A request that does not fit: one sentence for each field that is wrong, at most `TOLD` of them."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__(f"{len(wrong)} fields do not fit")
        self.wrong = tuple(wrong)


class Requests:
    """Reads the bodies of requests. Rows come without their personal fields; a field that was left out is absent."""

    def __init__(self, schema: Schema, largest: int = LARGEST_BATCH) -> None:
        self.schema, self.largest = schema, largest
        self._personal = tuple(field.name for field in schema.fields if field.personal)
        row = _object("Row", {field.name: _annotation(field) for field in schema.fields})
        self._row: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(row)
        self._batch: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(
            _object("Batch", {"rows": Annotated[list[row], pydantic.Field(min_length=1, max_length=largest)]})  # type: ignore[valid-type]
        )

    def row(self, body: bytes | str) -> dict[str, Any]:
        """The row of a JSON object. Raises Refused."""
        try:
            return self._without_personal(self._row.validate_json(body))
        except pydantic.ValidationError as error:
            raise self._refused(error) from None

    def rows(self, body: bytes | str) -> list[dict[str, Any]]:
        """The rows of ``{"rows": [...]}``. Raises Refused."""
        try:
            return [self._without_personal(row) for row in self._batch.validate_json(body)["rows"]]
        except pydantic.ValidationError as error:
            raise self._refused(error, batch=True) from None

    def form(self, batch: bool) -> dict[str, Any]:
        """The JSON schema of a body, for the service's own documentation."""
        return (self._batch if batch else self._row).json_schema()

    def _without_personal(self, row: dict[str, Any]) -> dict[str, Any]:
        for name in self._personal:
            row.pop(name, None)
        return row

    def _refused(self, error: pydantic.ValidationError, batch: bool = False) -> Refused:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        tell = self._of_a_batch if batch else self._of_a_row
        told = {(wrong.row, wrong.field): wrong for wrong in (tell(one["loc"], one["type"]) for one in reversed(found))}
        return Refused(tuple(told.values())[::-1][:TOLD])

    def _of_a_batch(self, place: tuple[int | str, ...], kind: str) -> Wrong:
        if len(place) > 1:
            return self._of_a_row(place[2:], kind, int(place[1]))
        if kind in ("too_short", "too_long", "too_short"):
            return Wrong("", "range", f"A batch must have from 1 to {self.largest:,} rows.")
        if kind == "json_invalid":
            return Wrong("", "json", NO_JSON)
        return Wrong("", _check(kind), 'The body must be an object with a list called "rows", and nothing else.')

    def _of_a_row(self, place: tuple[int | str, ...], kind: str, row: int | None = None) -> Wrong:
        if not place:
            whole = "The body" if row is None else "Each row"
            return Wrong("", _check(kind), NO_JSON if kind == "json_invalid" else f"{whole} must be a JSON object.", row)
        name = str(place[0])
        if kind == "extra_forbidden":
            return Wrong(name, "unknown", f"{name} is not a field of this service.", row)
        lead = "is missing; it must be" if kind == "missing" else "must be"
        return Wrong(name, _check(kind), f"{name} {lead} {wanted(self.schema.field(name))}.", row)


def _check(kind: str) -> str:
    return CHECKS.get(kind) or ("range" if kind.startswith(RANGES) else "type")


_TYPED_DICT: Any = TypedDict
_STRICT = pydantic.ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


def _object(name: str, fields: Mapping[str, Any]) -> Any:
    typed = _TYPED_DICT(name, dict(fields))
    typed.__pydantic_config__ = _STRICT
    return typed


def _annotation(field: Field) -> Any:
    if field.personal:
        return NotRequired[Any]
    kind = _kind(field)
    return NotRequired[kind | None] if field.optional else kind


def _kind(field: Field) -> Any:
    if field.allowed:
        return Literal[field.allowed]
    if field.kind in ("category", "text"):
        return Annotated[str, pydantic.Field(max_length=1_000)]
    number = int if field.kind == "whole" else float
    return Annotated[number, pydantic.Field(ge=field.low, le=field.high)]
