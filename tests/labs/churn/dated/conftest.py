"""CDNOW's orders where the package that they ride in is installed, and one run of each stage at small size for all tests."""

import tomllib
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

PACKAGE = "greenroom.labs.churn"
SEED = 0


def cdnow() -> Path | None:
    found = find_spec("lifetimes")
    return Path(found.origin).parent / "datasets/CDNOW_master.txt" if found and found.origin else None


@pytest.fixture(scope="session")
def path() -> Path:
    found = cdnow()
    if found is None:
        pytest.skip("needs the package lifetimes, which CDNOW's orders ride in")
    return found


@pytest.fixture(scope="session")
def context(path, tmp_path_factory) -> Context:
    return Context("small", SEED, {"cdnow": path}, tmp_path_factory.mktemp("stage"))


@pytest.fixture(scope="session")
def written() -> dict:
    folder = Path(import_module(PACKAGE).__path__[0])
    return tomllib.loads((folder / "lab.dated.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def outcome(context, written):
    functions = {stage["key"]: stage["function"] for stage in written["stages"]}

    @cache
    def of(stage: str) -> Outcome:
        module, name = functions[stage].split(":")
        return getattr(import_module(f"{PACKAGE}.{module}"), name)(context)

    return of
