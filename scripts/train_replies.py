"""Makes ``content/models/replies.tsv`` from ``corpus/replies``: whether a reply dodges its question, and whether it defends.

    python scripts/train_replies.py            write the weights
    python scripts/train_replies.py --check    fail if the shipped weights are not what training gives
    python scripts/train_replies.py --cross    print how well writers are read who were left out

Two logistic regressions over features that hold or do not, fitted as those of ``scripts/train_signs.py`` are: Nesterov's
gradient with the longest step that cannot overshoot, a fixed number of steps, nothing random.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from train_roles import ROOT
from train_signs import answer_to, asked_for, average_precision, shipped

from greenroom.reading import replies

REPLIES = ROOT / "corpus" / "replies"
WEIGHTS = Path(replies.WEIGHTS)
TARGETS = ("dodges", "defensive")
SEEN_AT_LEAST = 3
HOLD = 8.0
STEPS = 150
SMALLEST = 8
"""Weights below this, in thousandths, are dropped."""
Matrix = NDArray[np.float64]


class Example(NamedTuple):
    """A reply: who wrote it, what holds for it, and whether it dodges and defends."""

    writer: str
    features: frozenset[str]
    shown: tuple[bool, bool]


def examples() -> Iterator[Example]:
    """Every reply of the corpus."""
    for file in sorted(REPLIES.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            answer = answer_to(row["reply"], kind="reply", prompt=row["question"])
            dodges, defends = (target in row["label"] for target in TARGETS)
            yield Example(file.stem, replies.features(answer, row["kind"]), (dodges, defends))


def train(given: Sequence[Example]) -> dict[str, tuple[int, int]]:
    """The weights by feature, for dodging and for defending, in thousandths; `replies.BASE` is where they start."""
    often = Counter(name for example in given for name in example.features)
    names = sorted(name for name, count in often.items() if count >= SEEN_AT_LEAST)
    number = {name: index for index, name in enumerate(names, 1)}
    cells = [(row, number[name]) for row, example in enumerate(given) for name in sorted(example.features) if name in number]
    cells += [(row, 0) for row in range(len(given))]
    rows, columns = (np.array(side) for side in zip(*cells, strict=True))
    stands = csr_array((np.ones(len(cells)), (rows, columns)), shape=(len(given), len(names) + 1))
    shows = np.array([example.shown for example in given], dtype=np.float64)
    hold = np.full((len(names) + 1, 1), HOLD)
    hold[0] = 0.01
    longest = max(len(example.features) for example in given)
    step = 1 / (stands.sum(axis=0)[:, None] * longest / 4 + hold)
    weights = ahead = np.zeros((len(names) + 1, len(TARGETS)))
    for count in range(1, STEPS + 1):
        wrong = 1 / (1 + np.exp(-(stands @ ahead))) - shows
        nearer = ahead - step * (stands.T @ wrong + hold * ahead)
        ahead = nearer + (nearer - weights) * (count - 1) / (count + 2)
        weights = nearer
    table = {replies.BASE: weights[0], **dict(zip(names, weights[1:], strict=True))}
    return {name: (round(1000 * float(row[0])), round(1000 * float(row[1]))) for name, row in table.items()}


def written(weights: dict[str, tuple[int, int]]) -> str:
    """The weights as text; tiny ones are dropped."""
    kept = ((name, row) for name, row in weights.items() if name == replies.BASE or max(map(abs, row)) >= SMALLEST)
    return "".join(f"{name}\t{dodges} {defends}\n" for name, (dodges, defends) in kept)


def cross(given: Sequence[Example]) -> None:
    """Prints, for each writer left out, average precision beside chance, and precision and recall where the logit is above
    0.
    """
    writers = sorted({example.writer for example in given})
    scores: list[tuple[Example, tuple[int, int]]] = []
    for writer in writers:
        weights = train([example for example in given if example.writer != writer])
        scores += [(example, _scored(weights, example)) for example in given if example.writer == writer]
    print(f"{'':12}{'writer':8}{'average precision':>18}{'chance':>8}{'precision':>11}{'recall':>8}")
    for number, target in enumerate(TARGETS):
        for writer in [*writers, "all"]:
            rows = sorted((row for row in scores if writer in (row[0].writer, "all")), key=lambda row: -row[1][number])
            right = [example.shown[number] for example, _ in rows]
            said = sum(score[number] > 0 for _, score in rows)
            print(
                f"{target:12}{writer:8}{average_precision(right):18.2f}{sum(right) / len(right):8.2f}"
                f"{sum(right[:said]) / max(1, said):11.2f}{sum(right[:said]) / sum(right):8.2f}"
            )


def _scored(weights: dict[str, tuple[int, int]], example: Example) -> tuple[int, int]:
    rows = [weights[replies.BASE], *(weights[name] for name in example.features if name in weights)]
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def main() -> int:
    """Trains, checks or cross-validates."""
    options = asked_for(__doc__)
    given = list(examples())
    if options.cross:
        cross(given)
        return 0
    return shipped(WEIGHTS, written(train(given)), check=options.check, made_by=__file__)


if __name__ == "__main__":
    raise SystemExit(main())
