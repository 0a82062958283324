"""``greenroom rehearse`` without a terminal: answers from a pipe or from a file."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from greenroom.cli import rehearse
from greenroom.cli.keeping import now
from greenroom.event import Event
from greenroom.library import settings
from greenroom.library.questions import all_questions
from greenroom.store import sqlite
from tests.cli.rehearsing import ANSWERS, REPLY, STORY, hashes, mine, pipe
from tests.conftest import ROOT

__all__ = ["mine", "pipe"]
LEAK = ROOT / "examples/walkthroughs/leak-detection.md"
PROMPT = all_questions()["behavioural/scope-cut"].prompt


def kept(greenroom) -> list[dict[str, object]]:
    """What the history lists, the oldest first."""
    return json.loads(greenroom("history", "--format", "json").out)[::-1]  # type: ignore[no-any-return]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_an_answer_gets_a_scorecard_and_two_questions_of_its_own_making(greenroom, mine, pipe):
    pipe(ANSWERS)
    report = greenroom("rehearse", "scope-cut")
    assert report.status == 0
    assert report.err == ""
    assert PROMPT in flat(report.out)
    assert report.out.count("Scorecard") == 3
    assert "Why it is asked:" in report.out
    assert [row["state"] for row in kept(greenroom)] == ["answered"] * 3
    assert [bool(row["follow_up"]) for row in kept(greenroom)] == [False, True, True]
    assert "That was it for now." in report.out


def test_a_question_may_be_named_with_its_topic(greenroom, mine):
    assert PROMPT in flat(greenroom("rehearse", "behavioural/scope-cut").out)


@pytest.mark.parametrize(("name", "near"), [("scope-cutt", "scope-cut"), ("behavioral/scope-cut", "behavioural/scope-cut")])
def test_an_unknown_question_gets_the_names_that_are_near(greenroom, mine, name, near):
    report = greenroom("rehearse", name)
    assert report.status == 2
    assert f"There is no question {name!r}: did you mean " in report.err
    assert near in report.err


def test_a_question_that_is_like_none_leads_to_the_list(greenroom, mine):
    assert "`greenroom rehearse --list` shows them all" in greenroom("rehearse", "zzz").err


def test_ones_own_question_is_put(greenroom, mine, pipe):
    pipe(ANSWERS)
    report = greenroom("rehearse", "--ask", "  Why this company?  ", "--kind", "reply", "--follow-ups", "0")
    assert "\n  Why this company?\n" in report.out
    assert [(row["prompt"], row["kind"], row["key"]) for row in kept(greenroom)] == [("Why this company?", "reply", "")]


@pytest.mark.parametrize("words", ["", "   "])
def test_an_empty_question_of_ones_own_is_one_sentence(greenroom, mine, words):
    report = greenroom("rehearse", "--ask", words)
    assert report.status == 2
    assert report.err == "greenroom: --ask is empty: write the question in quotes behind it.\n"
    assert kept(greenroom) == []


@pytest.mark.parametrize("wanted", [0, 1, 5])
def test_as_many_follow_ups_as_are_wanted(greenroom, mine, pipe, wanted):
    pipe(f"{STORY}.\n" + f"{REPLY}.\n" * 6)
    greenroom("rehearse", "scope-cut", "--follow-ups", wanted)
    assert len(kept(greenroom)) == 1 + wanted


def test_the_answer_in_a_file_is_taken_and_judged_as_an_answer_to_the_question(greenroom, mine):
    Path("stories/cut.md").write_text(f"---\nkind: pitch\n---\n{STORY}")
    report = greenroom("rehearse", "scope-cut", "--file", "stories/cut.md", "--follow-ups", "0")
    assert report.status == 0
    [row] = kept(greenroom)
    assert (row["kind"], row["state"]) == ("story", "answered")
    assert json.loads(greenroom("history", "last", "--format", "json").out)["source"] == "file"


def test_a_transcript_is_taken_too(greenroom, mine):
    Path("talk.vtt").write_text(f"WEBVTT\n\n00:00.000 --> 00:50.000\n{STORY}")
    report = greenroom("rehearse", "scope-cut", "--file", "talk.vtt", "--follow-ups", "0")
    assert report.status == 0
    assert "estimated from the words" not in report.out
    assert json.loads(greenroom("history", "last", "--format", "json").out)["form"] == "transcript"


BAD = {
    "gone.md": (None, "gone.md is not there: check the name"),
    "binary.md": (b"\0\1", "binary.md is a binary file, not text"),
    "empty.md": (b"", "empty.md holds no words"),
    "blank.txt": (b" \n\n", "blank.txt holds no words"),
    "latin.md": ("é".encode("latin-1"), "latin.md is not UTF-8 text"),
    "talk.mp3": (b"x", "talk.mp3 is no answer that can be read"),
    "folder.md": ("folder", "folder.md cannot be read"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_holds_no_answer_is_one_sentence_and_nothing_begins(greenroom, mine, name):
    data, says = BAD[name]
    if data == "folder":
        Path(name).mkdir()
    elif isinstance(data, bytes):
        Path(name).write_bytes(data)
    report = greenroom("rehearse", "scope-cut", "--file", name)
    assert report.status == 2
    assert report.out == ""
    assert report.err.startswith(f"greenroom: {says}")
    assert report.err.count("\n") == 1
    assert kept(greenroom) == []


def test_a_wrong_file_leaves_an_interrupted_rehearsal_as_it_was(greenroom, mine, pipe):
    pipe("I began.\n/stop\n")
    greenroom("rehearse", "scope-cut")
    before = kept(greenroom)
    assert greenroom("rehearse", "--file", "gone.md").status == 2
    assert kept(greenroom) == before
    pipe(f"{STORY}.\n/skip\n/skip\n")
    report = greenroom("rehearse")
    assert "Going on where you stopped; --new begins anew." in report.out
    assert "I began.\nOur demand forecast" in json.loads(greenroom("history", "last", "--format", "json").out)["words"]


def test_what_was_stopped_is_gone_on_with_and_new_leaves_it_for_later(greenroom, mine, pipe):
    pipe("I began.\n/stop\n")
    assert "Stopped, and kept. `greenroom rehearse` goes on here." in greenroom("rehearse", "scope-cut").out
    for words in (["--new"], ["--topic", "technical"], ["class-imbalance"], ["--ask", "Why?"], ["--seed", "3"]):
        pipe("")
        assert "Going on" not in greenroom("rehearse", *words).out
    pipe("")
    assert PROMPT in flat(greenroom("rehearse").out)


def test_what_another_process_ended_just_now_is_not_gone_on_with(greenroom, mine, pipe, monkeypatch):
    pipe("/stop\n")
    greenroom("rehearse", "scope-cut")
    known = rehearse.known_of

    def known_until_it_ended(history, page):
        found = known(history, page)
        [rehearsal] = found.unfinished
        history.log.append(Event("ended", now(), rehearsal.id, {}))
        return found

    monkeypatch.setattr(rehearse, "known_of", known_until_it_ended)
    pipe("")
    assert "Going on" not in greenroom("rehearse").out


def test_a_history_that_is_locked_all_the_time_is_told_once(greenroom, mine, pipe, monkeypatch):
    greenroom("rehearse", "scope-cut")
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with closing(sqlite3.connect(".greenroom/history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        pipe(f"{REPLY}.\n")
        report = greenroom("rehearse", "class-imbalance", "--follow-ups", "0")
        assert report.status == 0
        assert flat(report.out).count("the history is being written by another program") == 1
        assert "Scorecard" in report.out
        assert "being written by another program: close it, or try again" in greenroom("history").err
    assert [row["key"] for row in kept(greenroom)] == ["behavioural/scope-cut", "technical/class-imbalance"]


def test_a_workspace_that_greenroom_may_not_write_is_one_sentence(greenroom, mine):
    Path(".greenroom/running").mkdir()
    report = greenroom("rehearse", "scope-cut")
    assert report.status == 2
    assert "running may not be written (Is a directory)" in report.err
    assert report.err.count("\n") == 1


def test_nothing_said_is_said_so(greenroom, mine):
    report = greenroom("rehearse", "scope-cut")
    assert "Nothing was said; the question is still there for another time." in flat(report.out)
    assert [row["state"] for row in kept(greenroom)] == ["skipped"]


def test_a_full_stop_without_an_answer_asks_for_one(greenroom, mine, pipe):
    pipe(".\n/skip\n")
    assert (
        "Nothing is said yet: type your answer, or /skip, or /stop to go on another time"
        in greenroom("rehearse", "scope-cut").out
    )


def test_a_gauntlet_asks_all_twelve_and_lists_what_stays_unanswered(greenroom, mine, pipe):
    pipe(f"{REPLY}.\n" + "/skip\n" * 11)
    report = greenroom("rehearse", "--gauntlet", LEAK)
    assert report.status == 0
    assert [f"{number} of 12 · reply" in report.out for number in range(1, 13)] == [True] * 12
    tail = report.out[report.out.index("1 of 12 answered.") :]
    assert tail.count("(skipped)") == 11
    assert "\n 11. " in tail
    assert f"`greenroom rehearse --gauntlet {LEAK}` asks them all once more." in flat(tail)
    assert len({row["prompt"] for row in kept(greenroom)}) == 12


def test_a_gauntlet_is_gone_on_with_for_the_same_project_only(greenroom, mine, pipe):
    pipe("/skip\n/skip\n/stop\n")
    greenroom("rehearse", "--gauntlet", LEAK)
    pipe("/stop\n")
    assert "1 of 12" in greenroom("rehearse", "--gauntlet", "walkthroughs/example-parking.md").out
    pipe("/skip\n" * 10)
    report = greenroom("rehearse", "--gauntlet", os.path.relpath(LEAK))
    assert "Going on where you stopped" in report.out
    assert "\n1 of 12 ·" not in report.out
    assert "0 of 12 answered." in report.out


@pytest.mark.parametrize("text", ["", "I built a model once."])
def test_a_project_that_tells_too_little_is_one_sentence(greenroom, mine, text):
    Path("walkthroughs/thin.md").write_text(text)
    report = greenroom("rehearse", "--gauntlet", "walkthroughs/thin.md")
    assert report.status == 2
    assert "walkthroughs/thin.md tells too little to ask about" in report.err
    assert kept(greenroom) == []


def test_the_list_has_every_question_and_how_often_it_was_put(greenroom, mine):
    before = greenroom("rehearse", "--list").out
    assert all(key.partition("/")[2] in before and flat(row.prompt) in flat(before) for key, row in all_questions().items())
    assert "×" not in before
    greenroom("rehearse", "scope-cut")
    greenroom("rehearse", "scope-cut")
    [line] = [line for line in greenroom("rehearse", "--list").out.split("\n") if "×" in line]
    assert line.split() == ["2", "×", "scope-cut"]


def test_options_choose_among_the_questions(greenroom, mine):
    for number in range(4):
        greenroom("rehearse", "--topic", "technical", "--seed", number)
    assert all(str(row["key"]).startswith("technical/") for row in kept(greenroom))
    assert len({row["key"] for row in kept(greenroom)}) == 4


def test_the_seed_makes_the_choice_repeatable(greenroom, mine, own_folder):
    asked = []
    for number in range(2):
        greenroom("new", own_folder / f"other-{number}")
        asked.append(greenroom("rehearse", "--seed", 7, "--level", "senior", "--workspace", own_folder / f"other-{number}").out)
    assert asked[0] == asked[1]


def test_where_no_question_fits_one_sentence_says_what_to_leave_out(greenroom, mine):
    report = greenroom("rehearse", "--topic", "poetry")
    assert report.status == 2
    assert "leave out --topic" in report.err


def test_settings_of_the_workspace_hold_for_what_is_said(greenroom, mine, pipe):
    hedged = STORY.replace("I owned", "I think it was maybe me who owned")
    pipe(hedged)
    assert "hedge-stack" in greenroom("rehearse", "scope-cut").out
    pipe(hedged)
    Path("greenroom.toml").write_text('ignore = ["hedge-stack"]\n')
    settings._settings_for.cache_clear()
    assert "hedge-stack" not in greenroom("rehearse", "scope-cut").out


def test_what_was_said_twice_in_the_same_words_is_told_so_the_third_time(greenroom, mine, pipe):
    told = []
    for _ in range(3):
        pipe(STORY)
        told.append(greenroom("rehearse", "scope-cut", "--follow-ups", "0").out)
    assert ["recited TON106" in out for out in told] == [False, False, True]
    assert "All of this is word for word what you said in each of 2 earlier attempts." in flat(told[2])
    assert [[row["severity"] for row in recited(greenroom, said["id"])] for said in kept(greenroom)] == [
        [],
        ["hint"],
        ["warning"],
    ]


def test_the_same_words_to_another_question_are_not_told_so(greenroom, mine, pipe):
    for question in ("scope-cut", "failed-project", "scope-cut"):
        pipe(STORY)
        greenroom("rehearse", "--ask", question, "--follow-ups", "0")
    assert [len(recited(greenroom, said["id"])) for said in kept(greenroom)] == [0, 0, 1]


def test_a_file_that_is_given_again_is_known_by_what_was_said_and_not_by_its_front_matter(greenroom, mine):
    for title in ("One", "Two", "Three"):
        Path("stories/cut.md").write_text(f"---\ntitle: {title}\n---\n# {title}\n\n*{STORY.strip()}*\n")
        report = greenroom("rehearse", "scope-cut", "--file", "stories/cut.md", "--follow-ups", "0")
    assert "word for word what you said in each of 2 earlier attempts" in flat(report.out)


def test_judged_again_an_answer_is_held_against_those_before_it_and_not_against_later_ones(greenroom, mine, pipe):
    for _ in range(2):
        pipe(STORY)
        greenroom("rehearse", "scope-cut", "--follow-ups", "0")
    first, second = (str(said["id"]) for said in kept(greenroom))
    assert "nothing changed" in greenroom("history", first, "--again").out
    assert "nothing changed" in greenroom("history", second, "--again").out
    assert (len(recited(greenroom, first)), len(recited(greenroom, second))) == (0, 1)


def recited(greenroom, identifier: object) -> list[dict[str, object]]:
    """What the newest judgement of an attempt says of its being learned by heart."""
    [*_, judged] = json.loads(greenroom("history", identifier, "--format", "json").out)["judgements"]
    return [finding for finding in judged["document"]["findings"] if finding["name"] == "recited"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["rehearse"], "There is no workspace here: make one with `greenroom new my-interviews`"),
        (["rehearse", "--workspace", "file"], "file is a file"),
        (["rehearse", "--workspace", "gone"], "gone is no folder"),
        (["rehearse", "--follow-ups", "9"], "--follow-ups"),
        (["rehearse", "--kind", "poem"], "--kind"),
        (["history"], "There is no workspace here"),
        (["export"], "There is no workspace here"),
        (["import", "file"], "There is no workspace here"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_status_2(greenroom, words, says):
    Path("file").write_text("x")
    report = greenroom(*words)
    assert report.status == 2
    assert says in report.err
    assert report.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [b"\xff\xfe rough", "\x1b[2J\x07 steered", "nul \0 here", "---\nkind: poem\n---\n", "…\u200d👩\u202e"]
)
def test_whatever_is_piped_in_is_kept_and_judged(greenroom, mine, pipe, words):
    pipe(words)
    report = greenroom("rehearse", "scope-cut", "--follow-ups", "0")
    assert report.status == 0
    assert not {"\x1b", "\x07"} & set(report.out)
    assert [row["state"] for row in kept(greenroom)] == ["answered"]


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_no_line_is_wider_than_the_page(greenroom, mine, pipe, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    pipe(ANSWERS)
    printed = [
        greenroom("rehearse", "scope-cut"),
        greenroom("history"),
        greenroom("history", "last"),
        greenroom("rehearse", "--list"),
    ]
    assert max(len(line) for report in printed for line in report.out.split("\n")) <= columns


def test_the_persons_own_files_are_never_changed(greenroom, mine, pipe, own_folder):
    Path("stories/mine.md").write_text(STORY)
    before = hashes(mine)
    pipe(ANSWERS)
    greenroom("rehearse", "scope-cut", "--file", "stories/mine.md")
    pipe("/skip\n" * 11)
    greenroom("rehearse", "--gauntlet", "walkthroughs/example-parking.md")
    greenroom("rehearse", "--list")
    greenroom("history")
    greenroom("history", "last", "--again")
    greenroom("export", own_folder / "all.jsonl")
    greenroom("import", own_folder / "all.jsonl")
    greenroom("new", ".")
    assert hashes(mine) == before
