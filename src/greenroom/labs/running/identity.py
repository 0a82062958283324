"""What a stage's outcome depends on, as one hash: with the same content it has the same key, and is not measured again."""

import json
import platform
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from greenroom.labs.lab import Lab, Stage
from greenroom.labs.running.record import Asked

SHARED = ("kit", "context.py", "lab.py", "outcome.py")
"""What every lab may use, below the folder of the labs."""
NOT_MEASURING = (".md", ".toml", ".pyc")
"""Files that change what is told, not what is measured."""
LIBRARIES = (
    *(
        "PyStemmer",
        "alembic",
        "bm25s",
        "duckdb",
        "evidently",
        "fastapi",
        "httptools",
        "ibis-framework",
        "imbalanced-learn",
        "lifetimes",
    ),
    *("lightgbm", "matplotlib", "mlflow-skinny", "numpy", "pandas", "pandera", "prometheus-client", "pyspark", "scikit-learn"),
    *("scipy", "uvicorn", "uvloop", "xgboost", "xgboost-cpu"),
)
"""The packages of the extra ``labs``, and those below them that compute."""
FORM = 1
"""Counts up when stages are run in another way."""


def code_of(lab: Lab) -> str:
    """The hash of all text that a stage of a lab may depend on: its package and the kit."""
    digest = sha256()
    labs = Path(__file__).parents[1]
    for root in (folder_of(lab), *(labs / name for name in SHARED)):
        for file in _files(root):
            digest.update(f"{file.relative_to(root.parent)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


def folder_of(lab: Lab) -> Path:
    """The folder of a lab's package, which is not imported for it, only what is above it."""
    spec = find_spec(lab.package)
    return Path((spec and spec.submodule_search_locations or [""])[0])


@cache
def libraries() -> Mapping[str, str]:
    """The versions of Python and of those `LIBRARIES` that are installed."""
    found = {"python": platform.python_version()}
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def stage_key(stage: Stage, code: str, asked: Asked, seed: int, data: Mapping[str, str], needs: Sequence[str]) -> str:
    """The key of a stage's outcome; ``data`` are the hashes of what it reads, ``needs`` the keys of the stages before it."""
    facts = {
        "form": FORM,
        "stage": [stage.key, stage.function],
        "code": code,
        "asked": [asked.size, seed, asked.engine, asked.world],
        "data": dict(data),
        "needs": list(needs),
        "libraries": libraries(),
    }
    return _digest(facts)


def run_id(lab: Lab, code: str, asked: Asked, data: Mapping[str, str]) -> str:
    """The name of a run: the same one for the same lab, data, code, libraries and wishes."""
    stages = [[stage.key, stage.function, stage.needs, stage.sources] for stage in lab.stages]
    return f"{lab.key}-{_digest([FORM, code, asked, dict(data), stages, libraries()])[:8]}"


def _digest(facts: object) -> str:
    return sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _files(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix not in NOT_MEASURING and "__pycache__" not in file.parts:
            yield file
