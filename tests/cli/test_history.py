"""``greenroom history``, as a user meets it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from greenroom.event import Event, from_line
from greenroom.store.log import Log
from tests.cli.rehearsing import ANSWERS, REPLY, STORY, mine, pipe

__all__ = ["mine", "pipe"]


@pytest.fixture
def said(greenroom, mine, pipe) -> list[str]:
    """The ids of a story and the two replies that followed it."""
    pipe(ANSWERS)
    greenroom("rehearse", "scope-cut")
    return [row["id"] for row in json.loads(greenroom("history", "--format", "json").out)][::-1]


def events() -> list[Event]:
    lines = [line for path in Path(".greenroom/log").iterdir() for line in path.read_bytes().splitlines(keepends=True)]
    return [event for event in map(from_line, lines) if event is not None]


def test_before_anything_was_said_it_says_how_to_begin(greenroom, mine):
    assert greenroom("history").out == "Nothing was said yet: `greenroom rehearse` puts a first question.\n"
    assert greenroom("history", "--format", "json").out == "[]\n"
    assert "`greenroom rehearse` puts a first question" in greenroom("history", "last").err


def test_the_list_has_every_attempt_the_newest_first(greenroom, said):
    out = greenroom("history").out
    assert [line for line in out.split("\n") if line.startswith("20")] == said[::-1]
    assert out.count("↳") == 2
    assert "to mend" in out


def test_a_limit_says_how_many_there_are(greenroom, said):
    out = greenroom("history", "--limit", "2").out
    assert said[0] not in out
    assert "The newest 2 of 3; --limit shows more" in out


def test_only_the_attempts_at_one_question(greenroom, said, pipe):
    pipe("/skip\n")
    greenroom("rehearse", "class-imbalance")
    rows = json.loads(greenroom("history", "--question", "scope-cut", "--format", "json").out)
    assert [row["id"] for row in rows] == said[:1]
    assert "did you mean" in greenroom("history", "--question", "scope-cot").err
    other = greenroom("history", "--question", "calibration").out
    assert other == "This question was not put to you yet: `greenroom rehearse technical/calibration` puts it.\n"


def test_one_is_shown_whole_with_what_moved_each_score(greenroom, said):
    report = greenroom("history", said[0])
    assert report.status == 0
    flat = " ".join(report.out.split())
    assert " ".join(STORY.split()) in flat
    assert f"{said[0]}\n" in report.out
    assert "Scorecard" in report.out
    assert "(needs 1)" in report.out
    assert "Judged 20" in report.out


def test_the_end_of_an_id_is_enough_where_no_other_ends_so(greenroom, said):
    assert greenroom("history", said[1][-6:]).out == greenroom("history", said[1]).out


def test_last_is_the_newest_answer(greenroom, said, pipe):
    assert greenroom("history", "last").out.startswith(said[2])
    pipe("/skip\n")
    greenroom("rehearse", "class-imbalance")
    assert greenroom("history", "last").out.startswith(said[2])


def test_an_ambiguous_end_names_two_that_have_it(greenroom, said, pipe):
    pipe(ANSWERS)
    greenroom("rehearse", "scope-cut")
    report = greenroom("history", ".1")
    assert report.status == 2
    assert "Several attempts end with '.1', among them " in report.err
    assert said[0] in report.err


@pytest.mark.parametrize("word", ["nobody", "%", "_", "' OR 1=1 --"])
def test_an_unknown_one_is_one_sentence(greenroom, said, word):
    report = greenroom("history", word)
    assert report.status == 2
    assert report.err.endswith("`greenroom history` lists them.\n")


def test_what_was_skipped_is_shown_as_such(greenroom, mine, pipe):
    pipe("/skip\n")
    greenroom("rehearse", "scope-cut")
    out = greenroom("history", "last").out
    assert "· skipped" in out
    assert "  Nothing was said.\n" in out
    assert "was not answered, so there is nothing to judge" in greenroom("history", "last", "--again").err


def test_what_is_not_finished_shows_the_lines_so_far(greenroom, mine, pipe):
    pipe("I began.\n/stop\n")
    greenroom("rehearse", "scope-cut")
    assert "\n  I began.\n" in greenroom("history", "last").out
    assert "not answered" in greenroom("history").out


def test_as_json_it_is_the_attempt_with_all_its_judgements(greenroom, said):
    document = json.loads(greenroom("history", said[0], "--format", "json").out)
    assert (document["id"], document["words"], document["state"]) == (said[0], STORY, "answered")
    [judgement] = document["judgements"]
    assert {"findings", "scorecard", "follow_ups"} <= set(judgement["document"])


def test_again_judges_the_same_words_and_tells_that_nothing_changed(greenroom, said):
    report = greenroom("history", said[0], "--again")
    assert report.status == 0
    assert "Against the judgement before, by greenroom" in report.out
    assert report.out.endswith("  nothing changed\n")
    first, second = json.loads(greenroom("history", said[0], "--format", "json").out)["judgements"]
    assert first["document"] == second["document"]
    assert first["judged_at"] < second["judged_at"]


def test_again_keeps_what_an_interviewer_heard_in_a_round(greenroom, mine, pipe):
    pipe(f"{STORY}.\n" * 12)
    greenroom("interview", "pitch", "--seed", "1")
    rows = json.loads(greenroom("history", "--format", "json").out)
    opening = next(row["id"] for row in reversed(rows) if row["state"] == "answered")
    greenroom("history", opening, "--again")
    first, second = json.loads(greenroom("history", opening, "--format", "json").out)["judgements"]
    assert {"heard", "threads"} <= set(first["document"])
    assert first["document"] == second["document"]


def test_again_tells_what_changed_since_an_older_engine(greenroom, said):
    [judged] = [event for event in events() if event.name == "judged" and event.facts["attempt"] == said[0]]
    document = json.loads(json.dumps(judged.facts["document"]))
    first = document["scorecard"][0]
    now, first["score"] = first["score"], 1 if first["score"] != 1 else 2
    document["findings"] = [{**FINDING, "name": "filler"}]
    facts = {**judged.facts, "engine": "0.0.1", "content": "0123456789ab", "document": document}
    Log(".greenroom/log").append(Event("judged", datetime.now(UTC), judged.rehearsal, facts))
    out = greenroom("history", said[0], "--again").out
    changes = out[out.index("Against the judgement before, by greenroom 0.0.1 (0123456789ab)") :]
    assert f"  {first['category']}: {first['score']} → {now}\n" in changes
    assert "  no longer found: filler\n" in changes
    assert "nothing changed" not in changes


FINDING = {"code": "TON104", "severity": "warning", "start": 0, "end": 3, "also": [], "message": "Um.", "help": "Breathe."}


def test_again_needs_an_attempt(greenroom, mine):
    said = "greenroom: --again needs the ID of an attempt: `greenroom history last --again`.\n"
    assert greenroom("history", "--again").err == said


def test_a_rehearsal_that_is_half_a_line_long_is_still_a_history(greenroom, said):
    [path] = Path(".greenroom/log").iterdir()
    with path.open("ab") as file:
        file.write(b'{"event":"asked","at":"20')
    assert greenroom("history").out.count("20") >= len(said)


def test_looking_writes_nothing_into_the_log(greenroom, said):
    before = [path.read_bytes() for path in Path(".greenroom/log").iterdir()]
    greenroom("history")
    greenroom("history", said[0])
    assert [path.read_bytes() for path in Path(".greenroom/log").iterdir()] == before


def test_words_that_were_said_cannot_steer_the_terminal(greenroom, mine, pipe):
    pipe(f"\x1b[2J{REPLY}\x07")
    greenroom("rehearse", "--ask", "Why\x1b[2J?", "--follow-ups", "0")
    assert not {"\x1b", "\x07"} & set(greenroom("history").out + greenroom("history", "last").out)
