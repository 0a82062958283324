"""Registries to change at will, copied from ones that are made once: MLflow takes seconds to make its tables."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.labs.registry.models import LINEAGE

if TYPE_CHECKING:
    from greenroom.labs.kit.registry import Registry


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty registry, and one with three versions of a model."""
    from greenroom.labs.kit.registry import Registry

    folder = tmp_path_factory.mktemp("registry")
    Registry(folder / "empty").close()
    shutil.copytree(folder / "empty", folder / "three")
    with Registry(folder / "three") as registry:
        for number, auc in enumerate((0.80, 0.82, 0.84), 1):
            registry.register("churn", f"model {number}".encode(), LINEAGE, {"auc": auc, "ece": 0.02, "ndcg@10": 0.5})
    return folder


@pytest.fixture
def registry(made: Path, tmp_path: Path) -> Iterator["Registry"]:
    yield from copied(made / "empty", tmp_path / "models of Zoë")


@pytest.fixture
def three(made: Path, tmp_path: Path) -> Iterator["Registry"]:
    yield from copied(made / "three", tmp_path / "three")


def copied(source: Path, folder: Path) -> Iterator["Registry"]:
    from greenroom.labs.kit.registry import Registry

    shutil.copytree(source, folder)
    with Registry(folder) as opened:
        yield opened
