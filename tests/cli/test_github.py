"""Annotations for GitHub's checks."""

from pathlib import Path


def test_a_finding_is_a_workflow_command_with_its_place(greenroom):
    Path("a,b.md").write_text("---\nkind: reply\n---\nI think it was maybe the cache.\n")
    line = greenroom("check", "a,b.md", "--format", "github", "--select", "hedge-stack").out.strip()
    assert line.startswith(
        "::warning title=hedge-stack (TON105),file=a%2Cb.md,line=4,endLine=4,col=1,endColumn=21::2 hedges stand on one claim"
    )


def test_a_file_that_cannot_be_read_is_an_error(greenroom):
    assert greenroom("check", "gone.md", "--format", "github").out.startswith("::error title=greenroom,file=gone.md::gone.md")


def test_line_ends_and_percent_signs_are_escaped(greenroom):
    Path("a.md").write_text("---\nkind: reply\n---\nI think it was maybe\nthe 100 % cache.\n")
    out = greenroom("check", "a.md", "--format", "github", "--select", "hedge-stack").out
    assert out.count("\n") == 1
