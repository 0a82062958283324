"""Prints how well scores agree with the labelled ones: quadratic weighted kappa, pooled and by category.

    python scripts/measure_scores.py [--split train|validation|both] [--voices VOICE ...] [--show CATEGORY]

Roles come from models that never saw the answer's voice, as in measure_rules.py, and so do the worths of ``scores.tsv``. Beside
the engine stand its ladders alone and two guesses that do not read: the mean score of answers about as long (the same kind of
answer, other train voices), and the train voices' most usual score. ``bias`` is how much the engine scores above the label.
Only what both score is compared; ``null`` counts the labels that are null, those of them that the engine scores, and the scored
ones for which it says null. --show prints, for the train voices, what lies off with the climb that led there.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import log
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
from train_scores import Example, examples, train  # noqa: E402

from greenroom.reading import weighing  # noqa: E402
from greenroom.scorecard import Score  # noqa: E402

FOLDS = 5
NEIGHBOURS = 15
Pairs = Sequence[tuple[int, int]]


class Judged(NamedTuple):
    """A category of an answer: what a reader gave it, what its ladder does, and what the engine does."""

    name: str
    kind: str
    category: str
    words: int
    gold: int | None
    ladder: Score
    ours: Score

    @property
    def voice(self) -> str:
        """Who speaks."""
        return self.name.split("/")[0]


def judged(given: Sequence[Example], taught: Sequence[Example]) -> Iterator[Judged]:
    """Every category of the given answers, weighed by worths that were made without their voice."""
    voices = sorted({example.voice for example in given})
    for fold in range(FOLDS):
        left_out = set(voices[fold::FOLDS])
        cells = train([example for example in taught if example.voice not in left_out])
        worths = {row: weighing.Worth.of(worth) for row, worth in cells.items()}
        for example in (example for example in given if example.voice in left_out):
            card = weighing.moved(example.kind, example.card, example.seen, worths)
            for ladder, ours in zip(example.card, card, strict=True):
                if ours.category in example.labels:
                    gold = example.labels[ours.category]
                    yield Judged(example.name, example.kind, ours.category, example.words, gold, ladder, ours)


def kappa(pairs: Pairs) -> float:
    """Agreement beyond chance, a disagreement weighing the square of its distance."""
    if not pairs:
        return float("nan")
    seen = fmean((a - b) ** 2 for a, b in pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum((a - b) ** 2 * left[a] * right[b] for a in left for b in right) / len(pairs) ** 2
    return 1 - seen / chance if chance else float("nan")


def by_length(case: Judged, others: Sequence[Judged]) -> int:
    """The mean score of the answers of this kind that are nearest in length."""
    alike = [other for other in others if other.kind == case.kind] or others
    near = sorted(alike, key=lambda other: abs(log(other.words / case.words)))[:NEIGHBOURS]
    return round(fmean(other.gold or 0 for other in near))


def usual(_: Judged, others: Sequence[Judged]) -> int:
    """The score that is given most."""
    return Counter(other.gold or 0 for other in others).most_common(1)[0][0]


Guess = Callable[[Judged, Sequence[Judged]], int]
GUESSES: dict[str, Guess] = {
    "engine": lambda case, _: case.ours.score or 0,
    "ladder": lambda case, _: case.ladder.score or 0,
    "length": by_length,
    "usual": usual,
}


def print_table(cases: Sequence[Judged], known: Sequence[Judged]) -> None:
    """A row per category, and the pooled one; ``known`` is what the guesses learn from."""
    print(f"{'category':14}" + "".join(f"{name:>8}" for name in GUESSES) + f"{'bias':>8}{'pairs':>7}   null: said wrong missed")
    pooled: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for category in dict.fromkeys(case.category for case in cases):
        rows = [case for case in cases if case.category == category]
        both = [case for case in rows if case.gold is not None and case.ours.score is not None]
        others = [case for case in known if case.category == category and case.gold is not None]
        made = {name: _pairs(guess, both, others) for name, guess in GUESSES.items()}
        for name, pairs in made.items():
            pooled[name] += pairs
        print(_row(category, made, rows))
    print(_row("pooled", pooled, cases))


def _pairs(guess: Guess, cases: Sequence[Judged], others: Sequence[Judged]) -> Pairs:
    return [(case.gold or 0, guess(case, [other for other in others if other.voice != case.voice])) for case in cases]


def _row(name: str, made: dict[str, Pairs], rows: Sequence[Judged]) -> str:
    bias = fmean(ours - gold for gold, ours in made["engine"]) if made["engine"] else float("nan")
    null = [case for case in rows if case.gold is None]
    wrong = sum(case.ours.score is not None for case in null)
    missed = sum(case.ours.score is None for case in rows) - len(null) + wrong
    kappas = "".join(f"{kappa(pairs):8.2f}" for pairs in made.values())
    return f"{name:14}{kappas}{bias:+8.2f}{len(made['engine']):7}{len(null):13}{wrong:6}{missed:7}"


def show(cases: Sequence[Judged], category: str) -> None:
    """What lies off in a category, the worst first."""
    off = [case for case in cases if case.category == category and case.gold != case.ours.score]
    for case in sorted(off, key=lambda case: -abs((case.gold or 0) - (case.ours.score or 0))):
        print(f"\n{case.name} ({case.kind}, {case.words} words): label {case.gold}, engine {case.ours.score}. {case.ours.why}")
        for line in case.ours.climb:
            print(f"    {line}")


def main() -> int:
    """Prints the table, and the errors of one category where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["train", "validation", "both"], default="both")
    parser.add_argument("--voices", nargs="*")
    parser.add_argument("--show", metavar="CATEGORY")
    options = parser.parse_args()
    voices, taught = loader.split("train"), list(examples(loader.split("train")))
    known = list(judged(taught, taught))
    held = list(judged(list(examples(loader.split("validation"))), taught)) if options.split != "train" else []
    cases = [*(known if options.split != "validation" else ()), *held]
    cases = [case for case in cases if not options.voices or case.voice in options.voices]
    if options.show:
        show([case for case in cases if case.voice in voices], options.show)
    print_table(cases, known)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
