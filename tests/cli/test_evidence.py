"""``greenroom evidence``, as a user meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.rehearsing import mine
from tests.evidence import stores

__all__ = ["mine"]
FORMS = ("list", "show k3f9x2mq", "add recall 0.4", "import runs.csv", "verify")


@pytest.fixture
def room(mine, monkeypatch) -> Path:
    """A workspace of which the example is gone, on a terminal of 80 columns."""
    (mine / "evidence/example.jsonl").unlink()
    monkeypatch.setenv("COLUMNS", "80")
    return mine


def added(greenroom, *words: object) -> str:
    report = greenroom("evidence", "add", *words, "--format", "json")
    assert report.status == 0, report.err
    return str(json.loads(report.out)["id"])


def test_a_number_is_added_and_shown(greenroom, room):
    words = "recall 0.42 --low .40 --high .44 --n 12000 --split test --project churn --variant xgb --seed 7 --when 2026-03-14"
    report = greenroom("evidence", "add", *words.split())
    id_ = report.out.split()[1].rstrip(":")
    assert report.out == f"Added {id_}: recall 0.42 [0.4, 0.44]. [ev:{id_}] behind the number pins a story to it.\n"
    assert greenroom("evidence", "list").out == f"churn · xgb\n  {id_}  recall  0.42 [0.4, 0.44]  n=12,000\n"
    assert greenroom("evidence", "show", id_[:5]).out == (
        f"{id_}\n  recall 0.42 [0.4, 0.44]\n\n  project  churn · xgb\n  n        12,000\n  split    test\n  when     2026-03-14\n"
        f"  from     entered by hand\n  seed     7\n\nIn a story, [ev:{id_}] behind the number pins it to this entry.\n"
    )


def test_the_example_of_a_new_workspace_is_a_sound_ledger(greenroom, mine):
    assert greenroom("evidence", "list", "--metric", "absolute").out.count("mean absolute error") == 2
    assert greenroom("evidence", "verify").status == 0


def test_an_empty_ledger_says_how_to_begin(greenroom, room):
    said = greenroom("evidence", "list").out
    assert " ".join(said.split()).startswith("The ledger is empty: `greenroom evidence add` enters a number,")
    assert greenroom("evidence", "list", "--format", "json").out == "[]\n"


def test_a_remembered_number_is_never_shown_as_measured(greenroom, room):
    report = greenroom("evidence", "add", "p95 latency", "118 ms", "--remembered", "a slide at Acme, 2021")
    assert report.out.startswith("Remembered ")
    id_ = report.out.split()[1].rstrip(":")
    assert greenroom("evidence", "list").out.rstrip().endswith("p95 latency  118 ms  remembered")
    assert "  remembered\n" in greenroom("evidence", "show", id_).out
    shown = json.loads(greenroom("evidence", "show", id_, "--format", "json").out)
    assert (shown["status"], shown["from"], shown.get("when")) == ("remembered", "a slide at Acme, 2021", None)


def test_a_retracted_number_keeps_its_place_with_the_reason(greenroom, room):
    first, second = added(greenroom, "recall", "0.42"), added(greenroom, "f1", "0.3")
    report = greenroom("evidence", "retract", first, "--reason", "the test split leaked")
    assert report.out == f"Retracted {first}: recall 0.42. It keeps its place, with your reason.\n"
    rows = json.loads(greenroom("evidence", "list", "--format", "json").out)
    assert [(row["id"], row["status"], row.get("reason")) for row in rows] == [
        (first, "retracted", "the test split leaked"),
        (second, "measured", None),
    ]
    assert "retracted: the test split leaked" in greenroom("evidence", "show", first).out
    assert greenroom("evidence", "retract", first, "--reason", "again").status == 2


def test_list_picks_by_project_metric_and_status_and_shows_the_newest(greenroom, room):
    for number in range(45):
        added(greenroom, f"recall@{number}", "0.4", "--project", "churn" if number % 2 else "parking")
    ids = [row["metric"] for row in json.loads(greenroom("evidence", "list", "--format", "json").out)]
    assert len(ids) == 45
    listed = greenroom("evidence", "list").out
    assert "recall@4 " not in listed
    assert "The newest 40 of 45; --limit shows more" in listed
    picked = greenroom("evidence", "list", "--project", "Park", "--metric", "RECALL@4").out
    assert picked.startswith("parking\n")
    assert picked.count("recall@") == 4
    assert "No number of the ledger is like that" in greenroom("evidence", "list", "--status", "remembered").out


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_list_is_no_wider_than_the_terminal(greenroom, room, monkeypatch, width):
    long = "mean absolute percentage error of the night shift's forecast"
    added(greenroom, long, "0.1234", "--low", "0.1111", "--high", "0.2", "--n", "1234567", "--project", long, "--variant", long)
    added(greenroom, "f1", "0.3", "--remembered", "Acme")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = greenroom("evidence", "list").out.splitlines()
    assert max(map(len, lines)) <= width
    assert "0.1234 [0.1111, 0.2]" in " ".join(" ".join(lines).split())
    assert "remembered" in lines[-1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["add", "recall", "high"],
            "The value 'high' is no number: write it with a point, as in 0.42, 12,000, 31% or '118 ms'.",
        ),
        (["add", "recall", "0,42"], "The value '0,42' is no number"),
        (["add", "recall", "0.4", "--low", "0.5"], "recall: its value 0.4 is outside of its interval [0.5, …]."),
        (["add", "recall", "0.4", "--n", "0"], "--n 0 is no count"),
        (["add", "recall", "0.4", "--when", "spring"], "its date 'spring' cannot be read"),
        (["add", "recall", "0.4", "--data-hash", "data.csv"], "its data hash 'data.csv' is none"),
        (["add", " ", "0.4"], "The metric is empty"),
        (["add", "recall", "0.4", "--remembered", "a", "--from", "b"], "leave --from out"),
        (["add", "recall"], "the following arguments are required: VALUE; `greenroom evidence add --help` shows"),
        (["show", "gone"], "There is no entry 'gone': `greenroom evidence list` shows them."),
        (["retract", "gone", "--reason", "x"], "There is no entry 'gone'"),
        (["import", "gone.csv"], "gone.csv cannot be read (No such file or directory): name a CSV"),
        (["import", "x.csv", "--map", "metric"], "--map metric names no column: write it as --map metric=name."),
        (["weigh"], "invalid choice: 'weigh'"),
        ([], "the following arguments are required: COMMAND"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(greenroom, room, words, says):
    report = greenroom("evidence", *words)
    assert report.status == 2
    assert says in report.err
    assert report.err.count("\n") == 1
    assert greenroom("evidence", "list", "--format", "json").out == "[]\n"


@pytest.mark.parametrize("words", FORMS)
def test_outside_of_a_workspace_it_says_how_to_make_one(greenroom, own_folder, words):
    report = greenroom("evidence", *words.split())
    assert report.status == 2
    assert "There is no workspace here: make one with `greenroom new" in report.err


def test_an_import_says_what_it_added_and_twice_is_once(greenroom, room):
    Path("runs.csv").write_text("metric,value\nrecall,0.42\nf1,n/a\nauc,0.9\n")
    report = greenroom("evidence", "import", "runs.csv", "--project", "churn")
    assert report.out == "Added 2 numbers from runs.csv.\n"
    assert report.err == "greenroom: Left out 1 cell of runs.csv without a finite number.\n"
    before = Path("evidence/ledger.jsonl").read_bytes()
    assert greenroom("evidence", "import", "runs.csv", "--project", "churn").out == (
        "Added 0 numbers from runs.csv; 2 are there already.\n"
    )
    assert Path("evidence/ledger.jsonl").read_bytes() == before
    assert json.loads(before.splitlines()[0])["from"] == "runs.csv, line 2"


def test_an_import_can_be_tried_first(greenroom, room):
    Path("runs.csv").write_text("name,auc\na,0.9\n")
    report = greenroom("evidence", "import", "runs.csv", "--metric", "auc", "--map", "variant=name", "--dry-run")
    assert report.out == "Would add 1 number from runs.csv.\n"
    assert not Path("evidence/ledger.jsonl").exists()


def test_a_file_with_one_bad_row_adds_nothing(greenroom, room):
    Path("runs.csv").write_text("metric,value\nrecall,0.42\nf1,good\n")
    report = greenroom("evidence", "import", "runs.csv")
    assert report.status == 2
    assert "runs.csv, line 3: 'good' is no number" in report.err
    assert not Path("evidence/ledger.jsonl").exists()


def test_runs_of_mlflow_are_taken_over_without_mlflow(greenroom, room):
    stores.database(Path("mlflow.db"))
    stores.folder(Path())
    assert greenroom("evidence", "import", "mlflow.db").out == "Added 1 number from mlflow.db.\n"
    assert greenroom("evidence", "import", "mlruns").out == "Added 2 numbers from mlruns; 1 is there already.\n"
    shown = greenroom("evidence", "show", json.loads(Path("evidence/ledger.jsonl").read_text().splitlines()[0])["id"]).out
    assert f"run {stores.RUN}" in " ".join(shown.split())
    assert greenroom("evidence", "verify").status == 0


def test_verify_says_what_it_checked(greenroom, room):
    added(greenroom, "recall", "0.42")
    said = " ".join(greenroom("evidence", "verify").out.split())
    assert said.startswith("Read 1 entry (1 measured, 0 remembered, 0 retracted) in 1 file.")
    assert "Checked that every line is an entry or a retraction; the file ends with a whole line; ids are unique" in said
    assert said.endswith("All is sound.")


def test_verify_ends_with_status_1_and_the_place_of_each_fault(greenroom, room):
    Path("evidence/ledger.jsonl").write_text(
        '{"id":"a","metric":"recall","value":0.42,"interval":[0.5,0.6]}\nnonsense\n{"retracts":"b","reason":"x"}\n{"id":"to'
    )
    report = greenroom("evidence", "verify")
    assert report.status == 1
    said = " ".join(report.out.split())
    for sentence in (
        "evidence/ledger.jsonl was torn, as by a power cut",
        "ledger.jsonl, line 2 is no entry (it is no JSON) and was passed over",
        "ledger.jsonl, line 1: a: its value 0.42 is outside of its interval [0.5, 0.6].",
        "ledger.jsonl, line 3: b: this is retracted, and there is no such entry",
        "4 things are not sound.",
    ):
        assert sentence in said
    document = json.loads(greenroom("evidence", "verify", "--format", "json").out)
    assert document["entries"] == 1
    assert [fault.get("line") for fault in document["faults"]] == [None, 1, 3]


def test_a_line_that_cannot_be_read_is_told_of_and_the_rest_is_shown(greenroom, room):
    added(greenroom, "recall", "0.42")
    with Path("evidence/ledger.jsonl").open("a") as file:
        file.write(">>>>>>> theirs\n")
    report = greenroom("evidence", "list")
    assert "recall" in report.out
    assert report.err.startswith("greenroom: ledger.jsonl, line 2 is no entry")


def test_a_torn_line_is_told_of_by_whoever_meets_it_first(greenroom, room):
    Path("evidence/ledger.jsonl").write_text('{"id":"a","met')
    report = greenroom("evidence", "add", "recall", "0.42")
    assert "was torn, as by a power cut: it is set aside in ledger.jsonl.torn" in report.err
    assert greenroom("evidence", "list").err == ""


def test_what_is_printed_steers_no_terminal(greenroom, room):
    added(greenroom, "re\x1b[31mcall", "0.42", "--project", "ch\x07urn", "--from", "a\x1b]0;b\x07")
    for words in (["list"], ["show", json.loads(Path("evidence/ledger.jsonl").read_text())["id"]]):
        assert "\x1b" not in greenroom("evidence", *words).out


def test_two_processes_that_add_and_import_at_once_lose_nothing(greenroom, room):
    Path("runs.csv").write_text("metric,value\n" + "".join(f"m{number},0.{number}\n" for number in range(300)))
    call = [sys.executable, "-m", "greenroom", "evidence"]
    running = [subprocess.Popen([*call, "import", "runs.csv"], stdout=subprocess.DEVNULL) for _ in range(2)]
    running += [subprocess.Popen([*call, "add", f"a{number}", "1"], stdout=subprocess.DEVNULL) for number in range(3)]
    assert [process.wait(timeout=60) for process in running] == [0] * 5
    assert len(json.loads(greenroom("evidence", "list", "--format", "json").out)) == 303
    assert greenroom("evidence", "verify").status == 0
