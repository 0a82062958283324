"""How fast a workspace with 10,000 attempts is: until `rehearse` takes the first key, and a whole `history`.

    python benchmarks/history_speed.py

Wall-clock medians of whole processes, interleaved, beside a bare `python -c pass` and beside an empty workspace.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from greenroom.event import Event  # noqa: E402
from greenroom.history import asked_facts, replay  # noqa: E402
from greenroom.library.questions import all_questions, answer_to  # noqa: E402
from greenroom.library.settings import Settings  # noqa: E402
from greenroom.rehearsal import picking  # noqa: E402
from greenroom.rehearsal.flow import judged_facts  # noqa: E402
from greenroom.rehearsal.judging import judge  # noqa: E402
from greenroom.store.keeping import History  # noqa: E402
from greenroom.workspace.place import Workspace  # noqa: E402
from tests.cli.terminal import GREENROOM, Terminal  # noqa: E402

READY_TARGET, HISTORY_TARGET = 300.0, 200.0


def main() -> int:
    """Prints the table; the exit status says whether both targets were met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--attempts", type=int, default=10_000)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        full, empty = Path(folder) / "full", Path(folder) / "empty"
        for room in (full, empty):
            subprocess.run([GREENROOM, "new", room], check=True, capture_output=True)
        seconds = _fill(full, options.attempts)
        print(f"{options.attempts} attempts of real answers taken over into the history in {seconds:.1f} s\n")
        spent = _interleaved(
            {
                "bare python": lambda: _run([sys.executable, "-c", "pass"], full),
                "history, empty": lambda: _run([GREENROOM, "history"], empty),
                "history": lambda: _run([GREENROOM, "history"], full),
                "history last": lambda: _run([GREENROOM, "history", "last"], full),
                "rehearse, empty, until ready": lambda: _until_ready(empty),
                "rehearse, until ready": lambda: _until_ready(full),
            },
            options.rounds,
        )
    for name, milliseconds in spent.items():
        print(f"{name:32} {milliseconds:7.0f} ms {milliseconds / spent['bare python']:6.1f} × bare python")
    print(f"\nrehearse ready in {spent['rehearse, until ready']:.0f} ms (target ≤ {READY_TARGET:g})")
    print(f"history in {spent['history']:.0f} ms (target ≤ {HISTORY_TARGET:g})")
    return int(spent["rehearse, until ready"] > READY_TARGET or spent["history"] > HISTORY_TARGET)


def _fill(room: Path, attempts: int) -> float:
    """Writes real answers, judged once each and repeated, over two years; gives the seconds of the first catching up."""
    history = History(Workspace(str(room)).kept, lambda: datetime.now(UTC))
    answered = [question for question in all_questions().values() if question.faults]
    shapes = [_judged(picking.asked(question), answer_to(question, "strong")) for question in answered]
    began = datetime(2025, 1, 1, tzinfo=UTC)
    events: list[Event] = []
    for number in range(attempts):
        facts = shapes[number % len(shapes)]
        at = began + timedelta(hours=1.7 * number)
        rehearsal = f"{at:%Y%m%d-%H%M%S}-{number:04x}"
        attempt = {"attempt": f"{rehearsal}.1"}
        events += [
            Event("began", at, rehearsal, {"mode": "single", "project": "", "plan": [facts["question"]], "follow_ups": 2}),
            Event("asked", at, rehearsal, {**attempt, "question": facts["question"]}),
            Event("answered", at, rehearsal, {**attempt, **facts["answer"]}),
            Event("judged", at, rehearsal, {**attempt, **facts["judgement"]}),
            Event("ended", at, rehearsal, {}),
        ]
    history.log.append(*events)
    start = time.perf_counter()
    history.catch_up()
    return time.perf_counter() - start


def _judged(question, words: str) -> dict[str, dict]:  # type: ignore[no-untyped-def, type-arg]
    answer = {"words": words, "form": "plain", "source": "terminal", "seconds": 120.0}
    facts = asked_facts(question)
    at = datetime(2025, 1, 1, tzinfo=UTC)
    began = Event("began", at, "r", {"mode": "single", "project": "", "plan": [facts], "follow_ups": 2})
    events = [began, Event("asked", at, "r", {"attempt": "r.1", "question": facts})]
    said = replay([*events, Event("answered", at, "r", {"attempt": "r.1", **answer})])["r"].attempts[0]
    return {"question": facts, "answer": answer, "judgement": dict(judged_facts(judge(said, Settings())))}


def _interleaved(actions: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    spent: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            spent[name].append(action())
    return {name: 1000 * statistics.median(values) for name, values in spent.items()}


def _run(command: list[object], room: Path) -> float:
    began = time.perf_counter()
    subprocess.run([str(word) for word in command], cwd=room, check=True, capture_output=True)
    return time.perf_counter() - began


def _until_ready(room: Path) -> float:
    """From the start of the process to the prompt, in a real terminal; then it is stopped as a person would."""
    began = time.perf_counter()
    with Terminal(GREENROOM, "rehearse", cwd=room) as terminal:
        terminal.expect("0:00")
        spent = time.perf_counter() - began
        terminal.type("/stop\n")
        terminal.rest()
    return spent


if __name__ == "__main__":
    raise SystemExit(main())
