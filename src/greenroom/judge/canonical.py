"""Plain data as a text that is equal exactly where the data are, types included.

Sets and tables are compared by sorted texts and never by hashing what a candidate chose: whole numbers can be made to collide.
"""

import json


def canonical(value: object) -> str:
    """The text. 1, 1.0 and True differ; 0.0 and -0.0 do not; nan equals nan. Raises TypeError for what is no plain data."""
    write = WRITERS.get(type(value))
    if write is None:
        raise TypeError(f"{type(value).__name__} is no plain data")
    return str(write(value))  # type: ignore[operator]


def _float(value: float) -> str:
    return (value + 0.0).hex()


def _list(value: list[object]) -> str:
    return f"[{','.join(map(canonical, value))}]"


def _tuple(value: tuple[object, ...]) -> str:
    return f"({','.join(map(canonical, value))})"


def _set(value: set[object]) -> str:
    return f"{{{','.join(sorted(map(canonical, value)))}}}"


def _frozenset(value: frozenset[object]) -> str:
    return "z" + _set(set(value))


def _table(value: dict[object, object]) -> str:
    return f"<{','.join(sorted(f'{canonical(key)}:{canonical(below)}' for key, below in value.items()))}>"


WRITERS = {
    type(None): str,
    bool: str,
    int: "{:x}".format,
    float: _float,
    str: json.dumps,
    bytes: lambda value: f"b{value.hex()}",
    list: _list,
    tuple: _tuple,
    set: _set,
    frozenset: _frozenset,
    dict: _table,
}
