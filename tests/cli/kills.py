"""Kills a rehearsal at a random moment and looks whether anything is lost; the test does it a few times, the benchmark 300 times.

What was entered is a line behind which the next prompt came, or a file that the editor saved more than a second before the kill.
None of it may be missing from the log or from the editor's draft, and every rehearsal that was not over must be resumed.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from greenroom.cli.room import RATING
from greenroom.event import Event
from greenroom.history import replay
from greenroom.store.log import Log
from tests.cli.terminal import GREENROOM, Terminal

LONGEST = 4.0
ROUNDS = ("deep-dive-review", "behavioural", "recruiter-screen")
GRACE = 1.0
EDITOR = """
import json, os, random, sys, time
path, saves, seed = sys.argv[3], sys.argv[1], int(sys.argv[2])
draw = random.Random(seed)
for number in range(draw.randrange(1, 25)):
    word = f"saved{seed}x{number}"
    with open(path, "a") as file:
        file.write(f"I measured the recall of {word} before and after. ")
    with open(saves, "a") as file:
        file.write(json.dumps([word, time.monotonic()]) + "\\n")
    time.sleep(draw.uniform(0, 0.2))
"""


class Outcome(NamedTuple):
    """What one kill did: words entered, those of them in time (a second before the kill), those in time that are lost."""

    entered: int
    in_time: int
    lost: tuple[str, ...]
    was_to_resume: bool
    resumed: bool


def kill_once(workspace: Path, seed: int, *, in_a_round: bool = False) -> Outcome:
    """One process that is killed; every third one takes its answers from an editor. In a round it is `greenroom interview`."""
    draw = random.Random(seed)
    log = Log(str(workspace / ".greenroom" / "log"))
    was_to_resume = _is_unfinished(log.events())
    saves = workspace / f"saves{seed}.jsonl"
    saves.touch()
    words = ["--editor"] if seed % 3 == 0 else []
    command = ["rehearse"] if not in_a_round else ["interview"] if was_to_resume else ["interview", draw.choice(ROUNDS)]
    command += ["--real"] if in_a_round and not was_to_resume and seed % 2 else []
    editor = f'"{sys.executable}" "{_script(workspace)}" "{saves}" {seed}'
    with Terminal(GREENROOM, *command, *words, cwd=workspace, env={"EDITOR": editor, "VISUAL": ""}) as terminal:
        seconds = draw.uniform(0.02, LONGEST)
        entered = _watch(seconds, terminal) if words else _type(seconds, terminal, draw, seed)
        terminal.kill()
        killed = time.monotonic()
        said = terminal.seen
    entered |= dict(map(json.loads, saves.read_text().splitlines()))
    kept = _kept(log.events()) + "".join(path.read_text() for path in (workspace / ".greenroom").glob("drafts/*"))
    in_time = [word for word, at in entered.items() if at < killed - GRACE]
    lost = tuple(word for word in in_time if word not in kept)
    was_to_resume = was_to_resume and "usually" in said
    return Outcome(len(entered), len(in_time), lost, was_to_resume, was_to_resume and "Going on" in said)


def _watch(seconds: float, terminal: Terminal) -> dict[str, float]:
    """Lets the editor write; nothing is typed."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        terminal.watch(end - time.monotonic())
    return {}


def _type(seconds: float, terminal: Terminal, draw: random.Random, seed: int) -> dict[str, float]:
    """Types lines, ends answers now and then; every word that is in no other line, with the moment of its Enter."""
    end = time.monotonic() + seconds
    entered: dict[str, float] = {}
    while time.monotonic() < end and not terminal.is_over and not any(sign in terminal.seen for sign in ("│", RATING.strip())):
        terminal.watch(min(0.1, max(0.0, end - time.monotonic())))
    while time.monotonic() < end and not terminal.is_over:
        terminal.watch(min(draw.uniform(0, 0.15), max(0.0, end - time.monotonic())))
        if terminal.seen.rstrip().endswith(RATING.strip()):
            terminal.type("3\n")
            continue
        if draw.random() < 0.15 and entered:
            terminal.type("\n.\n")
            terminal.watch(end - time.monotonic(), until="usually")
            terminal.watch(end - time.monotonic(), until="│")
            continue
        word = f"typed{seed}x{len(entered)}"
        prompts = terminal.seen.count("│")
        terminal.type(f"I chose {word} over the rules because recall rose from 61% to 74%.\n")
        terminal.watch(max(0.0, end - time.monotonic()), until="│")
        if terminal.seen.count("│") > prompts:  # the next prompt says that the line is kept
            entered[word] = time.monotonic() - GRACE
    return entered


def _kept(events: Iterable[Event]) -> str:
    texts = []
    for event in events:
        texts += [*event.facts.get("lines", ()), event.facts.get("line", ""), str(event.facts.get("words", ""))]
    return "\n".join(texts)


def _is_unfinished(events: Iterable[Event]) -> bool:
    return any(rehearsal.ended_at is None for rehearsal in replay(events).values())


def _script(workspace: Path) -> Path:
    path = workspace / "editor.py"
    if not path.exists():
        path.write_text(EDITOR)
        os.chmod(path, 0o600)
    return path
