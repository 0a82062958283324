"""A workspace is private: git must not be able to publish it by accident."""

from pathlib import Path

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.workspace.exposure import published_by
from greenroom.workspace.making import make_workspace

REMOTE = '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@example.org:me/notes.git\n'
LOCAL = "[core]\n\tbare = false\n"


def repository(folder: str, config: str = REMOTE) -> Path:
    git = Path(folder, ".git")
    git.mkdir(parents=True)
    (git / "config").write_text(config)
    return Path(folder).resolve()


def test_inside_a_repository_with_a_remote_none_is_made_and_the_reason_is_told():
    root = repository("notes")
    with pytest.raises(UnusableWorkspace) as fault:
        make_workspace("notes/deep/mine")
    assert f"inside the git repository {root}, which has a remote" in str(fault.value)
    assert "--in-git" in str(fault.value)
    assert not Path("notes/deep").exists()


def test_it_is_made_there_where_the_person_insists():
    repository("notes")
    assert make_workspace("notes/mine", may_be_published=True)[1]


def test_the_root_of_the_repository_is_inside_of_it_too():
    assert published_by("notes") == ""
    assert published_by("notes") == "" != str(repository("notes")) == published_by("notes")


def test_a_repository_without_a_remote_publishes_nothing():
    repository("notes", LOCAL)
    assert published_by("notes/mine") == ""
    assert make_workspace("notes/mine")[1]


def test_the_nearest_repository_decides():
    repository("notes")
    repository("notes/private", LOCAL)
    assert published_by("notes/private/mine") == ""


def test_a_remote_is_one_however_its_section_is_written():
    assert published_by(str(repository("notes", '[core]\n  [Remote "backup"]\n')))


def test_a_remote_that_is_only_a_note_is_none():
    repository("notes", LOCAL + '# [remote "origin"]\n')
    assert published_by("notes") == ""


def test_a_worktree_is_published_by_the_repository_that_it_belongs_to():
    root = repository("notes")
    data = root / ".git/worktrees/draft"
    data.mkdir(parents=True)
    (data / "commondir").write_text("../..\n")
    Path("draft").mkdir()
    Path("draft/.git").write_text(f"gitdir: {data}\n")
    assert published_by("draft/mine") == str(Path("draft").resolve())


@pytest.mark.parametrize(("config", "is_published"), [(REMOTE, True), (LOCAL, False)])
def test_a_submodule_has_a_configuration_of_its_own(config, is_published):
    root = repository("notes")
    data = root / ".git/modules/private"
    data.mkdir(parents=True)
    (data / "config").write_text(config)
    Path("notes/private").mkdir()
    Path("notes/private/.git").write_text("gitdir: ../.git/modules/private\n")
    assert bool(published_by("notes/private")) is is_published


def test_a_link_into_a_repository_is_inside_of_it():
    root = repository("notes")
    Path("mine").symlink_to("notes")
    assert published_by("mine/stories") == str(root)


def test_a_git_file_that_leads_nowhere_publishes_nothing():
    Path("notes").mkdir()
    Path("notes/.git").write_text("gitdir: /nowhere/at/all\n")
    assert published_by("notes") == ""
