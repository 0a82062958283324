"""A run: stages in their order, each measured once for the same content."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.labs.lab import Stage
from greenroom.labs.running.record import Asked, Run
from greenroom.labs.running.stages import AtHand, faulted, run_lab, stages_of
from tests.labs.laboratory import FACES, dice, with_faces, workshop

ROOT = Path(__file__).parents[3]
USUAL = Asked()


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which each stage that is really run leaves a line."""
    file = tmp_path / "calls"
    file.write_text("")
    monkeypatch.setenv("DICE_CALLS", str(file))
    return file


def run(folder: Path, asked: Asked = USUAL, data: bool = True, **more: object) -> Run:
    return run_lab(dice(), asked, workshop(folder, with_faces(folder / "data") if data else None, **more))


def test_every_stage_is_run_in_its_order_and_told_of_before(tmp_path: Path, calls: Path) -> None:
    told = []
    found = run(tmp_path, told=lambda run, stage, seed: told.append((len(run.stages), stage.key, seed)))
    assert calls.read_text().split() == ["throws", "sixes", "names"]
    assert told == [(0, "throws", 0), (1, "sixes", 0), (2, "names", 0)]
    assert found.is_whole
    assert [(ran.stage, ran.was_kept, ran.seconds) for ran in found.stages] == [
        ("throws", False, 1.0),
        ("sixes", False, 1.0),
        ("names", False, 1.0),
    ]
    assert found.stages[2].outcome.measure("fair", "names").value == 6


def test_the_same_run_is_not_measured_twice(tmp_path: Path, calls: Path) -> None:
    first = run(tmp_path)
    calls.write_text("")
    again = run(tmp_path)
    assert calls.read_text() == ""
    assert again.id == first.id
    assert all(ran.was_kept for ran in again.stages)
    assert [(ran.outcome, ran.when) for ran in again.stages] == [(ran.outcome, ran.when) for ran in first.stages]


def test_another_size_seed_engine_or_world_is_measured_anew(tmp_path: Path, calls: Path) -> None:
    wishes = [Asked(), Asked(size="full"), Asked(seeds=(1,)), Asked(engine="spark"), Asked(world="null")]
    ids = {run(tmp_path, asked).id for asked in wishes}
    assert len(ids) == 5
    assert len(calls.read_text().split()) == 15


def test_several_seeds_share_what_one_of_them_measured(tmp_path: Path, calls: Path) -> None:
    run(tmp_path, Asked(seeds=(1,)))
    calls.write_text("")
    found = run(tmp_path, Asked(seeds=(0, 1, 2)))
    assert len(calls.read_text().split()) == 6
    assert [ran.seed for ran in found.stages] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert found.seeds_told == "0-2"


def test_other_data_is_measured_anew_only_where_it_is_read(tmp_path: Path, calls: Path) -> None:
    lab = dice()._replace(sources=tuple(source._replace(sha256="") for source in dice().sources))
    room = workshop(tmp_path, with_faces(tmp_path / "data"))
    run_lab(lab, Asked(), room)
    calls.write_text("")
    (tmp_path / "data/dice/faces.txt").write_text(FACES + "seven\n")
    found = run_lab(lab, Asked(), room)
    assert calls.read_text().split() == ["names"]
    assert found.stages[2].outcome.measure("fair", "names").value == 7


def test_another_text_of_the_lab_is_measured_anew(tmp_path: Path, calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    package = shutil.copytree(ROOT / "tests/labs/tiny/dice", tmp_path / "diced", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.syspath_prepend(str(tmp_path))
    lab = dice()._replace(package="diced")
    before = run_lab(lab, Asked(), workshop(tmp_path))
    (package / "lab.toml").write_text("a claim is worded anew")
    (package / "page.md").write_text("a page is worded anew")
    assert run_lab(lab, Asked(), workshop(tmp_path)).id == before.id
    (package / "counting.py").write_text((package / "counting.py").read_text() + "\nMORE = 1\n")
    after = run_lab(lab, Asked(), workshop(tmp_path))
    assert after.id != before.id
    assert after.stages[0].key != before.stages[0].key


def test_a_stage_without_its_data_is_left_out_with_what_needs_it(tmp_path: Path) -> None:
    lab = dice()
    more = Stage("after", "After", "counting:names", needs=("names",), sources=("faces",))
    found = run_lab(lab._replace(stages=(*lab.stages, more)), Asked(), workshop(tmp_path))
    sentence = "Names of faces is not here yet: `greenroom lab get dice` gets it (CC0)."
    assert found.left_out == {"names": sentence, "after": sentence}
    assert found.is_whole
    assert run(tmp_path).left_out == {}


def test_a_stage_that_fails_is_raised_and_those_before_it_stay(tmp_path: Path, calls: Path) -> None:
    lab = dice()
    wrong = lab._replace(stages=(lab.stages[0], lab.stages[1]._replace(needs=())))
    with pytest.raises(KeyError):
        run_lab(wrong, Asked(), workshop(tmp_path))
    [kept] = workshop(tmp_path).store.runs("dice")
    assert [(ran.stage, kept.is_whole) for ran in kept.stages] == [("throws", False)]
    calls.write_text("")
    run(tmp_path)
    assert calls.read_text().split() == ["sixes", "names"]


def killed(folder: Path, at: str) -> int:
    """A run in a process of its own, killed by the system while it measures a stage."""
    code = (
        "from pathlib import Path; from greenroom.labs.running.record import Asked;"
        "from greenroom.labs.running.stages import run_lab; from tests.labs.laboratory import dice, workshop;"
        f"run_lab(dice(), Asked(), workshop(Path({str(folder)!r}), Path({str(folder / 'data')!r})))"
    )
    environment = {**os.environ, "DICE_KILL": at}
    return subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT, check=False).returncode


@pytest.mark.parametrize(("at", "left"), [("throws", 3), ("sixes", 2), ("names", 1)])
def test_a_killed_run_goes_on_at_the_first_missing_stage(tmp_path: Path, calls: Path, at: str, left: int) -> None:
    with_faces(tmp_path / "data")
    assert killed(tmp_path, at) == -9
    [kept] = workshop(tmp_path).store.runs("dice")
    assert (len(kept.stages), kept.is_whole) == (3 - left, False)
    calls.write_text("")
    found = run(tmp_path)
    assert calls.read_text().split() == ["throws", "sixes", "names"][3 - left :]
    assert found.id == kept.id
    assert found.is_whole
    whole = run(tmp_path / "elsewhere")
    assert [ran.outcome for ran in found.stages] == [ran.outcome for ran in whole.stages]


def test_what_a_killed_stage_left_behind_is_swept_away(tmp_path: Path) -> None:
    with_faces(tmp_path / "data")
    room = workshop(tmp_path, tmp_path / "data")
    key = run(tmp_path / "elsewhere").stages[0].key
    room.store.files(key).mkdir(parents=True)
    (room.store.files(key) / "half-a-model").write_text("…")
    run_lab(dice(), Asked(), room)
    assert sorted(file.name for file in room.store.files(key).iterdir()) == ["throws.json"]


@pytest.mark.parametrize(
    "rubbish", ["", "{", "[]", '{"outcome": {}}', '{"outcome": {"measures": 3}, "when": "", "seconds": 1}']
)
def test_an_outcome_that_cannot_be_read_is_measured_again(tmp_path: Path, calls: Path, rubbish: str) -> None:
    before = run(tmp_path)
    key = before.stages[1].key
    (tmp_path / "labs/stages" / key / "outcome.json").write_text(rubbish)
    calls.write_text("")
    after = run(tmp_path)
    assert calls.read_text().split() == ["sixes"]
    assert [ran.outcome for ran in after.stages] == [ran.outcome for ran in before.stages]


def test_a_run_that_is_not_asked_for_its_next_stage_does_not_go_on(tmp_path: Path, calls: Path) -> None:
    going = stages_of(dice(), Asked(), workshop(tmp_path))
    next(going)
    next(going)
    going.close()
    assert calls.read_text().split() == ["throws"]


def test_a_fault_is_injected_into_what_was_run(tmp_path: Path) -> None:
    found = run(tmp_path)
    fault = dice().faults[0]
    room = workshop(tmp_path, tmp_path / "data")
    ran = faulted(dice(), fault, found, room)
    assert ran.outcome.measure("fair", "sixes", "stuck").value == 1.0
    assert faulted(dice(), fault, found, room).was_kept


def test_what_is_missing_is_a_sentence_when_it_is_asked_for() -> None:
    things = AtHand({"here": 1}, {"gone": "It is not here."})
    assert things["here"] == 1
    with pytest.raises(UnusableInput, match="It is not here"):
        things["gone"]
    with pytest.raises(KeyError):
        things["never"]


def test_runs_are_found_by_the_beginning_of_their_name(tmp_path: Path) -> None:

    store = workshop(tmp_path).store
    with pytest.raises(UnusableOption, match="none is kept yet"):
        store.run("dice")
    first, second = run(tmp_path), run(tmp_path, Asked(seeds=(1,)))
    assert store.run(first.id[:-1]) == store.run(first.id)
    assert [ran.outcome for ran in store.run(first.id).stages] == [ran.outcome for ran in first.stages]
    with pytest.raises(UnusableOption, match="Several runs begin with 'dice-'"):
        store.run("dice-")
    with pytest.raises(UnusableOption, match=f"There is no run 'nine': the newest are .*{second.id}"):
        store.run("nine")


def test_the_newest_run_comes_first_and_a_file_that_is_none_is_passed_over(tmp_path: Path) -> None:
    from tests.labs.laboratory import Clock

    clock = Clock()
    first, second = (run(tmp_path, Asked(seeds=(seed,)), clock=clock) for seed in (1, 2))
    for name, text in {"none.json": "{}", "torn.json": '{"id', "list.json": "[1]"}.items():
        (tmp_path / "labs/runs" / name).write_text(text)
    assert [kept.id for kept in workshop(tmp_path).store.runs()] == [second.id, first.id]
    run(tmp_path, Asked(seeds=(1,)), clock=clock)
    assert [kept.id for kept in workshop(tmp_path).store.runs("dice")] == [first.id, second.id]
    assert workshop(tmp_path).store.runs("search") == []


def test_a_store_on_a_disk_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    from greenroom.errors import UnusableWorkspace

    (tmp_path / "labs").write_text("a file where a folder belongs")
    with pytest.raises(UnusableWorkspace, match="GREENROOM_LABS"):
        run(tmp_path)


def test_what_is_kept_is_json_for_anybody(tmp_path: Path) -> None:
    found = run(tmp_path)
    row = json.loads((tmp_path / f"labs/runs/{found.id}.json").read_text())
    assert row["asked"] == {"size": "small", "seeds": [0], "engine": "duckdb", "world": ""}
    assert row["data"]["faces"] == dice().sources[0].sha256
    assert row["libraries"]["python"].count(".") == 2


def test_a_package_that_a_stage_misses_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setattr("tests.labs.tiny.dice.throwing.note_call", lambda name: __import__("pandas"))
    with pytest.raises(UnusableOption, match=r"The stage 'Throwing' needs pandas, which is not installed: `pip install"):
        run(tmp_path)
