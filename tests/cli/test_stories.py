"""``greenroom stories``, as a user meets it."""

import json
import shutil

import pytest

from tests.cli.rehearsing import mine, pipe
from tests.conftest import ROOT

__all__ = ["mine", "pipe"]


@pytest.fixture
def filled(mine):
    for folder in ("stories", "walkthroughs"):
        for path in (ROOT / "examples" / folder).iterdir():
            shutil.copy(path, mine / folder / path.name)
    return mine


def test_a_new_workspace_shows_its_example_and_every_gap(greenroom, mine):
    out = greenroom("stories").out
    assert "example night shift" in out
    assert "leadership" in out
    assert "no story" in out


def test_the_matrix_has_what_the_front_matter_says(greenroom, filled):
    facts = json.loads(greenroom("stories", "--format", "json").out)
    assert facts["shows"]["conflict"] == ["stories/overbooked-clinics.md"]
    assert "mentoring" in facts["gaps"]
    assert all(story["often"] == 0 for story in facts["stories"])


def test_a_story_that_was_rehearsed_is_known_again(greenroom, filled, pipe):
    text = (filled / "stories/overbooked-clinics.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    pipe(" ".join(text.split()) + "\n.\n/skip\n/skip\n")
    greenroom("rehearse", "behavioural/own-mistake")
    facts = json.loads(greenroom("stories", "--format", "json").out)
    (told,) = [story for story in facts["stories"] if story["path"] == "stories/overbooked-clinics.md"]
    assert told["often"] == 1
    assert {"path": told["path"], "competency": "failure"} in facts["unmeant"]
    assert "told once" in greenroom("stories").out


def test_three_projects_are_chosen_with_every_mark_shown(greenroom, filled):
    placed = json.loads(greenroom("stories", "--choose", "--format", "json").out)
    assert [each["place"] for each in placed] == ["primary", "secondary", "tertiary"]
    assert all(len(each["criteria"]) == 6 for each in placed)
    assert placed[0]["weight"] >= placed[2]["weight"]
    assert greenroom("stories", "--choose").out.startswith("primary")


def test_without_a_story_it_says_what_to_write(greenroom, mine):
    for folder in ("stories", "walkthroughs"):
        for path in (mine / folder).iterdir():
            path.unlink()
    assert "There is no story yet" in greenroom("stories").out
    assert "No project could be weighed yet" in greenroom("stories", "--choose").out
