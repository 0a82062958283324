"""``greenroom worksheet``, as a user meets it."""

from pathlib import Path


def test_a_worksheet_is_made_filled_and_becomes_a_walkthrough_that_check_reads(greenroom, own_folder):
    made = greenroom("worksheet", "projects/depot.md", "--kind", "contributor")
    assert made.status == 0
    sheet = Path("projects/depot.md")
    sheet.write_text(sheet.read_text().replace("## Problem\n", "## Problem\nOur depot lost four hours a week to bad labels.\n"))
    report = greenroom("worksheet", sheet, "--to", "walkthroughs/depot.md")
    assert "nothing yet under The whole" in report.err
    assert "Our depot lost four hours" in Path("walkthroughs/depot.md").read_text()
    assert greenroom("check", "walkthroughs/depot.md", "--exit-zero").status == 0


def test_nothing_is_ever_written_over(greenroom, own_folder):
    greenroom("worksheet", "a.md")
    Path("b.md").write_text("mine")
    sheet = Path("a.md")
    sheet.write_text(sheet.read_text().replace("## Result\n", "## Result\nTwo shifts leave on time.\n"))
    report = greenroom("worksheet", "a.md", "--to", "b.md")
    assert (report.status, Path("b.md").read_text()) == (2, "mine")
    assert "exists already" in report.err


def test_an_empty_worksheet_and_another_file_are_told_apart(greenroom, own_folder):
    greenroom("worksheet", "a.md")
    assert "nothing below its headings yet" in greenroom("worksheet", "a.md").err
    Path("c.md").write_text("A story.")
    assert "c.md is no worksheet" in greenroom("worksheet", "c.md").err
    Path("d.md").write_bytes(b"\xff\xfe\x00")
    assert greenroom("worksheet", "d.md").err.count("\n") == 1
