"""``greenroom lab``, as a user meets it; the tiny lab stands for all."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.labs.laboratory import FACES, PLUGIN, dice, with_faces

ROOT = Path(__file__).parents[2]
MISSING = "Names of faces is not here yet: `greenroom lab get dice` gets it (CC0)."


@pytest.fixture
def labs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose settings name the tiny lab, with a store of its own and no data."""
    (tmp_path / "greenroom.toml").write_text(f'plugins = ["{PLUGIN}"]\n')
    monkeypatch.setenv("GREENROOM_LABS", str(tmp_path / "store"))
    monkeypatch.delenv("GREENROOM_DATA", raising=False)
    monkeypatch.syspath_prepend(str(ROOT))
    return tmp_path


@pytest.fixture
def with_data(labs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GREENROOM_DATA", str(with_faces(labs / "data")))
    return labs


@pytest.fixture
def room(greenroom, with_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in a workspace."""
    from greenroom.library import settings

    assert greenroom("new", "mine").status == 0
    (with_data / "mine/greenroom.toml").write_text((with_data / "greenroom.toml").read_text())
    (with_data / "mine/evidence/example.jsonl").unlink()
    monkeypatch.chdir(with_data / "mine")
    settings._settings_for.cache_clear()
    return with_data / "mine"


def run_of(greenroom, *words: str) -> str:
    """The name of a run that is made."""
    report = greenroom("lab", "run", "dice", "--json", *words)
    assert report.status == 0, report.err
    return str(json.loads(report.out)["id"])


def test_labs_are_listed_with_what_is_kept_of_each(greenroom, labs) -> None:
    said = greenroom("lab", "list").out
    assert "dice  Two dice\n  Whether a die is loaded, seen from its throws.\n" in said
    assert "  not run yet; data is missing: `greenroom lab get dice`\n" in said
    run = run_of(greenroom)
    assert f"  1 run, the last {run}; data" in greenroom("lab", "list").out
    [row] = [row for row in json.loads(greenroom("lab", "list", "--json").out) if row["key"] == "dice"]
    assert (row["runs"], row["missing_data"]) == ([run], ["faces"])


def test_a_lab_is_shown_with_its_page_and_its_parts(greenroom, labs) -> None:
    said = greenroom("lab", "show", "dice").out
    for part in (
        "A loaded die throws higher.",
        MISSING,
        "Counting sixes (after throws)",
        "Usually told: Everybody",
        "stuck: Every",
    ):
        assert part in said
    assert "glued" not in said
    facts = json.loads(greenroom("lab", "show", "dice", "--format", "json").out)
    assert facts["claims"][1]["value"] == 3.5


def test_a_lab_that_there_is_not_is_a_sentence(greenroom, labs) -> None:
    report = greenroom("lab", "run", "dise")
    assert (report.status, report.out) == (2, "")
    assert report.err.startswith("greenroom: lab 'dise' is unknown: did you mean 'dice'? Else choose one of")


def test_a_run_prints_what_it_measured_against_what_is_claimed(greenroom, labs) -> None:
    report = greenroom("lab", "run", "dice")
    assert report.status == 0
    assert "  loaded\n    mean  3.817 [3.671, 3.963]  n=600\n" in report.out
    assert f"  Left out: {MISSING}\n" in report.out
    assert "\n2 numbers for parts of the data: --parts shows them.\n" in report.out
    assert "sixes (first throws)" not in report.out
    of_parts = greenroom("lab", "run", "dice", "--parts").out
    assert of_parts.count("    sixes (first throws)  ") == 2
    assert "--parts shows" not in of_parts
    flat = " ".join(report.out.split())
    assert "✓ A loaded die throws higher. (borne out: loaded mean 3.817 [3.671, 3.963], fair mean 3.533" in flat
    assert "✓ A fair die throws three and a half on average. (borne out: fair mean 3.533 [3.395, 3.672]) Usually told:" in flat
    assert "✗ A loaded die throws a six in one of three throws. (not borne out: loaded sixes 0.2800)" in flat
    assert "? There are six names. (not measured)" in flat
    assert f"in {labs / 'store'};" in report.out
    assert "ledger" not in report.out
    assert "s, measured before" in greenroom("lab", "run", "dice").out


def test_a_lab_all_of_whose_data_is_missing_is_one_sentence(greenroom, labs, monkeypatch) -> None:
    lab = dice()
    needy = lab._replace(stages=tuple(stage._replace(sources=("faces",)) for stage in lab.stages))
    monkeypatch.setattr("greenroom.cli.lab.at_hand.all_labs", lambda plugins: {"dice": needy})
    report = greenroom("lab", "run", "dice")
    assert (report.status, report.out, report.err) == (2, "", f"greenroom: {MISSING}\n")


def test_several_seeds_give_means_with_intervals(greenroom, labs) -> None:
    said = greenroom("lab", "run", "dice", "--seeds", "3").out
    assert "small, seeds 0-2, duckdb" in said
    assert "    sixes  0.174 [0.166, 0.183]\n" in said
    assert greenroom("lab", "run", "dice", "--seeds", "1").status == 2
    assert greenroom("lab", "run", "dice", "--seeds", "3", "--seed", "1").status == 2


def test_in_a_workspace_a_run_enters_its_numbers_into_the_ledger_once(greenroom, room) -> None:
    said = greenroom("lab", "run", "dice").out
    assert "\n7 numbers were entered into the ledger: `greenroom evidence list --project dice`.\n" in said
    again = greenroom("lab", "run", "dice").out
    assert "\n0 numbers were entered into the ledger; 7 were there already: " in again
    entries = json.loads(greenroom("evidence", "list", "--project", "dice", "--format", "json").out)
    assert [(entry["variant"], entry["metric"]) for entry in entries] == [
        ("fair", "mean"),
        ("loaded", "mean"),
        ("fair", "sixes"),
        ("loaded", "sixes"),
        ("fair", "sixes (first throws)"),
        ("loaded", "sixes (first throws)"),
        ("fair", "names"),
    ]
    first, last = entries[0], entries[-1]
    assert first["interval"] == pytest.approx([3.395, 3.672], abs=0.001)
    assert (first["n"], first["split"], first["seed"], first["stage"]) == (600, "all", 0, "throws")
    assert first["from"].startswith("lab run dice --size small --engine duckdb, run dice-")
    assert "data_hash" not in first
    assert last["data_hash"].startswith("sha256:")
    assert greenroom("evidence", "verify").status == 0


def test_two_runs_are_compared(greenroom, with_data) -> None:
    left, right = run_of(greenroom), run_of(greenroom, "--seed", "5")
    said = greenroom("lab", "compare", left, right).out
    assert f"{left} (small, seed 0, duckdb)\n{right} (small, seed 5, duckdb)\n" in said
    assert "  fair · mean\n    3.533 [3.395, 3.672] → 3.385 [3.247, 3.523]  -0.1483, intervals overlap\n" in said
    rows = json.loads(greenroom("lab", "compare", left, right, "--json").out)["measures"]
    assert [(row["stage"], row["overlap"]) for row in rows][:3] == [("throws", True), ("throws", True), ("sixes", None)]
    assert greenroom("lab", "compare", left, "dice-nothing").status == 2


def test_variants_are_held_against_the_first_one(greenroom, with_data) -> None:
    said = greenroom("lab", "ablate", "dice").out
    assert "\nCounting sixes, against fair\n  loaded · sixes\n    0.1783 → 0.2800  +0.1017\n" in said
    rows = json.loads(greenroom("lab", "ablate", "dice", "--json").out)["measures"]
    assert [row["right"]["variant"] for row in rows] == ["loaded"] * 3


def test_a_fault_is_injected_and_its_cause_is_told_only_when_asked_for(greenroom, with_data) -> None:
    said = greenroom("lab", "fault", "dice", "stuck").out
    assert said.startswith("Every throw of the last hour was a six.\n")
    assert "  fair · sixes (stuck)  1\n" in said
    assert "glued" not in said
    assert "cause: the die was glued; fix: take another die." in greenroom("lab", "fault", "dice", "stuck", "--answer").out
    assert json.loads(greenroom("lab", "fault", "dice", "stuck", "--json").out)["fault"].keys() == {"key", "symptom"}
    assert "did you mean 'stuck'" in greenroom("lab", "fault", "dice", "stuc").err


def test_a_fault_whose_data_is_missing_says_which_command_gets_it(greenroom, labs) -> None:
    assert greenroom("lab", "fault", "dice", "stuck").status == 0
    report = greenroom("lab", "fault", "dice", "misread")
    assert (report.status, report.err) == (2, f"greenroom: {MISSING}\n")


def test_what_is_here_is_not_downloaded(greenroom, with_data) -> None:
    report = greenroom("lab", "get", "dice")
    assert (report.status, report.out) == (0, f"Names of faces was here: {with_data}/data/dice/faces.txt.\n")


def test_what_cannot_be_downloaded_is_a_sentence(greenroom, labs) -> None:
    report = greenroom("lab", "get", "dice")
    assert report.status == 2
    assert report.err.startswith("greenroom: http://127.0.0.1:9/faces.txt cannot be had (")


def test_damaged_data_is_refused_and_the_stages_that_read_it_are_left_out(greenroom, with_data) -> None:
    (with_data / "data/dice/faces.txt").write_text(FACES + "seven")
    said = " ".join(greenroom("lab", "run", "dice").out.split())
    assert "Left out: " in said
    assert "faces.txt is damaged, or another version of 'Names of faces': its sha256 is not " in said


def test_a_worksheet_has_the_figures_in_notes_and_the_words_are_left_to_the_person(greenroom, room) -> None:
    greenroom("lab", "run", "dice")
    sheet = greenroom("lab", "story", "dice").out
    ids = {
        entry["metric"] + entry["variant"]: entry["id"]
        for entry in json.loads(greenroom("evidence", "list", "--format", "json").out)
    }
    assert f"- A loaded die (a six comes twice as often):\n    sixes 0.2800 [ev:{ids['sixesloaded']}]" in sheet
    assert "Usually told: Everybody remembers a fair die" in sheet
    assert "  It threw 3.817 [3.671, 3.963] against 3.533 [3.395, 3.672]; sixes 0.2800 against 0.1783; names 6." in sheet
    (room / "dice.md").write_text(sheet)
    assert "has nothing below its headings yet" in greenroom("worksheet", "dice.md").err
    (room / "dice.md").write_text(sheet.replace("## Decision: Throwing", "## Decision: Throwing\nI took the fair die."))
    walkthrough = greenroom("worksheet", "dice.md").out
    assert walkthrough.endswith("---\n\nI took the fair die.\n")
    assert 'title: "Two dice"' in walkthrough


def test_a_story_needs_a_run(greenroom, labs) -> None:
    assert (
        greenroom("lab", "story", "dice").err
        == "greenroom: The lab 'dice' was not run yet: `greenroom lab run dice` does it.\n"
    )


def test_outside_a_workspace_a_figure_has_no_mark(greenroom, with_data) -> None:
    first = run_of(greenroom)
    run_of(greenroom, "--seed", "5")
    assert "[ev:" not in greenroom("lab", "story", "dice").out
    assert f"Figures of run {first}:" in greenroom("lab", "story", "dice", "--run", first).out


def test_a_report_is_written_where_it_was_asked_for(greenroom, with_data) -> None:
    pytest.importorskip("matplotlib", reason="Matplotlib comes with the extra labs")
    run = run_of(greenroom)
    assert greenroom("lab", "report", run, "--out", "dice.html").out == "dice.html is written: open it in a browser.\n"
    assert Path("dice.html").read_text().startswith("<!doctype html>")
    assert greenroom("lab", "report", run[:-2]).out.startswith(f"{run}.html is written")
    assert greenroom("lab", "report", run, "--out", "no/such/folder.html").status == 2


def test_without_the_extra_a_report_says_what_to_install(greenroom, with_data, monkeypatch) -> None:
    run = run_of(greenroom)
    monkeypatch.delitem(sys.modules, "greenroom.labs.reporting.plots", raising=False)
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    report = greenroom("lab", "report", run)
    assert report.status == 2
    assert (
        report.err
        == "greenroom: The report needs matplotlib, which is not installed: `pip install 'greenroom[labs]'` gets it.\n"
    )


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_what_a_run_kept_is_served_on_this_machine_alone_until_it_is_stopped(greenroom, labs) -> None:
    pytest.importorskip("uvicorn", reason="uvicorn comes with the extra labs")
    assert greenroom("lab", "serve", "dice").err.endswith("The lab 'dice' was not run yet: `greenroom lab run dice` does it.\n")
    run_of(greenroom)
    port = free_port()
    command = [sys.executable, "-u", "-m", "greenroom", "lab", "serve", "dice", "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=labs) as served:
        try:
            assert served.stdout.readline() == f"Two dice: http://127.0.0.1:{port}, until Ctrl-C.\n"
            assert answer(port) == b"0.280"
        finally:
            served.send_signal(signal.SIGINT)
            assert served.wait(20) == 0


def test_a_port_that_is_taken_is_a_sentence(greenroom, labs) -> None:
    pytest.importorskip("uvicorn", reason="uvicorn comes with the extra labs")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        report = greenroom("lab", "serve", "dice", "--port", port)
    assert (report.status, report.out) == (2, "")
    assert report.err == f"greenroom: Port {port} cannot be had (Address already in use): choose another one with --port.\n"


def answer(port: int) -> bytes:
    """What is served; asked again while nobody listens yet, as long as the process may take to start."""
    from time import monotonic

    until = monotonic() + 20
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as response:
                return bytes(response.read())
        except OSError:
            if monotonic() > until:
                raise


def test_a_run_that_was_killed_goes_on_and_enters_its_numbers(greenroom, room, monkeypatch) -> None:
    monkeypatch.setenv("DICE_CALLS", str(room / "calls"))
    command = [sys.executable, "-m", "greenroom", "lab", "run", "dice"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DICE_KILL": "sixes"}
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == -signal.SIGKILL
    assert (room / "calls").read_text().split() == ["throws", "sixes"]
    assert greenroom("evidence", "list", "--format", "json").out == "[]\n"
    assert "\n7 numbers were entered into the ledger: " in greenroom("lab", "run", "dice").out
    assert (room / "calls").read_text().split() == ["throws", "sixes", "sixes", "names"]


def test_help_and_lists_load_no_heavy_library(labs) -> None:
    code = (
        "import sys; from greenroom.cli.main import run\n"
        "run(['lab', 'list']); run(['lab', 'show', 'dice'])\n"
        "try: run(['lab', '--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('numpy', 'pandas', 'matplotlib', 'fastapi', 'sqlalchemy', 'uvicorn') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=labs)
    assert done.stdout.rstrip().endswith("[]")


@pytest.mark.parametrize("port", ["0", "70000"])
def test_a_port_that_is_none_is_a_sentence(greenroom, labs, port: str) -> None:
    assert greenroom("lab", "serve", "dice", "--port", port).err.startswith(f"greenroom: --port {port} is no port")
