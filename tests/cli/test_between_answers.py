"""Answers held against each other: several files of one run, and a file of a workspace."""

from pathlib import Path

import pytest

from greenroom.cli import backing, elsewhere
from tests.cli.rehearsing import mine

__all__ = ["mine"]
LEAKS = """---
kind: story
title: Forty holes
---
For six months, two districts dug from my list.
Dry holes fell from 40% to {after}% with the list. I was the only engineer in that team.
"""
CHECK = ("check", "--select", "contradicting-number")


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    for function in (backing.workspace_above, backing._read, elsewhere._of_workspace, elsewhere._source, elsewhere._read):
        function.cache_clear()


def written(path: str, after: int) -> Path:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(LEAKS.format(after=after))
    return Path(path)


def test_the_later_file_is_told_of_the_earlier(greenroom):
    report = greenroom(*CHECK, written("a.md", 26), written("b.md", 30))
    assert report.status == 1
    assert report.out.count("contradicting-number") == 1
    assert "“30%” does not fit “26%” in a.md, line 6." in report.out
    assert greenroom(*CHECK, "b.md").status == 0


def test_a_folder_is_several_files(greenroom):
    written("told/a.md", 26)
    written("told/b.md", 30)
    assert "does not fit “26%” in told/a.md, line 6." in greenroom(*CHECK, "told").out


def test_a_file_of_a_workspace_is_held_against_its_other_files(greenroom, mine):
    written(f"{mine}/projects/leaks.md", 26)
    own = written(f"{mine}/stories/leaks.md", 30)
    report = greenroom(*CHECK, own)
    assert report.status == 1
    assert "projects/leaks.md, line 6." in report.out


def test_each_disagreement_is_told_once_where_a_whole_workspace_is_checked(greenroom, mine):
    written(f"{mine}/projects/leaks.md", 26)
    written(f"{mine}/stories/leaks.md", 30)
    report = greenroom(*CHECK, mine)
    assert report.out.count("does not fit") == 1
    assert "does not fit “26%” in" in report.out


def test_what_cannot_be_read_in_a_workspace_is_no_concern_of_another_file(greenroom, mine):
    Path(f"{mine}/stories/broken.md").write_bytes(b"---\nkind: story\n")
    Path(f"{mine}/stories/binary.md").write_bytes(b"\0\0")
    report = greenroom(*CHECK, written(f"{mine}/stories/leaks.md", 30))
    assert (report.status, report.err) == (0, "")
