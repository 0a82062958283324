"""What schemathesis finds in the HTTP API when it takes its time: every phase, several seeds, many examples an operation.

python benchmarks/studio_api.py [EXAMPLES] [SEEDS]      100 examples, 3 seeds unless told; exits 1 where anything is found
"""

import sys
import tempfile
import warnings
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from greenroom.library.settings import Settings
from greenroom.store.keeping import History
from greenroom.studio.rendering import Studio
from greenroom.workspace.making import make_workspace
from tests.studio.rooms import Clock, desk_on
from tests.studio.test_api_by_schemathesis import PHASES, Run, run


def main() -> int:
    examples, seeds = (int(word) for word in (sys.argv[1:] + ["100", "3"][len(sys.argv) - 1 :])[:2])
    found = 0
    for seed in range(1, seeds + 1):
        for phase in PHASES:
            began = perf_counter()
            requests, faults = in_a_new_workspace(phase, examples, seed)
            print(
                f"seed {seed}  {phase:9} {requests:6} requests  {len(faults)} faults  {perf_counter() - began:6.1f} s",
                flush=True,
            )
            print("".join(f"  {fault}\n" for fault in sorted(set(faults))[:20]), end="")
            found += len(faults)
    return int(found > 0)


def in_a_new_workspace(phase: str, examples: int, seed: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        workspace, clock = make_workspace(f"{folder}/mine")[0], Clock()
        desk = desk_on(workspace, clock)
        try:
            return run(
                Studio(workspace, History(workspace.kept, clock), Settings(), desk), desk, phase, examples=examples, seed=seed
            )
        finally:
            desk.close()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    raise SystemExit(main())
