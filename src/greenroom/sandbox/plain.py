"""Plain data as tagged JSON: the only form in which values enter and leave a box.

The same file is loaded on both sides, so it imports nothing but ``json``, ``math`` and ``itertools``. None, bool, int, float,
str and list are JSON's own. Everything else is an object with one key, its tag: ``{"tuple": […]}``, ``{"set": […]}``,
``{"frozenset": […]}``, ``{"dict": [[key, value], …]}``, ``{"bytes": "hex"}``, ``{"int": "0x…"}`` beyond 64 bits and
``{"float": "inf"}`` for what JSON has no word for. Types are exact: an instance of a subclass is not plain data.
"""

import json
import math
from itertools import chain
from typing import Any

MOST_BYTES = 1024 * 1024
DEEPEST = 200

_WORDS = frozenset({str, bool, type(None)})
_WORDS_AND_INT = _WORDS | {int}
_LEAVES = frozenset({str, bool, type(None), int, float})
_SMALL = 1 << 63
_MOST_COLLIDING = 1000


class NotPlain(ValueError):
    """A value that is no plain data, or bytes that hold none."""


def encode(value: Any) -> bytes:
    """A value as bytes. Raises `NotPlain` for anything but plain data, or where it is deeper than 200."""
    return json.dumps(_tagged(value, DEEPEST), separators=(",", ":"), allow_nan=False).encode()


def decode(data: bytes, most: int = MOST_BYTES) -> Any:
    """The value that `encode` wrote. Raises `NotPlain` for all other bytes, and for more than ``most`` of them."""
    if len(data) > most:
        raise NotPlain(f"{len(data)} bytes are more than {most}")
    try:
        return _untagged(json.loads(data, parse_constant=_refused), DEEPEST)
    except NotPlain:
        raise
    except (ValueError, TypeError, RecursionError, OverflowError) as error:
        raise NotPlain(type(error).__name__) from None


def _tagged(value: Any, depth: int) -> Any:
    kind = type(value)
    if kind in _WORDS:
        return value
    if kind is int:
        return value if -_SMALL <= value < _SMALL else {"int": hex(value)}
    if kind is float:
        return value if math.isfinite(value) else {"float": value.hex()}
    if depth <= 0:
        raise NotPlain(f"deeper than {DEEPEST}")
    if kind is list:
        return _tagged_items(value, depth)
    if kind is tuple or kind is set or kind is frozenset:
        return {kind.__name__: _tagged_items(list(value), depth)}
    if kind is dict:
        return {"dict": [[_tagged(key, depth - 1), _tagged(item, depth - 1)] for key, item in value.items()]}
    if kind is bytes:
        return {"bytes": value.hex()}
    raise NotPlain(f"{kind.__name__} is no plain data")


def _tagged_items(items: list[Any], depth: int) -> list[Any]:
    if _is_json(items) or (depth > 1 and _are_lists(items) and _is_json(list(chain.from_iterable(items)))):
        return items
    return [_tagged(item, depth - 1) for item in items]


def _is_json(items: list[Any]) -> bool:
    """Whether all items are leaves that JSON has a word for: then a list needs no second look."""
    kinds = set(map(type, items))
    if kinds == {float}:
        return all(map(math.isfinite, items))
    if not kinds <= _WORDS_AND_INT:
        return False
    numbers = items if kinds == {int} else [item for item in items if type(item) is int]
    return not numbers or (min(numbers) >= -_SMALL and max(numbers) < _SMALL)


def _are_lists(items: list[Any]) -> bool:
    return set(map(type, items)) == {list}


def _untagged(value: Any, depth: int) -> Any:
    kind = type(value)
    if kind in _LEAVES:
        return value
    if depth <= 0:
        raise NotPlain(f"deeper than {DEEPEST}")
    if kind is list:
        return _untagged_items(value, depth)
    if len(value) != 1:
        raise NotPlain("a tagged value has one tag")
    ((tag, content),) = value.items()
    return _of_tag(tag, content, depth)


def _untagged_items(items: Any, depth: int) -> list[Any]:
    if type(items) is not list:
        raise NotPlain("a collection is a list of its items")
    if set(map(type, items)) <= _LEAVES:
        return items
    if depth > 1 and _are_lists(items) and set(map(type, chain.from_iterable(items))) <= _LEAVES:
        return items
    return [_untagged(item, depth - 1) for item in items]


def _of_tag(tag: str, content: Any, depth: int) -> Any:
    if tag == "tuple":
        return tuple(_untagged_items(content, depth))
    if tag == "set":
        return set(_spread(_untagged_items(content, depth)))
    if tag == "frozenset":
        return frozenset(_spread(_untagged_items(content, depth)))
    if tag == "dict":
        keys = _spread([_untagged(key, depth - 1) for key, _ in content])
        return dict(zip(keys, (_untagged(item, depth - 1) for _, item in content), strict=True))
    if tag == "bytes" and type(content) is str:
        return bytes.fromhex(content)
    if tag == "int" and type(content) is str:
        return int(content, 16)
    if tag == "float" and content in ("inf", "-inf", "nan"):
        return float(content)
    raise NotPlain(f"no tag of plain data: {tag[:20]!r}")


def _spread(keys: list[Any]) -> list[Any]:
    """The keys, unless so many share their hashes that a set of them would take minutes to make."""
    if len(keys) > _MOST_COLLIDING and len(set(map(hash, keys))) * 8 < len(keys):
        raise NotPlain("keys whose hashes collide")
    return keys


def _refused(literal: str) -> Any:
    raise NotPlain(f"{literal} is no JSON")
