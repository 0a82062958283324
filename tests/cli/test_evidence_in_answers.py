"""Answers held against the ledger of their workspace: ``greenroom check`` and ``greenroom evidence story``."""

import json
from pathlib import Path

import pytest

from greenroom.cli import backing
from tests.cli.rehearsing import mine

__all__ = ["mine"]
STORY = """---
kind: story
---
The hiring team lost candidates while they waited, and I was asked to shorten that. Time to hire was 52 days; with my
scheduler it is 38, four weeks sooner. Complaints fell by 45 percent. It saved 2.3 million euros. We were five people.
"""
LEDGER = [
    {"id": "t1", "project": "hiring", "variant": "before", "metric": "time to hire", "value": 52, "unit": "days"},
    {"id": "t2", "project": "hiring", "variant": "scheduler", "metric": "time to hire", "value": 38, "unit": "days"},
    {
        "id": "s1",
        "project": "hiring",
        "metric": "saving",
        "value": 2300000,
        "unit": "EUR",
        "status": "remembered",
        "from": "a slide",
    },
]


@pytest.fixture
def story(mine, monkeypatch) -> Path:
    """A story in a workspace whose ledger holds a part of its numbers."""
    for remembered in (backing.workspace_above, backing._read):
        remembered.cache_clear()
    monkeypatch.setenv("COLUMNS", "100")
    (mine / "evidence/ledger.jsonl").write_text("".join(json.dumps(row) + "\n" for row in LEDGER))
    file = mine / "stories/hiring.md"
    file.write_text(STORY)
    return file


def findings(greenroom, file: Path, *options: str) -> list[dict]:
    document = json.loads(greenroom("check", file, "--format", "json", *options).out)
    return [row for row in document["files"][0]["findings"] if "evidence" in row or row["name"] == "unsupported-number"]


def said(row: dict) -> str:
    return STORY[row["start"] : row["end"]]


def test_check_holds_numbers_against_the_ledger_of_the_workspace(greenroom, story):
    found = {said(row): (row["name"], row["severity"]) for row in findings(greenroom, story)}
    assert found == {
        "four weeks": ("contradicting-number", "warning"),
        "45 percent": ("unsupported-number", "warning"),
        "2.3 million euros": ("remembered-number", "hint"),
    }


def test_findings_carry_the_ids_of_the_entries(greenroom, story):
    row = next(row for row in findings(greenroom, story) if row["name"] == "contradicting-number")
    assert set(row["evidence"]) == {"t1", "t2"}
    sarif = json.loads(greenroom("check", story, "--format", "sarif").out)
    results = {result["ruleId"]: result for result in sarif["runs"][0]["results"]}
    assert set(results["NUM107"]["properties"]["evidence"]) == {"t1", "t2"}


def test_a_mark_whose_number_disagrees_is_an_error(greenroom, story):
    story.write_text(STORY.replace("it is 38,", "it is 35 [ev:t2],"))
    row = next(row for row in findings(greenroom, story) if row["severity"] == "error")
    assert (row["name"], row["evidence"]) == ("contradicting-number", ["t2"])


def test_a_mark_that_agrees_is_quiet(greenroom, story):
    story.write_text(STORY.replace("it is 38,", "it is 38 [ev:t2],"))
    assert not [row for row in findings(greenroom, story) if row["severity"] == "error"]


def test_outside_of_a_workspace_no_ledger_is_in_use(greenroom, story, tmp_path):
    elsewhere = tmp_path / "hiring.md"
    elsewhere.write_text(STORY)
    assert not findings(greenroom, elsewhere)


def test_with_shipped_examples_alone_no_number_is_unsupported(greenroom, story):
    (story.parents[1] / "evidence/ledger.jsonl").unlink()
    assert not findings(greenroom, story)


def test_the_page_of_a_story_tells_what_carries_each_number_and_how_to_close_the_gap(greenroom, story):
    report = greenroom("evidence", "story", story)
    assert report.status == 1
    page = " ".join(report.out.split())
    assert "2 supported, 1 remembered, 1 unsupported, 1 contradicted; 1 is no results of yours." in page
    assert "carried by 52 days (time to hire) · hiring, before · t1" in page
    assert "greenroom evidence add METRIC '45 percent'" in page
    assert "remembered: a slide" in page


def test_the_page_for_programs_lists_every_claimed_number(greenroom, story):
    rows = json.loads(greenroom("evidence", "story", story, "--format", "json").out)["numbers"]
    assert [row["verdict"] for row in rows] == ["supported", "supported", "contradicted", "unsupported", "remembered"]
    assert all(STORY[row["start"] : row["end"]] == row["words"] for row in rows)


def test_a_story_that_is_not_there_gets_one_plain_sentence(greenroom, mine):
    report = greenroom("evidence", "story", mine / "stories/none.md")
    assert report.status == 2
    assert len(report.err.strip().splitlines()) == 1
