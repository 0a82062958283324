"""Numbers are taken over from what a person has; each says where it is from, and twice is once."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.evidence.drafts import Wanted
from greenroom.evidence.importing import found_in
from tests.evidence import stores


def imported(path: str, **wanted: object):
    return found_in(path, Wanted(**wanted), ".")  # type: ignore[arg-type]


def values(path: str, **wanted: object) -> dict[str, float]:
    return {entry.metric: entry.value for entry in imported(path, **wanted).entries}


def test_a_csv_with_columns_by_name():
    Path("runs.csv").write_text(
        "Project,variant,metric,value,low,high,n,split,Data hash,code-version,seed,when,gpu\n"
        'churn,xgb,recall,0.42,.40,.44,"12,000",test,sha256:' + 64 * "a" + ",9fceb02,7,2026-03-14,H100\n"
    )
    (entry,) = imported("runs.csv").entries
    assert entry._replace(id="") == (
        "", "recall", 0.42, "churn", "xgb", "", 0.4, 0.44, 12000, "test", "sha256:" + 64 * "a", "9fceb02", 7, "2026-03-14",
        "runs.csv, line 2", "measured", "", {"gpu": "H100"},
    )  # fmt: skip


def test_columns_with_other_names_are_mapped():
    Path("runs.csv").write_text("name;score;arm\nrecall;0.42;xgb\n")
    (entry,) = imported("runs.csv", columns={"metric": "name", "value": "score", "variant": "arm"}).entries
    assert (entry.metric, entry.value, entry.variant) == ("recall", 0.42, "xgb")


def test_a_column_per_metric():
    Path("runs.csv").write_text("run,recall (%),f1,note\nxgb,42,0.3,fast\nlogreg,31,n/a,\n")
    found = imported("runs.csv", metrics=("recall (%)", "f1"), columns={"variant": "run"})
    assert [(entry.variant, entry.metric, entry.value, entry.unit) for entry in found.entries] == [
        ("xgb", "recall", 42, "%"),
        ("xgb", "f1", 0.3, ""),
        ("logreg", "recall", 31, "%"),
    ]
    assert found.entries[0].extra == {"note": "fast"}
    assert found.left_out == ("Left out 1 cell of runs.csv without a finite number.",)


def test_names_that_are_greenrooms_own_are_kept_as_theirs():
    Path("runs.csv").write_text("id,metric,value,status\n7,recall,0.42,FINISHED\n")
    (entry,) = imported("runs.csv").entries
    assert len(entry.id) == 8
    assert entry.extra == {"their_id": "7", "their_status": "FINISHED"}


def test_one_metric_of_many():
    Path("runs.csv").write_text("metric,value\nrecall,0.42\nf1,0.3\n")
    assert values("runs.csv", metrics=("f1",)) == {"f1": 0.3}


def test_json_as_a_list_as_lines_and_wrapped():
    rows = [{"metric": "recall", "value": 0.42, "seed": 1}, {"metric": "f1", "value": 0.3, "n": 12000}]
    Path("a.json").write_text(json.dumps(rows))
    Path("a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    Path("b.json").write_text(json.dumps({"results": rows}))
    Path("c.json").write_text(json.dumps(rows[0]))
    for name in ("a.json", "a.jsonl", "b.json"):
        assert values(name) == {"recall": 0.42, "f1": 0.3}
    assert values("c.json") == {"recall": 0.42}
    assert [entry.source for entry in imported("a.json").entries] == ["a.json, entry 1", "a.json, entry 2"]


def test_a_json_of_metrics():
    Path("metrics.json").write_text(
        '{"project": "churn", "n": 120, "recall": 0.42, "test": {"f1": 0.3, "ok": true}, "model": "xgb"}'
    )
    recall, f1 = imported("metrics.json").entries
    assert (recall.metric, recall.project, recall.n, recall.extra) == ("recall", "churn", 120, {"model": "xgb"})
    assert (f1.metric, f1.value, f1.split, f1.source) == ("test.f1", 0.3, "test", "metrics.json, key test.f1")


CARD = """
# Churn

| Metric | Baseline | Ours |
|:-------|---------:|-----:|
| Recall (%) | 31.2 | **42.0 ± 1.5** |
| p95 (ms) | 100 | 118 |

| Metric | Value | Test set |
| --- | --- | --- |
| `AUC` | 0.91 (0.90–0.92) | March |

Model | F1 | Notes
--- | --- | ---
[xgb](https://example.org) | 0.81 | quick \\| small
logreg | – |

| Hyperparameter | Value |
| --- | --- |
| depth | 6 |

```
| metric | value |
| --- | --- |
| shown | 1 |
```
"""


def test_a_model_card():
    Path("card.md").write_text(CARD)
    found = imported("card.md", project="churn")
    assert [(entry.variant, entry.metric, entry.value, entry.unit, entry.low, entry.split) for entry in found.entries] == [
        ("Baseline", "Recall", 31.2, "%", None, ""),
        ("Ours", "Recall", 42.0, "%", 40.5, ""),
        ("Baseline", "p95", 100, "ms", None, ""),
        ("Ours", "p95", 118, "ms", None, ""),
        ("", "AUC", 0.91, "", 0.9, "March"),
        ("xgb", "F1", 0.81, "", None, ""),
    ]
    assert found.entries[0].source == "card.md, line 6"
    assert found.entries[5].extra == {"Notes": "quick | small"}
    assert found.left_out == (
        "Left out 1 cell of card.md without a finite number.",
        "The table in line 18 of card.md was left out: its first column names no metric and no model.",
    )


@pytest.mark.parametrize("latest", [True, False])
def test_an_mlflow_store_in_sqlite(latest):
    stores.database(Path("mlflow.db"), latest=latest)
    found = imported("mlflow.db")
    (entry,) = found.entries
    assert entry._replace(id="") == (
        "", "test_recall", 0.42, "churn", "capable-fox-12", "", None, None, None, "test", "1f2e3d4c", stores.COMMIT, 7,
        "2025-03-14T12:20:30Z", f"MLflow mlflow.db, run {stores.RUN}", "measured", "",
        {"run": stores.RUN, "step": 2, "params": {"seed": "7", "max_depth": "6"}},
    )  # fmt: skip
    assert found.left_out == (
        "Left out what MLflow measured of the machine (system/…, 1 in all); `--metric NAME` takes one.",
        "Left out 2 of the metrics: they have no finite value.",
    )
    assert values("mlflow.db", metrics=("system/cpu_utilization_percentage",)) == {"system/cpu_utilization_percentage": 31.5}


def test_an_mlflow_store_is_not_written_and_may_be_open_elsewhere():
    path = stores.database(Path("mlflow.db"))
    before = path.read_bytes()
    writer = sqlite3.connect(path)
    writer.execute("BEGIN IMMEDIATE")
    assert values("mlflow.db") == {"test_recall": 0.42}
    writer.close()
    assert path.read_bytes() == before


def test_an_mlflow_store_of_files():
    store = stores.folder(Path())
    before = stores.hashes(store)
    found = {entry.metric: entry for entry in imported("mlruns").entries}
    assert {name: entry.value for name, entry in found.items()} == {"test_recall": 0.42, "val/recall": 0.4, "f1": 0.38}
    recall = found["test_recall"]
    assert (recall.project, recall.variant, recall.seed, recall.code_version) == ("churn", "capable-fox-12", 7, stores.COMMIT)
    assert (recall.when, recall.extra["step"], recall.split) == ("2025-03-14T12:20:30Z", 2, "test")
    assert (found["val/recall"].split, found["f1"].data_hash) == ("validation", "1f2e3d4c")
    assert stores.hashes(store) == before


@pytest.mark.parametrize("path", [".", "mlruns", "mlruns/1", f"mlruns/1/{stores.RUN}"])
def test_a_store_of_files_is_read_whole_or_in_part(path):
    stores.folder(Path())
    assert values(path)["test_recall"] == 0.42


def test_a_run_is_known_by_its_id_wherever_its_store_is_moved():
    stores.database(Path("mlflow.db"))
    before = imported("mlflow.db").entries
    os.rename("mlflow.db", "moved.db")
    assert [entry.id for entry in imported("moved.db").entries] == [entry.id for entry in before]


def test_the_same_file_gives_the_same_ids_also_where_rows_were_added_above():
    Path("a.csv").write_text("metric,value\nrecall,0.42\nrecall,0.42\n")
    first = [entry.id for entry in imported("a.csv").entries]
    assert len(set(first)) == 2
    Path("a.csv").write_text("metric,value\nf1,0.3\nrecall,0.42\nrecall,0.42\n")
    assert [entry.id for entry in imported(os.path.abspath("a.csv")).entries][1:] == first


def test_what_is_remembered_says_so_and_from_where():
    Path("a.csv").write_text("metric,value\nrecall,0.42\n")
    (entry,) = imported("a.csv", remembered="Acme, 2021").entries
    assert (entry.status, entry.source) == ("remembered", "Acme, 2021 (a.csv, line 2)")


REFUSED = {
    "no.csv": ("", "no.csv is empty: its first line must name the columns."),
    "other.csv": ("run,auc\nx,1\n", "has no columns 'metric' and 'value': it has run, auc. Say which they are, as in"),
    "word.csv": ("metric,value\nrecall,high\n", "word.csv, line 2: 'high' is no number: mend it there, or take it out"),
    "comma.csv": ("metric;value\nrecall;0,42\n", "comma.csv, line 2: '0,42' is no number"),
    "n.csv": ("metric,value,n\nrecall,0.4,1.5\n", "n.csv, line 2: n is '1.5', which is no whole number"),
    "empty.csv": ("metric,value\n,0.4\n", "empty.csv, line 2: it names no metric"),
    "out.csv": (
        "metric,value,low\nrecall,0.4,0.5\n",
        "recall: its value 0.4 is outside of its interval [0.5, …]: mend it there",
    ),
    "hash.csv": ("metric,value,data_hash\nrecall,0.4,sha256:12ab34\n", "its data hash 'sha256:12ab34' is none"),
    "date.csv": ("metric,value,when\nrecall,0.4,spring\n", "its date 'spring' cannot be read"),
    "bad.json": ("{", "bad.json is no JSON"),
    "list.json": ("[1, 2]", "is neither a list of objects nor an object of metrics"),
    "none.json": ("[]", "none.json holds no numbers"),
    "words.json": ('{"a": "b"}', "words.json holds no number for a metric"),
    "nested.json": ('[{"metric": "m", "value": [1]}]', "nested.json, entry 1: '[1]' stands where a number or a word belongs"),
    "flag.json": ('[{"metric": "m", "value": true}]', "flag.json, entry 1: 'True' is no number"),
    "text.md": ("No table.", "text.md has no table of results"),
    "a.xlsx": (
        "PK",
        "a.xlsx is of a kind that cannot be read: name a CSV, a JSON, a model card in Markdown, or an MLflow store",
    ),
    "db.sqlite": ("SQLite format 3\0 torn", "db.sqlite cannot be read as a store of MLflow"),
    "f/x.txt": ("", "f is a folder, but no store of MLflow"),
    "mlruns/1/meta.yaml": ("{", "meta.yaml is no YAML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_whole_in_one_sentence(name):
    text, says = REFUSED[name]
    stores.write(Path(name), text)
    with pytest.raises(UnusableInput) as refused:
        imported(name.partition("/")[0])
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_not_there_is_refused_too():
    Path("a.csv").write_text("metric,value\nrecall,0.42\n")
    sqlite3.connect("other.db").executescript("CREATE TABLE cats (name)")
    Path("latin.csv").write_bytes(b"metric,value\n\xe9,1\n")
    for path, says in (("gone.csv", "No such file"), ("other.db", "none of MLflow"), ("latin.csv", "is not UTF-8 text")):
        with pytest.raises(UnusableInput, match=says):
            imported(path)
    with pytest.raises(UnusableInput, match=r"a.csv holds no number for f1: nothing was imported"):
        imported("a.csv", metrics=("f1",))
    with pytest.raises(UnusableOption, match=r"a.csv has no column 'score': it has metric, value"):
        imported("a.csv", columns={"value": "score"})
    with pytest.raises(UnusableOption, match="There is no field 'colour' to map to"):
        imported("a.csv", columns={"colour": "value"})
