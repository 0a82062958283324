"""``greenroom new``, as a user meets it."""

from pathlib import Path

import pytest


def test_it_says_what_was_made_and_what_comes_next(greenroom):
    report = greenroom("new", "mine")
    assert report.status == 0
    assert "Made mine:" in report.out
    assert "  stories/example-night-shift.md\n" in report.out
    assert "`cd mine && greenroom rehearse` puts a first question to you." in report.out


def test_here_nobody_is_sent_elsewhere(greenroom):
    assert "Next: `greenroom rehearse` puts" in greenroom("new", ".").out


def test_a_name_with_a_space_can_be_copied_from_what_is_printed(greenroom):
    assert "`cd 'my interviews' && greenroom rehearse`" in greenroom("new", "my interviews").out


def test_a_second_time_says_that_nothing_was_changed(greenroom):
    greenroom("new", "mine")
    assert greenroom("new", "mine").out == "mine is a workspace already; nothing was changed.\n"


def test_in_git_makes_it_where_git_could_publish_it_and_rehearse_warns(greenroom):
    Path(".git").mkdir()
    Path(".git/config").write_text('[remote "origin"]\n')
    refused = greenroom("new", "mine")
    assert refused.status == 2
    assert "which has a remote" in refused.err
    assert not Path("mine").exists()
    assert greenroom("new", "mine", "--in-git").status == 0
    assert "which has a remote: take care" in greenroom("rehearse", "--workspace", "mine", "--file", "gone.md").err


@pytest.mark.parametrize("words", [["new"], ["new", ""], ["new", "file"], ["new", "file/below"]])
def test_a_wrong_call_is_one_sentence_and_status_2(greenroom, words):
    Path("file").write_text("x")
    report = greenroom(*words)
    assert report.status == 2
    assert report.out == ""
    assert report.err.startswith("greenroom: ")
    assert report.err.count("\n") == 1
