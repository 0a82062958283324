"""Kills `greenroom rehearse`, or whole rounds of `greenroom interview`, at random moments and counts what is lost.

    python benchmarks/kills.py --kills 300 [--rounds]

Lines are typed into a real terminal, or saved by an editor; a process is killed with SIGKILL after up to three seconds, and
the next one goes on in the same workspace. At the end whatever is not over is resumed once more and brought to its end.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from greenroom.history import replay  # noqa: E402
from greenroom.store.log import Log  # noqa: E402
from tests.cli.kills import kill_once  # noqa: E402
from tests.cli.terminal import GREENROOM  # noqa: E402


def main() -> int:
    """Prints the counts; the exit status says whether anything was lost or not resumed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", action="store_true", help="whole rounds instead of single questions")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / "room"
        subprocess.run([GREENROOM, "new", room], check=True, capture_output=True)
        outcomes = []
        for number in range(options.kills):
            outcomes.append(kill_once(room, options.seed + number, in_a_round=options.rounds))
            if outcomes[-1].lost or outcomes[-1].resumed != outcomes[-1].was_to_resume:
                print(f"kill {number}: {outcomes[-1]}", flush=True)
        left, failed = _bring_to_an_end(room, "interview" if options.rounds else "rehearse")
    lost = sum(len(outcome.lost) for outcome in outcomes)
    to_resume = sum(outcome.was_to_resume for outcome in outcomes)
    resumed = sum(outcome.resumed for outcome in outcomes)
    print(f"kills                                    {options.kills}")
    print(f"lines typed and files saved              {sum(outcome.entered for outcome in outcomes)}")
    print(f"entered over a second before the kill    {sum(outcome.in_time for outcome in outcomes)}")
    print(f"of these lost                            {lost}")
    print(f"starts that found a rehearsal to resume  {to_resume}")
    print(f"of these resumed                         {resumed}")
    print(f"rehearsals in the end                    {left}, {failed} of them not brought to an end")
    return int(bool(lost or failed) or resumed < to_resume)


def _bring_to_an_end(room: Path, command: str) -> tuple[int, int]:
    """How many rehearsals there are, and how many of them a last resuming could not end."""
    log = Log(str(room / ".greenroom" / "log"))
    rehearsals = replay(log.events())
    for _ in rehearsals:
        if all(rehearsal.ended_at for rehearsal in replay(log.events()).values()):
            break
        subprocess.run([GREENROOM, command], cwd=room, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return len(rehearsals), sum(rehearsal.ended_at is None for rehearsal in replay(log.events()).values())


if __name__ == "__main__":
    raise SystemExit(main())
