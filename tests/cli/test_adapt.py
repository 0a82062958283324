"""``greenroom adapt``, as a user meets it."""

import io
import json
import sys

import pytest

from tests.conftest import ROOT

STORY = ROOT / "examples/stories/fraud-threshold.md"


def test_a_cut_says_for_whom_and_how_long(greenroom):
    report = greenroom("adapt", STORY, "--audience", "executive", "--seconds", "60")
    assert report.status == 0
    assert report.out.startswith("For an executive: ")


def test_json_has_every_sentence_with_its_place(greenroom):
    facts = json.loads(greenroom("adapt", STORY, "--seconds", "45", "--format", "json").out)
    text = STORY.read_text(encoding="utf-8")
    assert facts["seconds"] <= 45 * 1.05
    for sentence in facts["sentences"]:
        assert " ".join(text[sentence["start"] : sentence["end"]].split()) == sentence["text"]


def test_openings_for_three_listeners(greenroom):
    out = greenroom("adapt", STORY, "--openings").out
    assert [line for line in out.split("\n") if line.startswith("For ")] == ["For a peer", "For a manager", "For an executive"]
    assert set(json.loads(greenroom("adapt", STORY, "--openings", "--format", "json").out)) == {"peer", "manager", "executive"}


def test_a_story_is_piped_in(greenroom, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.read_bytes())))
    assert "For a peer" in greenroom("adapt", "-").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("missing.md",), "missing.md"),
        ((STORY, "--seconds", "2"), "choose something between 10 and 3600"),
        ((STORY, "--audience", "king"), "choose from"),
    ],
)
def test_what_cannot_be_cut_is_said_in_a_sentence(greenroom, words, said):
    try:
        report = greenroom("adapt", *words)
        assert (report.status, said in report.err) == (2, True)
    except SystemExit as ended:
        assert ended.code == 2


def test_an_empty_file_is_no_story(greenroom, own_folder):
    (own_folder / "empty.md").write_text("---\ntitle: nothing\n---\n")
    report = greenroom("adapt", own_folder / "empty.md")
    assert report.status == 2
    assert report.err.count("\n") == 1
