"""The tiny lab in a workspace: its data, its plugin, and where its runs are kept."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from greenroom.labs.running.record import Asked
from greenroom.labs.running.stages import run_lab
from tests.conftest import ROOT
from tests.labs.laboratory import PLUGIN, dice, with_faces, workshop

CALLS = "calls.txt"


@contextmanager
def a_place_for_labs(folder: Path, **more: str) -> Iterator[None]:
    """Runs and data lie in this folder meanwhile; ``more`` is what the tiny lab is told."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    here = {"GREENROOM_LABS": "labs", "GREENROOM_DATA": "data", "DICE_CALLS": CALLS}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in here.items():
            patch.setenv(name, str(folder / value))
        patch.setenv("PYTHONPATH", path)
        for name, value in more.items():
            patch.setenv(name, value)
        yield


def with_the_tiny_lab(workspace: Path) -> None:
    """The workspace names the plugin, and the data of its lab is here."""
    (workspace / "greenroom.toml").write_text(f'plugins = ["{PLUGIN}"]\n')
    with_faces(workspace.parent / "data")


def calls(folder: Path) -> list[str]:
    """The stages that were really run, in their order."""
    return (folder / CALLS).read_text().split()


LABS = ("labs", "lab", "lab: a run", "lab: a run without its data", "lab: two runs")


def labs_in(folder: Path) -> dict[str, str]:
    """Two runs of the tiny lab, one of them without data; the address of every kind of page, by what it shows."""
    with_the_tiny_lab(folder / "mine")
    whole = run_lab(dice(), Asked(), workshop(folder, folder / "data"))
    lacking = run_lab(dice(), Asked(seeds=(1,)), workshop(folder))
    runs = "/labs/dice/runs/"
    compared = f"/labs/dice/compare?a={whole.id}&b={lacking.id}&parts=1"
    return dict(zip(LABS, ("/labs", "/labs/dice", runs + whole.id, runs + lacking.id, compared), strict=True))
