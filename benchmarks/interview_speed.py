"""How long an interviewer needs for the next question after an answer of about 700 words, and what carries that time.

    python benchmarks/interview_speed.py

In one process, as `greenroom interview` runs: the answer is kept, minded, judged and listened to, every event synced to the
log, and the next question chosen. Beside it stands the judgement alone. Medians and the slowest of twenty, in milliseconds.
"""

import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from greenroom.history import Said  # noqa: E402
from greenroom.interviewer.setup import Setup  # noqa: E402
from greenroom.library.answers import read_answer  # noqa: E402
from greenroom.library.questions import all_questions  # noqa: E402
from greenroom.library.rounds import find_round  # noqa: E402
from greenroom.library.settings import Settings  # noqa: E402
from greenroom.rehearsal.flow import Sitting, Taken, carry_on  # noqa: E402
from greenroom.rehearsal.judging import judge  # noqa: E402
from greenroom.rehearsal.rounds import heard_as, planned, settle_in  # noqa: E402
from greenroom.store.log import Log  # noqa: E402
from tests.rehearsal.rooms import Clock  # noqa: E402

TIMES = 20
TARGET = 50.0
WORDS = 700
SETUP = Setup("deep-dive-review", "rigour", pressure=2)


class Candidate:
    """Gives the long answer to every question, and takes the time from its end to the next question."""

    def __init__(self, words: str) -> None:
        self.words, self.waited, self.judged = words, [], 0.0
        self.since: float | None = None
        self.alone: list[float] = []

    def take(self, said: Said, _: Sitting) -> Taken:
        if self.since is not None:
            self.waited.append(1000 * (perf_counter() - self.since))
        self.since = perf_counter()
        return Taken("answered", f"{self.words} {said.id}\n")

    def show(self, *_: object) -> None:
        """Nobody looks."""

    say = tell = show

    def rate(self) -> None:
        """Leaves it open."""


def main() -> int:
    """Prints the figures; the exit status says whether the median met the target."""
    text = read_answer(str(ROOT / "examples" / "walkthroughs" / "leak-detection.md")).attempt.text
    words = text.split()
    long = " ".join((words * (1 + WORDS // len(words)))[:WORDS])
    candidate = Candidate(long)
    settle_in(Settings())
    with tempfile.TemporaryDirectory() as folder:
        for number in range(TIMES // 5):
            plan = planned(find_round(SETUP.round), SETUP, all_questions(), {})
            log = Log(str(Path(folder, str(number))))
            sitting = Sitting.begin("r", plan, log, Clock(), mode="round", project="", follow_ups=0, setup=SETUP.facts())

            def judged(said: Said, sitting: Sitting = sitting) -> object:
                began = perf_counter()
                examination = judge(said, Settings(), heard=heard_as(sitting.state, said))
                candidate.alone.append(1000 * (perf_counter() - began))
                return examination

            candidate.since = None
            carry_on(sitting, candidate, judged)  # type: ignore[arg-type]
    waited, alone = candidate.waited, candidate.alone
    print(f"answers of {WORDS} words: {len(waited)}")
    print(
        f"to the next question   {statistics.median(waited):6.1f} ms   slowest {max(waited):6.1f} ms   (target {TARGET:g} ms)"
    )
    print(f"the judgement alone    {statistics.median(alone):6.1f} ms   slowest {max(alone):6.1f} ms")
    print(f"ratio                  {statistics.median(waited) / statistics.median(alone):6.1f}")
    return int(statistics.median(waited) > TARGET)


if __name__ == "__main__":
    raise SystemExit(main())
