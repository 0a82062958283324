"""``greenroom code``, as a person uses it, with the real judge."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from greenroom.cli.code.watching import changes, stamps
from greenroom.coding import CATEGORIES
from greenroom.errors import UsersFault
from greenroom.sandbox import choose
from tests.cli.rehearsing import mine, pipe
from tests.cli.terminal import GREENROOM, Terminal
from tests.rehearsal.coding.rooms import KEY, RIGHT, TESTS, WRONG

__all__ = ["mine", "pipe"]
QUICK = (
    "def window_sums(numbers, width):\n"
    "    if width > len(numbers):\n        return []\n"
    "    found = [sum(numbers[:width])]\n"
    "    for leaving, coming in zip(numbers, numbers[width:]):\n        found.append(found[-1] + coming - leaving)\n"
    "    return found\n"
)


@pytest.fixture(autouse=True)
def some_sandbox(monkeypatch):
    """Whoever runs the tests agrees to the tier that the machine has."""
    try:
        sandbox = choose(None, ask=lambda _: True)
    except UsersFault as fault:
        pytest.skip(str(fault))
    monkeypatch.setattr("greenroom.cli.agreeing.choose", lambda wanted, ask: sandbox)


@pytest.fixture
def started(greenroom, mine) -> Path:
    """The folder of an exercise that was begun."""
    assert greenroom("code", "start", KEY).status == 0
    return mine / "code" / KEY


def write(folder: Path, source: str = RIGHT, tests: str = "", **notes: str) -> None:
    (folder / "solution.py").write_text(source)
    if tests:
        (folder / "tests.py").write_text(tests)
    text = (folder / "notes.md").read_text()
    for stage, words in notes.items():
        text = text.replace(f"## {stage.capitalize()}\n", f"## {stage.capitalize()}\n\n{words}\n")
    (folder / "notes.md").write_text(text)


def shown(greenroom) -> dict:
    return json.loads(greenroom("code", "show", "--format", "json").out)


def test_the_list_tells_pattern_difficulty_minutes_and_what_was_tried(greenroom, started):
    out = greenroom("code", "list").out
    assert "windows" in out.splitlines()
    assert "warm-up" in out
    assert "tried once, last on 20" in out
    assert "lru-cache" not in greenroom("code", "list", "--pattern", "windows").out
    rows = {row["key"]: row for row in json.loads(greenroom("code", "list", "--format", "json").out)}
    assert rows[KEY]["tried"] == 1
    assert rows["lru-cache"]["last"] is None


def test_the_list_of_a_real_round_gives_nothing_away(greenroom, mine):
    out = greenroom("code", "list", "--real").out
    assert KEY in out
    rows = json.loads(greenroom("code", "list", "--format", "json").out)
    assert not {row["pattern"] for row in rows} & set(out.splitlines())
    assert not any(row["title"] in out or f"  {row['difficulty']} " in out for row in rows)
    hidden = json.loads(greenroom("code", "list", "--real", "--format", "json").out)
    assert all(row["pattern"] is None and row["difficulty"] is None for row in hidden)


def test_an_exercise_begins_with_its_files_and_says_what_to_do(greenroom, mine):
    done = greenroom("code", "start", KEY)
    assert "Sums of a window over a stream" in done.out
    assert f"Your files are in code/{KEY}" in done.out
    assert 'greenroom code ask "…"' in done.out
    folder = mine / "code" / KEY
    assert sorted(path.name for path in folder.iterdir()) == ["notes.md", "solution.py", "statement.md", "tests.py"]
    assert [f"## {head}" in (folder / "notes.md").read_text() for head in ("Clarify", "Plan", "Close")] == [True] * 3


def test_a_retry_gets_a_folder_and_a_variant_of_its_own(greenroom, started):
    write(started, WRONG)
    greenroom("code", "finish")
    again = greenroom("code", "start", KEY)
    assert "the variant " in again.out
    assert (started.parent / f"{KEY}-2" / "solution.py").exists()
    assert (started / "solution.py").read_text() == WRONG


def test_a_question_is_answered_and_an_odd_one_honestly_left_open(greenroom, started):
    assert "hundred thousand" in greenroom("code", "ask", "How many numbers can there be?").out.lower()
    done = greenroom("code", "ask", "Is", "it", "for", "a", "bank?")
    assert done.status == 0
    assert "assum" in done.out
    assert [row["words"] for row in shown(greenroom)["exercises"][0]["asked"]][1] == "Is it for a bank?"


def test_a_run_says_what_passes(greenroom, started):
    write(started, WRONG, TESTS)
    done = greenroom("code", "run")
    assert done.status == 1
    assert "✗ 1 of 3 samples are as they should be" in done.out or "✗ 0 of" in done.out
    assert "test_three failed (line 5, AssertionError)." in done.out
    write(started, RIGHT)
    good = greenroom("code", "run")
    assert good.status == 0
    assert "✓ 2 of 2 of your tests pass" in good.out


def test_the_exercise_is_that_of_the_folder_one_is_in_else_the_newest(greenroom, started, monkeypatch):
    greenroom("code", "start", "lru-cache")
    write(started, WRONG)
    assert "no class" not in greenroom("code", "run").err
    assert "LRUCache" in greenroom("code", "run").out
    monkeypatch.chdir(started)
    assert "window_sums(" in greenroom("code", "run").out


def test_a_submission_shows_verdict_scorecard_growth_and_what_the_tests_notice(greenroom, started):
    write(started, RIGHT, TESTS, clarify="May it be empty?", plan="Sum each window, O(n * w).")
    done = greenroom("code", "submit")
    assert done.status == 1
    assert "AC: accepted" in done.out
    assert done.out.index("AC: accepted") < done.out.index("Scorecard") < done.out.index("Growth  above the required class")
    assert "● yours   ○ the reference" in done.out
    assert "Your tests  they notice" in done.out
    assert "Not noticed: " in done.out


def test_hints_cost_and_say_so(greenroom, started):
    assert "Hint 1 of 3" in greenroom("code", "hint").out
    assert "cost" in greenroom("code", "hint").out
    greenroom("code", "hint")
    assert "That was the last hint" in greenroom("code", "hint").out
    assert [row["level"] for row in shown(greenroom)["exercises"][0]["hints"]] == [1, 2, 3]


def test_a_finished_exercise_has_a_scorecard_of_six_categories_and_stays(greenroom, started):
    write(started, QUICK, TESTS, clarify="May it be empty? I assume so.", plan="O(n).", close="One pass.")
    done = greenroom("code", "finish")
    assert done.status == 0
    assert all(name in done.out for name in CATEGORIES)
    document = shown(greenroom)
    [exercise] = document["exercises"]
    assert document["waits_for"] == "nothing"
    assert [row["category"] for row in exercise["scorecard"]] == list(CATEGORIES)
    assert exercise["results"]["growth"] == "within"
    assert exercise["submissions"][0]["judged"]["tests"]["killable"] > 0
    for words in (["run"], ["submit"], ["ask", "Why?"], ["hint"], ["finish"]):
        refused = greenroom("code", *words)
        assert refused.status == 2
        assert "No exercise is under way" in refused.err
        assert refused.err.count("\n") == 1


def test_a_finished_exercise_stands_in_history_and_export(greenroom, started):
    write(started, WRONG)
    greenroom("code", "finish")
    rows = json.loads(greenroom("history", "--format", "json").out)
    assert [row["key"] for row in rows] == [f"coding/{KEY}"]
    assert greenroom("history", "last").status == 0
    assert greenroom("history", "last", "--again").status == 0
    exported = greenroom("export").out
    Path("export.jsonl").write_text(exported)
    greenroom("new", "other")
    assert greenroom("import", "export.jsonl", "--workspace", "other").status == 0
    again = json.loads(greenroom("code", "show", "--format", "json", "--workspace", "other").out)
    assert again == shown(greenroom)


def test_a_real_one_tells_samples_alone_until_its_end(greenroom, mine):
    greenroom("code", "start", KEY, "--real")
    write(mine / "code" / KEY, WRONG)
    done = greenroom("code", "submit")
    assert done.status == 1
    assert "samples are as they should be" in done.out
    assert "told at the end" in done.out
    for secret in ("wrong answer", "cases accepted", "Scorecard", "· windows", "warm-up"):
        assert secret not in done.out + greenroom("code", "show").out
    assert "no hints in a real round" in greenroom("code", "hint").out
    assert "WA: wrong answer" in greenroom("code", "finish").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["start", "runing-sums"], "did you mean 'running-sums'"),
        (["start", "--pattern", "windws"], "did you mean 'windows'"),
        (["start", KEY, "--variant", "none"], "variant 'none' is unknown"),
        (["run"], "No exercise was begun yet: `greenroom code start` begins one"),
        (["finish"], "No exercise was begun yet"),
        (["show"], "No exercise was begun yet"),
        (["list", "--real", "--pattern", "windows"], "A pattern gives away"),
        (["list", "--pattern", "no such"], "pattern 'no such' is unknown"),
        (["dance"], "invalid choice: 'dance'"),
    ],
)
def test_a_fault_is_one_sentence(greenroom, mine, words, said):
    done = greenroom("code", *words)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not list((mine / "code").glob("*")) if (mine / "code").exists() else True


def test_outside_of_a_workspace_it_says_how_to_make_one(greenroom):
    assert "greenroom new" in greenroom("code", "start").err


def test_a_slip_in_the_program_is_said_in_a_sentence(greenroom, started):
    write(started, "def windows_sum(numbers, width):\n    return []\n")
    assert "solution.py has no function window_sums: rename windows_sum" in greenroom("code", "run").err
    write(started, "def window_sums(numbers, width:\n")
    done = greenroom("code", "run")
    assert "CE" in done.out
    (started / "solution.py").write_bytes(b"\xff\xfe")
    assert "solution.py is not UTF-8 text" in greenroom("code", "submit").err


def test_the_editor_is_opened_on_a_terminal(mine, tmp_path):
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nfor file in "$@"; do echo "opened $(basename $file)"; done\n')
    editor.chmod(0o755)
    with Terminal(GREENROOM, "code", "start", KEY, cwd=mine, env={"EDITOR": str(editor)}) as terminal:
        out = terminal.rest()
    assert [f"opened {name}" in out for name in ("notes.md", "solution.py", "tests.py")] == [True] * 3


def test_watching_runs_again_on_a_save_and_ends_with_ctrl_c(greenroom, started):
    write(started, WRONG)
    with Terminal(GREENROOM, "code", "watch", cwd=started) as terminal:
        terminal.expect("Ctrl-C ends it")
        write(started, RIGHT)
        terminal.expect("✓ 2 of 2 samples")
        write(started, "def window_sum():\n    pass\n")
        terminal.expect("has no function window_sums")
        write(started, QUICK)
        terminal.expect("✓ 2 of 2 samples")
        terminal.type("\x03")
        assert "Stopped watching; everything is kept." in terminal.rest()
        assert terminal.status() == 0


def test_what_is_saved_before_the_watch_has_begun_is_run_as_well(tmp_path):
    folder = SimpleNamespace(file=lambda name: str(tmp_path / name))
    before = stamps(folder)
    (tmp_path / "solution.py").write_text(RIGHT)
    looks = iter([None, None])
    assert next(changes(folder, before, wait=lambda _: next(looks))) is None


def test_while_one_watches_another_one_asks(greenroom, started):
    write(started, RIGHT)
    with Terminal(GREENROOM, "code", "watch", cwd=started) as terminal:
        terminal.expect("Ctrl-C ends it")
        assert greenroom("code", "ask", "How many numbers can there be?").status == 0
        write(started, QUICK)
        terminal.expect("samples are as they should be")
    assert len(shown(greenroom)["exercises"][0]["asked"]) == 1


def test_an_exercise_that_another_process_holds_is_refused_in_a_sentence(greenroom, started, monkeypatch):
    monkeypatch.setattr("greenroom.cli.code.at_work.PATIENCE", 0.2)
    identifier = shown(greenroom)["id"]
    hold = (
        "import sys, time\nfrom greenroom.workspace.place import find_workspace\nfrom greenroom.workspace.running import claimed\n"
        f"with claimed(find_workspace('.'), {identifier!r}):\n    print('held', flush=True)\n    time.sleep(30)\n"
    )
    python = str(Path(GREENROOM).with_name("python"))
    with subprocess.Popen([python, "-c", hold], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        refused = greenroom("code", "ask", "How many numbers can there be?")
        other.kill()
    assert refused.status == 2
    assert "goes on in another greenroom" in refused.err
    assert greenroom("code", "ask", "How many numbers can there be?").status == 0


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_nothing_is_lost_and_finishing_goes_on(greenroom, started, seed):
    write(started, WRONG, TESTS, plan="A window, O(n).")
    process = subprocess.Popen(
        [GREENROOM, "code", "submit" if seed % 2 else "finish"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(random.Random(seed).uniform(0.3, 1.8))
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    greenroom("code", "finish")
    [exercise] = shown(greenroom)["exercises"]
    assert exercise["is_finished"]
    assert exercise["stages"]["implement"]["text"] == WRONG
    assert exercise["stages"]["plan"]["text"] == "A window, O(n)."
    assert exercise["results"]["verdict"] == "WA"
    assert exercise["results"]["killable"] > 0
    assert len(exercise["scorecard"]) == 6


def test_a_screen_is_held_in_the_terminal_interrupted_and_resumed(greenroom, mine, pipe):
    pipe("May the input be empty?\n.\nOne pass, O(n).\n.\n/run\n/hint\n/stop\n")
    first = greenroom("interview", "coding-screen", "--seed", "3")
    assert "Coding screen" in first.out
    assert "Stopped, and kept. `greenroom interview` goes on here." in first.out
    assert "samples are as they should be" in first.out
    pipe("/submit\n.\n.\nI built it in one pass.\n.\n3\n")
    again = greenroom("interview")
    assert "Going on where you stopped" in again.out
    assert "Debrief: Coding screen" in again.out
    assert "You rated it 3" in again.out or "No verdict." in again.out
    debrief = json.loads(greenroom("debrief", "--format", "json").out)
    assert [row["category"] for row in debrief["scorecard"]] == list(CATEGORIES)
    transcript = greenroom("debrief", "--transcript").out
    assert "May the input be empty?" in transcript
    assert "def " in transcript


def test_a_real_screen_tells_nothing_before_its_debrief(greenroom, mine, pipe):
    pipe("All clear.\n.\nOne pass.\n.\n/hint\n/submit\n.\n.\nDone.\n.\n2\n")
    out = greenroom("interview", "coding-screen", "--real", "--seed", "3").out
    before = out.partition("Debrief: ")[0]
    assert "no hints in a real round" in before
    assert "told at the end" in " ".join(before.split())
    assert "Scorecard" not in before
    assert "Scorecard" in out
