"""What is loaded into a box: the modules of ``inside`` as one message."""

import marshal
from functools import cache
from importlib import resources
from importlib.util import MAGIC_NUMBER
from typing import Any

NAMES = (
    "greenroom",
    "greenroom.sandbox",
    "greenroom.sandbox.plain",
    "greenroom.sandbox.inside",
    *(
        f"greenroom.sandbox.inside.{name}"
        for name in ("frames", "rlimits", "call_numbers", "call_filter", "guards", "solution", "child", "preparing", "zygote")
    ),
)
_PACKAGES = ("greenroom", "greenroom.sandbox", "greenroom.sandbox.inside")


def message(settings: dict[str, Any], magic: bytes) -> bytes:
    """The settings of a box and all its modules, for a Python of this magic number, with the length in front."""
    parts = _compiled() if magic == MAGIC_NUMBER else _sources()
    data = marshal.dumps((settings, parts), 4)
    return len(data).to_bytes(8, "big") + data


@cache
def _sources() -> list[tuple[str, str]]:
    return [(name, "" if name in _PACKAGES else _source(name)) for name in NAMES]


@cache
def _compiled() -> list[tuple[str, Any]]:
    return [(name, compile(source, f"<{name}>", "exec", dont_inherit=True)) for name, source in _sources()]


def _source(name: str) -> str:
    folder, _, module = name.rpartition(".")
    return resources.files(folder).joinpath(f"{module}.py").read_text(encoding="utf-8")
