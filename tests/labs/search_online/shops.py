"""Contexts for the tests: of an invented shop, and of the real one where its files are at hand."""

import os
from pathlib import Path

import pytest

from greenroom.labs.context import Context

DATA = Path(os.environ.get("GREENROOM_DATA", "")) / "chorus-icecat"


def invented(folder: Path, seed: int = 0, world: str = "") -> Context:
    return Context("small", seed, {}, folder, world=world)


def real(folder: Path) -> Context:
    if not (DATA / "1.json").is_file():
        pytest.skip("GREENROOM_DATA does not say where the real catalogue is")
    files = {f"products-{part}": DATA / f"{part}.json" for part in range(1, 5)}
    return Context("small", 0, {**files, "judgments": DATA / "Broad_Query_Set_rated.csv"}, folder)
