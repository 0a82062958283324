"""What is left of a history when the power goes: every cut that can be made between and inside SQLite's writes.

    python benchmarks/power_cut.py

SQLite's writes during a catching up are recorded, then replayed up to every point: with the next write torn at its beginning,
middle, end and every sector, its rest kept as it was or zeroed, and with each write lost that was not synced yet. Every state
of the files is opened as greenroom opens it. The exit status says whether anything but before and after was found.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.store.power_cut import Scene, evenly, first_scene, later_scene, tried
from tests.store.recording import recorder

SCENES = {"the first catching up, with the migration": first_scene, "a later catching up": later_scene}


def main() -> int:
    """Prints a line a scene."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, metavar="N", help="try N cuts a scene, spread evenly (default: all)")
    most = parser.parse_args().most
    if recorder() is None:
        print("Python's SQLite library does not show sqlite3_vfs_find here, so its writes cannot be recorded.")
        return 2
    harmful = [_harmful(name, scene_of, most) for name, scene_of in SCENES.items()]
    return int(any(harmful))


def _harmful(name: str, scene_of, most: int | None) -> bool:
    with tempfile.TemporaryDirectory() as recorded, tempfile.TemporaryDirectory() as cut:
        scene: Scene = scene_of(recorded)
        cuts = list(scene.cuts())
        outcomes = tried(scene, evenly(cuts, most) if most else cuts, cut)
    counts = ", ".join(f"{number} {outcome}" for outcome, number in outcomes.counts.most_common())
    print(f"{name}: {len(scene.operations)} operations, {outcomes.counts.total()} cuts tried: {counts}")
    for line in outcomes.bad[:20]:
        print(f"    {line}")
    return bool(outcomes.bad)


if __name__ == "__main__":
    sys.exit(main())
