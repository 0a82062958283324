"""Holds what was sent against its schema. It knows the keywords that `schemas` writes for what is taken, and no others."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from greenroom.library.choices import suggestion
from greenroom.studio.api.refusing import Refused
from greenroom.studio.api.schemas import Schema

KEYWORDS = frozenset(
    "type enum const minimum maximum minLength maxLength pattern items maxItems properties required additionalProperties oneOf"
    " description".split()
)
A: Mapping[str, str] = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a JSON object",
    "null": "null",
}
TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int or (type(value) is float and value.is_integer()),
    "number": lambda value: type(value) in (int, float),
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


def fitted(value: Any, schema: Schema, name: str) -> Any:
    """The value, whole numbers as such. Raises `Refused` (422) with a sentence where it does not fit."""
    if "oneOf" in schema:
        return fitted(value, _meant(value, schema["oneOf"], name), name)
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    fitting = [each for each in types if TYPES[each](value)]
    if not fitting:
        raise _unfit(f"{name} has to be {' or '.join(A[each] for each in types)}.")
    read = READERS.get(fitting[0])
    return read(value, schema, name) if read else value


def from_query(word: str, schema: Schema, name: str) -> Any:
    """A value of a query, which is all text, fitted."""
    if schema["type"] == "integer" and re.fullmatch(r"-?[0-9]{1,15}", word):
        return fitted(int(word), schema, name)
    if schema["type"] == "boolean" and word in ("true", "false"):
        return word == "true"
    return fitted(word, schema, name)


def _text(value: str, schema: Schema, name: str) -> str:
    allowed = [schema["const"]] if "const" in schema else schema.get("enum")
    if allowed is not None and value not in allowed:
        raise _unfit(f"{name} {value[:40]!r} is unknown: {suggestion(value[:40], allowed)}")
    if len(value) < schema.get("minLength", 0):
        raise _unfit(f"{name} is too short: give at least {schema['minLength']} characters.")
    if len(value) > schema.get("maxLength", len(value)):
        raise _unfit(f"{name} is too long: give at most {schema['maxLength']} characters.")
    if not re.search(re.sub(r"\$$", r"\\Z", schema.get("pattern", "")), value):  # a JSON Schema's $ passes over no line end
        raise _unfit(f"{name} is blank, or has characters that do not belong there: say it in plain text.")
    return value


def _number(value: float, schema: Schema, name: str) -> float:
    low, high = schema.get("minimum", value), schema.get("maximum", value)
    if not low <= value <= high:
        raise _unfit(f"{name} is out of its limits: give a number {_between(schema)}.")
    return value


def _whole(value: float, schema: Schema, name: str) -> int:
    return int(_number(value, schema, name))


def _list(value: list[Any], schema: Schema, name: str) -> list[Any]:
    if len(value) > schema.get("maxItems", len(value)):
        raise _unfit(f"{name} is too long: give at most {schema['maxItems']} of them.")
    return [fitted(item, schema["items"], f"{name}[{at}]") for at, item in enumerate(value)]


def _object(value: dict[str, Any], schema: Schema, name: str) -> dict[str, Any]:
    properties: Mapping[str, Schema] = schema["properties"]
    for key in value:
        if key not in properties:
            raise _unfit(
                f"{key[:40]!r} in {name} is unknown: {suggestion(key[:40], properties) if properties else 'leave it out.'}"
            )
    for key in schema["required"]:
        if key not in value:
            raise _unfit(f"{key!r} is missing in {name}: it has to be {_kind(properties[key])}.")
    return {key: fitted(item, properties[key], f"{key!r}") for key, item in value.items()}


def _meant(value: Any, schemas: list[Schema], name: str) -> Schema:
    """The one of several objects whose constants the value has."""
    [key] = [key for key, schema in schemas[0]["properties"].items() if "const" in schema]
    by_word = {schema["properties"][key]["const"]: schema for schema in schemas}
    if not isinstance(value, dict) or key not in value:
        raise _unfit(f"{key!r} is missing in {name}: choose one of {', '.join(by_word)}.")
    word = value[key]
    if not isinstance(word, str) or word not in by_word:
        raise _unfit(f"{key!r} is unknown: {suggestion(str(word)[:40], by_word)}")
    return by_word[word]


def _kind(schema: Schema) -> str:
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    return " or ".join(A[each] for each in types)


def _between(schema: Schema) -> str:
    ends = (("from", schema.get("minimum")), ("to", schema.get("maximum")))
    return " ".join(f"{word} {end:g}" for word, end in ends if end is not None)


def _unfit(sentence: str) -> Refused:
    return Refused(422, sentence[:1].upper() + sentence[1:])


READERS: Mapping[str, Callable[[Any, Schema, str], Any]] = {
    "string": _text,
    "integer": _whole,
    "number": _number,
    "array": _list,
    "object": _object,
}
