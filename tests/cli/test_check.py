"""``greenroom check``, as a user meets it."""

import io
import json
import sys
from pathlib import Path

import pytest

HEDGED = "---\nkind: reply\n---\nI think it was maybe the cache, so I moved it out of the box and watched it.\n"
PLAIN = "---\nkind: reply\n---\nThe cache missed on each deploy, so I moved it out of the box.\n"


@pytest.fixture
def hedged() -> Path:
    Path("hedged.md").write_text(HEDGED)
    return Path("hedged.md")


def test_a_report_underlines_the_words_and_says_where_they_stand(greenroom, hedged):
    report = greenroom("check", hedged)
    assert "hedge-stack TON105 · line 4, column 1" in report.out
    line, marks = report.out.split("\n")[5:7]
    assert line.endswith("I think it was maybe the cache, so I moved it out of the box and watched it.")
    assert line[marks.index("~") : marks.rindex("~") + 1] == "I think it was maybe"


def test_status_1_with_findings_0_without_2_where_something_could_not_be_read(greenroom, hedged):
    Path("plain.md").write_text(PLAIN)
    assert greenroom("check", hedged).status == 1
    assert greenroom("check", "plain.md").status == 0
    assert greenroom("check", "plain.md", "gone.md").status == 2


def test_findings_can_be_kept_out_of_the_status(greenroom, hedged):
    assert greenroom("check", hedged, "--exit-zero").status == 0
    assert greenroom("check", "gone.md", "--exit-zero").status == 2


def test_severity_decides_what_is_shown_and_what_counts(greenroom, hedged):
    report = greenroom("check", hedged, "--severity", "error")
    assert report.status == 0
    assert "hedge-stack" not in report.out
    assert "hidden" in report.out


def test_rules_can_be_selected_and_ignored_by_name_code_and_family(greenroom, hedged):
    assert "hedge-stack" in greenroom("check", hedged, "--select", "TON").out
    assert "hedge-stack" not in greenroom("check", hedged, "--select", "MLS,NUM").out
    assert "hedge-stack" not in greenroom("check", hedged, "--ignore", "TON105").out


def test_options_are_taken_from_the_nearest_settings_too(greenroom, hedged):
    Path("greenroom.toml").write_text('ignore = ["hedge-stack"]\n')
    assert greenroom("check", hedged).status == 0


def test_a_broken_settings_file_is_one_sentence(greenroom, hedged):
    Path("greenroom.toml").write_text('ignorant = ["hedge-stack"]\n')
    report = greenroom("check", hedged)
    assert report.status == 2
    assert "the key 'ignorant' is unknown: did you mean 'ignore'" in report.err


def test_the_other_files_are_still_read_when_one_cannot_be(greenroom, hedged):
    Path("bad.md").write_bytes(b"\0\1")
    report = greenroom("check", "bad.md", hedged)
    assert "hedge-stack" in report.out
    assert report.err == "greenroom: bad.md is a binary file, not text: give the answer as .md, .txt, .srt or .vtt.\n"


def test_an_empty_file_says_what_to_do_and_is_graded_as_nothing(greenroom):
    Path("empty.md").write_text("")
    report = greenroom("check", "empty.md", "--format", "json")
    assert report.status == 2
    assert "empty.md holds no words: write the answer in it" in report.err
    [file] = json.loads(report.out)["files"]
    assert {row["score"] for row in file["scorecard"]} == {None}


def test_standard_input_is_read(greenroom, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HEDGED.encode())))
    report = greenroom("check", "-")
    assert "standard input" in report.out
    assert report.status == 1


def test_a_folder_is_walked(greenroom):
    Path("stories").mkdir()
    Path("stories/a.md").write_text(PLAIN)
    Path("stories/b.txt").write_text("I think it was maybe the cache.")
    report = greenroom("check", "stories")
    assert "stories/a.md" in report.out
    assert "stories/b.txt" in report.out


def test_explain_shows_what_moved_each_score(greenroom, hedged):
    assert "(needs 1)" in greenroom("check", hedged, "--explain").out


@pytest.mark.parametrize(
    "words", [["check"], ["check", "x.md", "--kind", "poem"], ["chek"], ["check", "x.md", "--words-per-minute", "9"]]
)
def test_a_wrong_call_is_one_sentence_and_status_2(greenroom, words):
    report = greenroom(*words)
    assert report.status == 2
    assert report.err.count("\n") == 1
    assert report.err.startswith("greenroom: ")


def test_text_from_a_file_cannot_steer_the_terminal(greenroom):
    Path("evil.md").write_text("---\nkind: reply\n---\nI think it was \x1b[2Jmaybe the \x07cache.\n")
    assert not {"\x1b", "\x07"} & set(greenroom("check", "evil.md").out)


def test_colour_only_where_it_is_asked_for(greenroom, hedged, monkeypatch):
    assert "\x1b[" not in greenroom("check", hedged).out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in greenroom("check", hedged).out


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(greenroom, hedged, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    Path("long.md").write_text(HEDGED.replace("so I moved it", "so I moved it " * 30))
    report = greenroom("check", hedged, "long.md")
    assert max(map(len, report.out.split("\n"))) <= max(columns, 72)


def test_a_transcript_shows_its_measured_pace(greenroom):
    Path("talk.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:10.000\n" + "The cache missed on deploy. " * 5)
    assert "150 words a minute" in greenroom("check", "talk.vtt", "--kind", "reply").out
