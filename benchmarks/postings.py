"""How rightly and how fast postings are read: the postings of `corpus/postings`, written for this repository.

    python benchmarks/postings.py
    python benchmarks/postings.py --half held-out

Half of them (`held-out`) were written and labelled before there was a reader, by the author of the reader; the lexicon was
written without looking at them again, but faults of the machinery that showed in them were mended. They say how well the
reader keeps what it was meant to do and not how it does on strangers' postings. Intervals are those of a bootstrap over
postings (95 %). Times are processor time, the best of three readings after
a first one.
"""

import argparse
import random
import statistics
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from greenroom.jobs.reading import read_file

FOLDER = Path(__file__).parents[1] / "corpus" / "postings"
DRAWS, SEED = 1000, 11
TARGET_MILLISECONDS = 20.0


class Figure(NamedTuple):
    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"


class Figures(NamedTuple):
    precision: Figure
    recall: Figure
    f1: Figure
    needs: Figure
    primary: Figure
    near: Figure
    postings: int


class Counted(NamedTuple):
    """One posting: skills that both name, only the reader, only the label; pairs of needs; archetypes right and near."""

    both: int
    extra: int
    missed: int
    needs: tuple[tuple[str, str], ...]
    primary: bool
    near: bool


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("open", "held-out"), help="one half alone")
    options = parser.parse_args()
    for half in [options.half] if options.half else ["open", "held-out"]:
        found = figures(half)
        print(f"{half}: {found.postings} postings")
        for name in Figures._fields[:-1]:
            print(f"  {name:10} {getattr(found, name)}")
    times = milliseconds()
    middle, slowest = statistics.median(times), max(times)
    print(f"milliseconds a posting: median {middle:.1f}, slowest {slowest:.1f}; target {TARGET_MILLISECONDS:.0f}")
    return 0 if middle <= TARGET_MILLISECONDS else 1


def figures(half: str) -> Figures:
    rows = [counted(row) for row in labels() if row["half"] == half]
    drawn = random.Random(SEED)
    draws = [drawn.choices(rows, k=len(rows)) for _ in range(DRAWS)]
    shown = [_figure(rows, draws, of) for of in (precision, recall, f1, macro_needs, _share("primary"), _share("near"))]
    return Figures(*shown, len(rows))


def labels() -> list[dict[str, Any]]:
    with open(FOLDER / "labels.toml", "rb") as file:
        return list(tomllib.load(file)["posting"])


def counted(row: dict[str, Any]) -> Counted:
    (posting,) = read_file(str(FOLDER / "own" / row["file"]))
    mine = {skill.name: skill.need for skill in posting.skills}
    label = dict.fromkeys(row["can-learn"], "can-learn") | dict.fromkeys(row["must"], "must")
    both = mine.keys() & label.keys()
    return Counted(
        len(both),
        len(mine.keys() - label.keys()),
        len(label.keys() - mine.keys()),
        tuple((label[name], mine[name]) for name in both),
        posting.primary == row["primary"],
        posting.primary in (row["primary"], *row["adjacent"]),
    )


def precision(rows: Sequence[Counted]) -> float:
    both = sum(row.both for row in rows)
    return both / max(1, both + sum(row.extra for row in rows))


def recall(rows: Sequence[Counted]) -> float:
    both = sum(row.both for row in rows)
    return both / max(1, both + sum(row.missed for row in rows))


def f1(rows: Sequence[Counted]) -> float:
    return 2 * sum(row.both for row in rows) / max(1, sum(2 * row.both + row.extra + row.missed for row in rows))


def macro_needs(rows: Sequence[Counted]) -> float:
    """Of skills that both name: F1 of must and of can-learn, their mean."""
    pairs = [pair for row in rows for pair in row.needs]
    each = []
    for need in ("must", "can-learn"):
        right = sum(label == mine == need for label, mine in pairs)
        either = sum((label == need) + (mine == need) for label, mine in pairs)
        each.append(2 * right / either if either else 0.0)
    return sum(each) / 2


def _share(name: str) -> Callable[[Sequence[Counted]], float]:
    return lambda rows: sum(getattr(row, name) for row in rows) / max(1, len(rows))


def _figure(rows: Sequence[Counted], draws: Sequence[Sequence[Counted]], of: Callable[[Sequence[Counted]], float]) -> Figure:
    values = sorted(map(of, draws))
    return Figure(of(rows), values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1])


def milliseconds() -> list[float]:
    times = []
    for row in labels():
        path = str(FOLDER / "own" / row["file"])
        read_file(path)
        times.append(min(_once(path) for _ in range(3)))
    return times


def _once(path: str) -> float:
    began = time.process_time()
    read_file(path)
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    sys.exit(main())
