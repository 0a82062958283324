"""Labs through the API: what the pages show and do, by the document's schemas, over the tiny lab."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from greenroom.evidence.ledger import Ledger
from greenroom.library.settings import Settings
from greenroom.store.keeping import History
from greenroom.studio.desk import Desk
from tests.labs.laboratory import PLUGIN
from tests.studio.browser.furnished_labs import a_place_for_labs, calls, with_the_tiny_lab
from tests.studio.rooms import client, clock, stranger, studio, workspace
from tests.studio.test_api import call, given, refused

__all__ = ["client", "clock", "stranger", "studio", "workspace"]
PATIENCE = 30


@pytest.fixture
def desk(workspace, clock) -> Iterator[Desk]:
    folder = Path(workspace.folder)
    with_the_tiny_lab(folder)
    with a_place_for_labs(folder.parent):
        made = Desk(workspace, History(workspace.kept, clock), Settings(plugins=(PLUGIN,)), clock)
        yield made
        made.close()


def run(client, desk: Desk, **asked: object) -> dict:
    """A run that is over."""
    begun = given(client, "beginRun", asked, lab="dice")
    over = Event()

    def hear(_: object) -> None:
        if not desk.laboratory.look("dice", begun["id"]).standing.is_moving:
            over.set()

    with desk.laboratory.open_in_a_window(begun["id"], hear):
        hear(None)
        assert over.wait(PATIENCE)
    return given(client, "readRun", lab="dice", run=begun["id"])


def test_a_lab_is_listed_and_read(client):
    card = next(card for card in given(client, "listLabs") if card["key"] == "dice")
    assert (card["runs"], card["missing_data"]) == ([], [])
    lab = given(client, "readLab", lab="dice")
    assert lab["claims"][0]["key"] == "loaded-is-higher"
    refused(call(client, "GET", "/labs/none"), 404)


def test_a_run_is_begun_and_read_as_the_command_line_tells_it(client, desk, own_folder, greenroom, monkeypatch):
    told = run(client, desk, seed=2)
    assert (told["standing"]["state"], told["is_whole"], told["asked"]["seeds"]) == ("whole", True, [2])
    assert told["plots"] == [{"stage": "throws", "curve": "means", "title": "Mean so far"}]
    with a_place_for_labs(own_folder):
        monkeypatch.chdir(own_folder / "mine")
        shown = json.loads(greenroom("lab", "run", "dice", "--seed", "2", "--json", "--workspace", own_folder).out)
    assert {key: told[key] for key in ("id", "measures", "claims")} == {key: shown[key] for key in ("id", "measures", "claims")}
    assert calls(own_folder) == ["throws", "sixes", "names"]


def test_a_run_that_is_whole_is_not_run_again(client, desk, own_folder):
    first, second = run(client, desk), run(client, desk)
    assert first == second
    assert given(client, "goOnWithRun", lab="dice", run=first["id"])["standing"]["state"] == "whole"
    assert len(calls(own_folder)) == 3


def test_two_runs_are_compared_and_one_goes_into_the_ledger(client, desk, workspace):
    a, b = run(client, desk)["id"], run(client, desk, seed=1)["id"]
    compared = given(client, "compareRuns", None, {"a": a, "b": b}, lab="dice")
    first = compared["measures"][0]
    assert first["difference"] == pytest.approx(first["right"]["value"] - first["left"]["value"])
    assert given(client, "enterRun", lab="dice", run=a) == {"new": 7, "numbers": 7}
    assert given(client, "enterRun", lab="dice", run=a) == {"new": 0, "numbers": 7}
    assert given(client, "readRun", lab="dice", run=a)["in_ledger"] == 7
    assert sum(entry.project == "dice" for entry in Ledger(workspace.evidence).read().entries) == 7


def test_what_is_not_there_is_a_404(client, desk):
    id_ = run(client, desk)["id"]
    for path in ("/labs/dice/runs/none", "/labs/none/runs/none", f"/labs/dice/runs/{id_}/plots/throws/none"):
        refused(call(client, "GET", path), 404)
    refused(call(client, "POST", "/labs/dice/runs", {"size": "huge"}), 422)
    refused(call(client, "POST", "/labs/dice/runs", {"seed": -1}), 422)


def test_what_goes_wrong_in_a_stage_is_a_sentence_and_the_rest_is_kept(client, desk, monkeypatch):
    monkeypatch.setenv("DICE_KILL", "sixes")
    told = run(client, desk, seed=4)
    assert told["standing"]["state"] == "failed"
    assert told["standing"]["fault"].startswith("The run broke off")
    assert {measure["stage"] for measure in told["measures"]} == {"throws"}


HEAVY = ("numpy", "pandas", "sklearn", "matplotlib", "duckdb", "xgboost", "lightgbm", "mlflow")


def test_the_studio_begins_without_any_heavy_library():
    said = f"import sys, greenroom.studio.app; print([name for name in {HEAVY} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "[]\n"
