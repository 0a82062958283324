"""JSON Schemas, written short. What a body or a query may hold is closed; what is answered may get further keys later."""

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]
Fields = Mapping[str, Schema]
SOME = r"\S"
"""The pattern of a text that is not blank."""
NO_NUL = r"^[^\u0000]*$"
NOTHING: Fields = {}


def text(about: str = "", *, least: int = 0, most: int | None = None, pattern: str = "") -> Schema:
    """A text of so many code points."""
    limits = {"minLength": least or None, "maxLength": most, "pattern": pattern or None}
    return {"type": "string"} | {key: value for key, value in limits.items() if value is not None} | _told(about)


def choice(allowed: Iterable[str], about: str = "") -> Schema:
    """One of these words."""
    return {"type": "string", "enum": list(allowed)} | _told(about)


def constant(word: str) -> Schema:
    """This word and no other."""
    return {"type": "string", "const": word}


def whole(low: int | None = None, high: int | None = None, about: str = "") -> Schema:
    """A whole number, ends included."""
    return {"type": "integer"} | _limits(low, high) | _told(about)


def number(low: float | None = None, high: float | None = None, about: str = "") -> Schema:
    """A number, ends included."""
    return {"type": "number"} | _limits(low, high) | _told(about)


def flag(about: str = "") -> Schema:
    """True or false."""
    return {"type": "boolean"} | _told(about)


def many(each: Schema, about: str = "", *, most: int | None = None) -> Schema:
    """A list."""
    return {"type": "array", "items": each} | ({} if most is None else {"maxItems": most}) | _told(about)


def or_null(schema: Schema) -> Schema:
    """The same, or null."""
    if "type" not in schema or "enum" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema | {"type": [schema["type"], "null"]}


def anything(about: str = "") -> Schema:
    """A JSON object of any shape."""
    return {"type": "object"} | _told(about)


def answered(needed: Fields, optional: Fields = NOTHING, about: str = "") -> Schema:
    """An object that is answered; later versions may add keys."""
    return {"type": "object", "properties": {**needed, **optional}, "required": list(needed)} | _told(about)


def taken(needed: Fields = NOTHING, optional: Fields = NOTHING, about: str = "") -> Schema:
    """An object that is sent; other keys than these are refused."""
    return answered(needed, optional, about) | {"additionalProperties": False}


def either(*schemas: Schema) -> Schema:
    """One of several objects, which a constant tells apart."""
    return {"oneOf": list(schemas)}


def named(name: str) -> Schema:
    """A schema of `records.RECORDS`."""
    return {"$ref": f"#/components/schemas/{name}"}


def _limits(low: float | None, high: float | None) -> Schema:
    return {key: value for key, value in (("minimum", low), ("maximum", high)) if value is not None}


def _told(about: str) -> Schema:
    return {"description": about} if about else {}
