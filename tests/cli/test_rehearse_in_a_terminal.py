"""``greenroom rehearse`` in a real terminal: somebody types, goes away, is interrupted, is killed, and comes back."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from greenroom.cli.main import run
from greenroom.event import Event
from greenroom.store.log import Log
from tests.cli.rehearsing import REPLY, STORY
from tests.cli.terminal import GREENROOM, PATIENCE, Terminal

PROMPT = "│ "
LINES = STORY.replace(". ", ".\n").strip().split("\n")


@pytest.fixture
def mine(own_folder: Path) -> Path:
    run(["new", "mine"])
    return own_folder / "mine"


@pytest.fixture
def editor(own_folder: Path) -> str:
    """An editor that appends a sentence to what it opens."""
    return program(own_folder, "import sys; open(sys.argv[1], 'a').write('I chose the rule because it was cheap.')")


def program(folder: Path, source: str) -> str:
    path = folder / "editor.py"
    path.write_text(source)
    return f"{sys.executable} {path}"


def rehearse(mine: Path, *words: str, columns: int = 100, **env: str) -> Terminal:
    return Terminal(GREENROOM, "rehearse", *words, cwd=mine, columns=columns, env=env)


def events(mine: Path, name: str) -> list[Event]:
    return [event for event in Log(str(mine / ".greenroom/log")).events() if event.name == name]


def until_kept(mine: Path, name: str, **facts: object) -> None:
    """Waits until an event with these facts is in the log."""
    end = time.monotonic() + PATIENCE
    while not any(event.facts.items() >= facts.items() for event in events(mine, name)):
        assert time.monotonic() < end, f"no {name} with {facts}"
        time.sleep(0.02)


def history(mine: Path, *words: str) -> str:
    command = [GREENROOM, "history", *words]
    return subprocess.run(command, cwd=mine, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout


def answers(mine: Path) -> list[str]:
    """What was answered, by the log."""
    return [event.facts["words"] for event in events(mine, "answered")]


def type_lines(terminal: Terminal, *lines: str) -> None:
    """Types lines, each once the prompt is there; and waits for the prompt after them."""
    for line in lines:
        terminal.type(f"{line}\n")
        terminal.expect(PROMPT)


def test_a_typed_answer_gets_its_scorecard_and_two_follow_ups(mine):
    with rehearse(mine, "scope-cut") as terminal:
        assert "A full stop alone on a line" in terminal.expect("0:00 │ ")
        type_lines(terminal, *LINES)
        terminal.type(".\n")
        for shown in ("Scorecard", "Why it is asked:", "reply · usually 0:05–1:30", PROMPT):
            terminal.expect(shown)
        terminal.type(REPLY)
        terminal.expect(PROMPT)
        terminal.type(".\n")
        for shown in ("Scorecard", "reply · usually 0:05–1:30", PROMPT):
            terminal.expect(shown)
        terminal.type("/skip\n")
        assert "That was it for now." in terminal.rest()
        assert terminal.status() == 0
    assert answers(mine) == ["\n".join(LINES) + "\n", REPLY]
    assert {event.facts["source"] for event in events(mine, "answered")} == {"terminal"}


def test_the_time_before_a_line_is_the_time_spent_and_stands_still_in_a_pause(mine):
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as terminal:
        terminal.expect("0:00 │ ")
        type_lines(terminal, "I began.")
        terminal.type("/pause\n")
        terminal.expect("The clock stands still; Enter goes on.")
        paused = time.monotonic()
        terminal.type("\n")
        terminal.expect(PROMPT)
        terminal.type("/stop\n")
        assert "Stopped, and kept." in terminal.rest()
    first, last = events(mine, "paused")
    assert last.facts["seconds"] - first.facts["seconds"] <= time.monotonic() - paused
    Log(str(mine / ".greenroom/log")).append(first._replace(facts={**first.facts, "seconds": 75.0}))
    with rehearse(mine) as terminal:
        terminal.expect(" 1:15 │ ")


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_a_pause_can_be_left_by_every_key(mine, key):
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as terminal:
        terminal.expect(PROMPT)
        terminal.type("/pause\n")
        terminal.expect("Enter goes on.")
        terminal.type(key)
        if key == "\x04":
            terminal.expect(PROMPT)
            terminal.type("/stop\n")
        assert "Stopped, and kept." in terminal.rest()
        assert terminal.status() == 0


def test_ctrl_c_keeps_the_lines_and_the_half_line(mine):
    with rehearse(mine, "scope-cut") as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type("Then hal")
        terminal.expect("Then hal")
        terminal.type("\x03")
        assert "Stopped, and kept. `greenroom rehearse` goes on here." in terminal.rest()
        assert terminal.status() == 0
    assert "I began." in history(mine, events(mine, "asked")[0].facts["attempt"])
    with rehearse(mine, "--follow-ups", "0") as terminal:
        assert "You have said so far:\n  I began.\n" in terminal.expect("│ Then hal")
        terminal.type("f of it.\n")
        terminal.expect(PROMPT)
        terminal.type("\x04")
        terminal.expect("Scorecard")
    assert answers(mine) == ["I began.\nThen half of it.\n"]


def test_a_command_that_there_is_not_is_no_part_of_the_answer(mine):
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type("/quit\n")
        assert "There is no /quit: /hint, /edit, /skip, /stop and /pause are there" in terminal.expect(PROMPT)
        terminal.type("/Stop\n")
        assert "Stopped, and kept." in terminal.rest()
    assert [event.facts["lines"] for event in events(mine, "typed")] == [["I began."]]


def test_ctrl_d_ends_the_answer_and_stops_where_nothing_was_said(mine):
    with rehearse(mine, "scope-cut", "--follow-ups", "1") as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type("\x04")
        terminal.expect("Scorecard")
        terminal.expect(PROMPT)
        terminal.type("\x04")
        assert "Stopped, and kept." in terminal.rest()
    assert answers(mine) == ["I began.\n"]


def test_what_was_typed_outlives_a_kill_half_line_and_all(mine):
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.", "I went on.")
        terminal.type("Then hal")
        until_kept(mine, "typing", line="Then hal")
        terminal.kill()
    with rehearse(mine) as terminal:
        assert "  I began.\n  I went on.\n" in terminal.expect("│ Then hal")
        terminal.type("f.\n")
        terminal.expect(PROMPT)
        terminal.type(".\n")
        assert "That was it for now." in terminal.rest()
    assert answers(mine) == ["I began.\nI went on.\nThen half.\n"]


def test_two_at_once_in_one_workspace_are_two_rehearsals(mine):
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as first:
        first.expect(PROMPT)
        type_lines(first, "I am the first.")
        with rehearse(mine, "--follow-ups", "0") as second:
            assert "Going on" not in second.expect(PROMPT)
            for terminal, words in ((second, "I am the second."), (first, "Still the first.")):
                type_lines(terminal, words)
                terminal.type(".\n")
                assert "That was it for now." in terminal.rest()
    assert answers(mine) == ["I am the second.\n", "I am the first.\nStill the first.\n"]
    assert [row["state"] for row in json.loads(history(mine, "--format", "json"))] == ["answered"] * 2


def test_the_editor_opens_with_what_was_typed(mine, editor):
    with rehearse(mine, "scope-cut", "--follow-ups", "0", EDITOR=editor) as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type("/edit\n")
        assert "Scorecard" in terminal.rest()
    assert answers(mine) == ["I began.\nI chose the rule because it was cheap.\n"]
    assert list((mine / ".greenroom/drafts").iterdir()) == []


def test_visual_comes_before_editor_and_an_editor_can_be_wanted_from_the_start(mine, editor):
    with rehearse(mine, "scope-cut", "--follow-ups", "0", "--editor", VISUAL=editor, EDITOR="false") as terminal:
        assert "Scorecard" in terminal.rest()
    assert answers(mine) == ["I chose the rule because it was cheap.\n"]


FAILING = {
    "fails": ("raise SystemExit(3)", "ended with status 3: set EDITOR to another one, or type your answer here."),
    "saves nothing": ("pass", "Nothing was written in the editor: type your answer here, or /skip."),
    "is not there": ("", "The editor '/nowhere/vi' cannot be started (No such file or directory): set EDITOR to another one"),
    "cannot be read": ("", "which cannot be read (No closing quotation): mend it; you can type your answer here."),
}
NAMED = {"is not there": "/nowhere/vi", "cannot be read": "vi 'x"}


@pytest.mark.parametrize("how", FAILING)
def test_an_editor_that_is_of_no_use_is_one_sentence_and_the_answer_is_typed(mine, own_folder, how):
    source, says = FAILING[how]
    named = NAMED.get(how) or program(own_folder, source)
    with rehearse(mine, "scope-cut", "--follow-ups", "0", EDITOR=named) as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type("/edit\n")
        said = terminal.expect("You have said so far:\n  I began.\n")
        assert says in said
        assert said.count("greenroom:") == 1
        terminal.expect(PROMPT)
        type_lines(terminal, "I went on.")
        terminal.type(".\n")
        terminal.rest()
    assert answers(mine) == ["I began.\nI went on.\n"]


def test_an_editor_opened_again_has_the_lines_typed_since(mine, own_folder):
    saves_and_fails = (
        "import sys; text = open(sys.argv[1]).read(); open(sys.argv[1], 'a').write('\\nIn the editor.' * ('In the' not in text));"
        "raise SystemExit('Later.' not in text)"
    )
    with rehearse(mine, "scope-cut", "--follow-ups", "0", EDITOR=program(own_folder, saves_and_fails)) as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "First.")
        terminal.type("/edit\n")
        assert "what it saved is in " in terminal.expect("You have said so far:")
        terminal.expect(PROMPT)
        type_lines(terminal, "Later.")
        terminal.type("/edit\n")
        terminal.rest()
    assert answers(mine) == ["First.\n\nIn the editor.\nLater.\n"]


def test_what_an_editor_saved_before_it_failed_is_not_thrown_away(mine, own_folder):
    named = program(own_folder, "import sys; open(sys.argv[1], 'a').write('Saved.'); raise SystemExit(3)")
    with rehearse(mine, "scope-cut", "--follow-ups", "0", "--editor", EDITOR=named) as terminal:
        assert "what it saved is in " in terminal.expect(PROMPT)
        type_lines(terminal, "Typed.")
        terminal.type(".\n")
        terminal.rest()
    assert answers(mine) == ["Typed.\n"]
    [draft] = (mine / ".greenroom/drafts").iterdir()
    assert "Saved." in draft.read_text()


def test_a_draft_outlives_the_editor_and_greenroom(mine, own_folder):
    saves_and_stays = (
        "import os, signal, sys; open(sys.argv[1], 'a').write('Saved in time.');"
        "open(sys.argv[1] + '.pid', 'w').write(str(os.getpid())); print('open now', flush=True); signal.pause()"
    )
    with rehearse(mine, "scope-cut", "--follow-ups", "0", "--editor", EDITOR=program(own_folder, saves_and_stays)) as terminal:
        terminal.expect("open now")
        [pid] = (mine / ".greenroom/drafts").glob("*.pid")
        terminal.kill()
        os.kill(int(pid.read_text()), signal.SIGKILL)
        pid.unlink()
    with rehearse(mine, EDITOR="true") as terminal:
        assert "Scorecard" in terminal.rest()
    assert answers(mine) == ["Saved in time.\n"]


def test_in_forty_columns_no_line_is_longer(mine):
    with rehearse(mine, "scope-cut", columns=40) as terminal:
        shown = terminal.expect(PROMPT)
        terminal.type(".\n")
        shown += terminal.expect("0:00 " + PROMPT)
        type_lines(terminal, "I cut it.")
        terminal.type(".\n")
        shown += terminal.expect("0:00 " + PROMPT)
        terminal.type("/stop\n")
        shown += terminal.rest()
    assert max(map(len, shown.split("\n"))) <= 40


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_without_colour_there_is_none(mine, env):
    with rehearse(mine, "scope-cut", "--follow-ups", "0", **env) as terminal:
        terminal.expect(PROMPT)
        type_lines(terminal, "I began.")
        terminal.type(".\n")
        assert "Scorecard" in terminal.rest()
        readlines_own = ("\x1b[?2004h", "\x1b[?2004l") if env.get("TERM") != "dumb" else ()
        raw = terminal.raw
    for sequence in readlines_own:
        raw = raw.replace(sequence, "")
    assert "\x1b" not in raw


def test_with_colour_it_is_worn(mine):
    with rehearse(mine, "scope-cut") as terminal:
        terminal.expect(PROMPT)
        assert "\x1b[2m" in terminal.raw


LOCK = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], isolation_level=None).execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.readline()
"""


def test_a_history_that_another_program_locks_is_told_once_and_all_is_kept(mine):
    history(mine)
    with rehearse(mine, "scope-cut", "--follow-ups", "0") as terminal:
        terminal.expect(PROMPT)
        command = [sys.executable, "-c", LOCK, str(mine / ".greenroom/history.sqlite3")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            try:
                assert other.stdout is not None
                assert other.stdout.readline() == "locked\n"
                type_lines(terminal, "I began.")
                terminal.type(".\n")
                shown = terminal.rest()
            finally:
                other.kill()
        assert " ".join(shown.split()).count("being written by another program; what you say is kept in the log") == 1
        assert terminal.status() == 0
    assert answers(mine) == ["I began.\n"]
    assert "answered" in history(mine, "last")
