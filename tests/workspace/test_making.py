"""What ``make_workspace`` makes, and what it leaves alone."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.library import settings
from greenroom.workspace.making import make_workspace

EXAMPLES = (
    "evidence/example.jsonl",
    "jobs/example-posting.md",
    "stories/example-night-shift.md",
    "walkthroughs/example-parking.md",
)
MADE = [".gitignore", "README.md", "greenroom.toml", *EXAMPLES]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_workspace_has_a_folder_for_each_thing_with_one_example_in_it():
    workspace, made = make_workspace("mine")
    assert made == MADE
    assert workspace.folder == "mine"
    for folder in ("stories", "walkthroughs", "jobs", "evidence"):
        assert [path.name.startswith("example") for path in Path("mine", folder).iterdir()] == [True]


def test_what_is_kept_is_for_its_owner_alone():
    make_workspace("mine")
    assert Path("mine/.greenroom").stat().st_mode & 0o777 == 0o700


def test_its_settings_are_ones_that_greenroom_reads():
    make_workspace("mine")
    assert settings.settings_for("mine") == settings.Settings()


def test_git_is_told_to_leave_everything_alone():
    make_workspace("mine")
    patterns = [line for line in Path("mine/.gitignore").read_text().split("\n") if line and not line.startswith("#")]
    assert all(any(fnmatch(name, pattern) for pattern in patterns) for name in [*MADE, ".greenroom/log/2026-11.jsonl"])


def test_a_second_time_changes_nothing():
    make_workspace("mine")
    before = contents(Path("mine"))
    assert make_workspace("mine")[1] == []
    assert contents(Path("mine")) == before


@pytest.mark.parametrize("name", MADE)
def test_a_file_of_the_persons_is_never_rewritten(name):
    path = Path("mine", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("my own words")
    assert name not in make_workspace("mine")[1]
    assert path.read_text() == "my own words"


def test_what_else_is_in_the_folder_stays():
    Path("mine/stories").mkdir(parents=True)
    Path("mine/stories/search.md").write_text("I rebuilt the search.")
    make_workspace("mine")
    assert Path("mine/stories/search.md").read_text() == "I rebuilt the search."


def test_folders_on_the_way_to_it_are_made():
    make_workspace("a/b/c")
    assert Path("a/b/c/stories/example-night-shift.md").exists()


def test_a_link_to_a_folder_is_followed():
    Path("elsewhere").mkdir()
    Path("mine").symlink_to("elsewhere")
    make_workspace("mine")
    assert Path("elsewhere/greenroom.toml").exists()


@pytest.mark.parametrize(
    ("prepare", "folder", "says"),
    [
        (lambda: Path("mine").write_text("x"), "mine", "mine is a file: choose another name"),
        (lambda: Path("mine").symlink_to("gone"), "mine", "mine cannot be made"),
        (lambda: Path("file").write_text("x"), "file/mine", "file/mine cannot be made"),
        (lambda: None, "", "The name of the folder is empty"),
        (lambda: None, "n" * 300, "cannot be made (File name too long)"),
    ],
)
def test_where_no_folder_can_be_one_sentence_says_what_to_choose_instead(prepare, folder, says):
    prepare()
    with pytest.raises(UnusableWorkspace) as fault:
        make_workspace(folder)
    assert says in str(fault.value)
    assert str(fault.value).count(". ") == 0


@pytest.mark.usefixtures("no_rights")
def test_a_folder_that_may_not_be_written_is_one_sentence(own_folder):
    own_folder.chmod(0o500)
    try:
        with pytest.raises(UnusableWorkspace, match=r"Permission denied.*that you may write to"):
            make_workspace("mine")
    finally:
        own_folder.chmod(0o700)


def test_the_examples_show_how_it_is_done(greenroom):
    make_workspace("mine")
    report = greenroom("check", "mine/stories", "mine/walkthroughs")
    assert report.status == 0, report.out
    assert "2 answers read, nothing to mend" in report.out
