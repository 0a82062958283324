"""How a workspace is found again."""

from pathlib import Path

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import find_workspace


@pytest.fixture
def mine(own_folder) -> Path:
    make_workspace("mine")
    return own_folder / "mine"


@pytest.mark.parametrize("start", ["mine", "mine/", "mine/stories", "mine/.greenroom", "mine/stories/.."])
def test_it_is_found_from_every_folder_in_it(mine, start):
    assert find_workspace(start).folder == str(mine)


def test_the_nearest_one_is_found(mine):
    make_workspace("mine/stories/inner")
    assert find_workspace("mine/stories/inner/jobs").folder == str(mine / "stories/inner")


def test_what_is_greenrooms_stands_in_one_folder(mine):
    workspace = find_workspace("mine")
    assert {Path(path).parent for path in (workspace.drafts, workspace.running)} == {mine / ".greenroom"}


@pytest.mark.parametrize(
    ("start", "says"),
    [
        (".", "There is no workspace here: make one with `greenroom new my-interviews`"),
        ("gone", "gone is no folder: name a workspace, or make one with `greenroom new gone`."),
        ("file", "file is a file: name the folder of a workspace"),
        ("odd", "odd/.greenroom is a file where a folder belongs"),
    ],
)
def test_where_there_is_none_one_sentence_says_how_to_make_one(start, says):
    Path("file").write_text("x")
    Path("odd").mkdir()
    Path("odd/.greenroom").write_text("x")
    with pytest.raises(UnusableWorkspace) as fault:
        find_workspace(start)
    assert says in str(fault.value)
