"""``greenroom export`` and ``greenroom import``: everything goes over, once, unchanged."""

import json
from pathlib import Path

import pytest

from tests.cli.rehearsing import ANSWERS, mine, pipe

__all__ = ["mine", "pipe"]


@pytest.fixture
def export(greenroom, mine, pipe) -> Path:
    """The export of a workspace in which one rehearsal is over, one was stopped and one answer was judged twice."""
    pipe(ANSWERS)
    greenroom("rehearse", "scope-cut")
    greenroom("history", "last", "--again")
    pipe("Half an änswer…\n/stop\n")
    greenroom("rehearse", "--new", "--gauntlet", "walkthroughs/example-parking.md")
    greenroom("export", "../all.jsonl")
    return mine.parent / "all.jsonl"


@pytest.fixture
def other(greenroom, export) -> Path:
    greenroom("new", export.parent / "other")
    return export.parent / "other"


def exported(greenroom, workspace: Path) -> str:
    return str(greenroom("export", "--workspace", workspace).out)


def test_the_first_line_tells_the_form_and_each_other_one_a_record(export):
    first, *rows = [json.loads(line) for line in export.read_text().splitlines()]
    assert first == {"form": "greenroom-export", "version": 1}
    assert [row["record"] for row in rows] == ["rehearsal", *["attempt"] * 3, *["judgement"] * 4, "rehearsal", "attempt"]


def test_it_says_how_much_it_wrote_and_that_it_is_private(greenroom, mine):
    said = "Wrote 0 records to a.jsonl. It holds your words: keep it where only you can read it.\n"
    assert greenroom("export", "a.jsonl").out == said


def test_on_standard_output_it_is_the_same(greenroom, export, mine):
    assert exported(greenroom, mine) == export.read_text()


def test_what_is_imported_is_exported_again_byte_for_byte(greenroom, export, other):
    report = greenroom("import", export, "--workspace", other)
    assert report.out == f"Took over 4 attempts and 4 judgements from {export}.\n"
    assert exported(greenroom, other) == export.read_text()


def test_importing_twice_changes_nothing(greenroom, export, other):
    greenroom("import", export, "--workspace", other)
    assert "Took over 0 attempts and 0 judgements" in greenroom("import", export, "--workspace", other).out
    assert "Took over 0 attempts and 0 judgements" in greenroom("import", export).out
    assert exported(greenroom, other) == export.read_text() == exported(greenroom, Path.cwd())


def test_an_export_can_be_piped_from_one_workspace_into_another(greenroom, export, other, pipe):
    pipe(export.read_bytes())
    assert "Took over 4 attempts and 4 judgements from Standard input." in greenroom("import", "-", "--workspace", other).out
    assert exported(greenroom, other) == export.read_text()


def test_what_was_stopped_elsewhere_can_be_gone_on_with_here(greenroom, export, other, pipe):
    greenroom("import", export, "--workspace", other)
    pipe("/skip\n" * 12)
    report = greenroom("rehearse", "--workspace", other)
    assert "Going on where you stopped" in report.out
    assert "1 of 12" in report.out


def damaged(lines: list[str]) -> dict[str, tuple[list[str], str]]:
    words = json.loads(lines[2])
    changed = json.dumps({**words, "words": "other words"})
    return {
        "a torn line": ([*lines[:3], lines[3][:40], *lines[4:]], "line 4, is no record of a greenroom export"),
        "changed words": ([*lines[:2], changed, *lines[3:]], "line 3, holds words that were changed after they were exported"),
        "a line of something else": ([*lines, "[1, 2]"], f"line {len(lines) + 1}, is no record"),
        "no first line": (lines[1:], "is no export of greenroom"),
        "a newer form": ([lines[0].replace("1}", "2}"), *lines[1:]], "was written by a newer greenroom"),
        "nothing": ([], "is no export of greenroom"),
        "a record of an unknown kind": ([*lines[:2], '{"record": "poem"}'], "line 3, is no record"),
    }


@pytest.mark.parametrize("how", damaged(['{"version": 1}', "", "{}", ""]))
def test_a_damaged_export_is_refused_with_its_line_and_nothing_is_taken_over(greenroom, export, other, how):
    lines, says = damaged(export.read_text().splitlines())[how]
    bad = export.with_name("bad.jsonl")
    bad.write_text("".join(f"{line}\n" for line in lines))
    before = exported(greenroom, other)
    report = greenroom("import", bad, "--workspace", other)
    assert report.status == 2
    assert says in report.err
    assert report.err.count("\n") == 1
    assert exported(greenroom, other) == before
    assert not (other / ".greenroom/log").exists()


@pytest.mark.parametrize("name", ["gone.jsonl", "folder", "latin.jsonl"])
def test_a_file_that_cannot_be_read_is_one_sentence(greenroom, mine, name):
    Path("folder").mkdir()
    Path("latin.jsonl").write_bytes(b"\xff")
    report = greenroom("import", name)
    assert report.status == 2
    assert report.err.startswith(f"greenroom: {name} ")


def test_a_file_that_is_there_is_not_overwritten(greenroom, mine):
    Path("mine.jsonl").write_text("my words")
    report = greenroom("export", "mine.jsonl")
    assert report.status == 2
    assert "is there already: choose a new name, nothing is overwritten" in report.err
    assert Path("mine.jsonl").read_text() == "my words"


def test_a_place_that_cannot_be_written_is_one_sentence(greenroom, mine):
    report = greenroom("export", "gone/all.jsonl")
    assert report.status == 2
    assert report.err.count("\n") == 1
