"""Makes ``content/models/scores.tsv``: what the whole answer is worth to each category of a scorecard.

    python scripts/train_scores.py            write the worths
    python scripts/train_scores.py --check    fail if the shipped worths are not what training gives

A ridge per category over the measures, the ladder's own score, the card's mean and the number of faults, on the labelled scores
of the train voices. What is good may not be worth less than nothing. The answer's length is given to the training and withheld
from the engine, so that what merely grows with length earns nothing. Nothing is random.
"""

import argparse
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from math import log, sqrt
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
import numpy as np  # noqa: E402
from measure_rules import answer_of, unseen_models, use  # noqa: E402

from greenroom.reading import roles  # noqa: E402
from greenroom.reading.measures import too_little  # noqa: E402
from greenroom.reading.telling import measures_of  # noqa: E402
from greenroom.reading.weighing import HELD_AGAINST, WEIGHTS, family, seen  # noqa: E402
from greenroom.rules.lint import lint  # noqa: E402
from greenroom.rules.registry import all_rules  # noqa: E402
from greenroom.scorecard import Score, score  # noqa: E402

HOLD = 200.0
HOLD_WHOLE = 60.0
WHOLE = ("ladder", "card", "faults")
FEWEST = 60
SMALLEST = 0.01
"""A weight of a standardised column below this, in scores, is left out."""
PASSES = 80
MOST_SPREAD = 1.6
LENGTH = "length"
Column = list[float]


class Example(NamedTuple):
    """An answer of the corpus: the ladders' scores, what is weighed, and the scores that a reader gave."""

    name: str
    kind: str
    words: int
    labels: Mapping[str, int | None]
    card: tuple[Score, ...]
    seen: Mapping[str, int]

    @property
    def voice(self) -> str:
        """Who speaks."""
        return self.name.split("/")[0]


def examples(voices: Collection[str]) -> Iterator[Example]:
    """Every labelled answer of these voices; its roles come from a model that never saw its voice."""
    models, rules = _models(), list(all_rules().values())
    for labelled in loader.load(set(voices)):
        use(models[labelled.voice])
        answer = answer_of(labelled)
        findings = lint(answer, rules)
        ends = {"start": answer.beginning, "end": answer.ending}
        card = score(answer.exercise.kind, measures_of(answer), findings, ends, too_little(answer))
        given = seen(answer, card, findings)
        yield Example(labelled.name, answer.exercise.kind, answer.spoken, labelled.head["scores"], card, given)


@cache
def _models() -> dict[str, roles.Model]:
    return unseen_models()


Cells = Mapping[str, Mapping[str, int]]


def train(given: Sequence[Example]) -> Cells:
    """The worths per family and category."""
    cases: dict[str, list[tuple[Example, int, int]]] = {}
    for example in given:
        for row in example.card:
            label = example.labels.get(row.category)
            if label is not None and row.score is not None:
                cases.setdefault(f"{family(example.kind)} {row.category}", []).append((example, row.score, label))
    return {name: _fitted(rows) for name, rows in sorted(cases.items()) if len(rows) >= FEWEST}


def _fitted(rows: Sequence[tuple[Example, int, int]]) -> dict[str, int]:
    """The worths of one category, in thousandths of a score for a hundred hundredths."""
    names = sorted({name for example, _, _ in rows for name in example.seen if not name.startswith("part:")})
    columns = {name: [example.seen.get(name, 0) / 100 for example, _, _ in rows] for name in names}
    columns["ladder"] = [float(ladder) for _, ladder, _ in rows]
    columns[LENGTH] = _lengths([example for example, _, _ in rows])
    columns = {name: column for name, column in columns.items() if max(column) > min(column)}
    labels = [float(label) for _, _, label in rows]
    scales = {name: _spread(column) for name, column in columns.items()}
    standard = {name: [(x - fmean(column)) / scales[name] for x in column] for name, column in columns.items()}
    weights = _ridge(standard, [label - fmean(labels) for label in labels])
    weights = {name: weight for name, weight in weights.items() if name != LENGTH and abs(weight) >= SMALLEST}
    told = [sum(weight * standard[name][row] for name, weight in weights.items()) for row in range(len(rows))]
    stretch = min(MOST_SPREAD, _spread(labels) / max(_spread(told), 1e-6))
    worths = {name: round(1000 * stretch * weight / scales[name]) for name, weight in weights.items()}
    base = 1000 * fmean(labels) - sum(worth * fmean(columns[name]) for name, worth in worths.items())
    return {"base": round(base)} | {name: worth for name, worth in sorted(worths.items()) if worth}


def _lengths(rows: Sequence[Example]) -> Column:
    """How much longer each is than others of its kind."""
    logs = [log(example.words) for example in rows]
    usual = {
        kind: fmean(size for size, other in zip(logs, rows, strict=True) if other.kind == kind)
        for kind in {example.kind for example in rows}
    }
    return [size - usual[example.kind] for size, example in zip(logs, rows, strict=True)]


def _spread(column: Column) -> float:
    middle = fmean(column)
    return sqrt(fmean((x - middle) ** 2 for x in column))


def _ridge(columns: Mapping[str, Column], target: Column) -> dict[str, float]:
    """Weights by coordinate descent; each but that of the length is kept to the side of zero on which it belongs."""
    names = list(columns)
    table = np.array([columns[name] for name in names])
    product, aim = table @ table.T, table @ np.array(target)
    weights = np.zeros(len(names))
    holds = [0.0 if name == LENGTH else HOLD_WHOLE if name in WHOLE else HOLD for name in names]
    for _ in range(PASSES):
        for at, name in enumerate(names):
            others = product[at] @ weights - product[at, at] * weights[at]
            best = (aim[at] - others) / (product[at, at] + holds[at])
            weights[at] = best if name == LENGTH else min(0.0, best) if name in HELD_AGAINST else max(0.0, best)
    return dict(zip(names, weights.tolist(), strict=True))


def written(worths: Cells) -> str:
    """The worths as text: a row per family and category."""
    return "".join(f"{row}\t{', '.join(f'{name} {worth}' for name, worth in cells.items())}\n" for row, cells in worths.items())


def main() -> int:
    """Trains on the train voices; writes or checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    given = list(examples(loader.split("train")))
    file, text = Path(WEIGHTS), written(train(given))
    if options.check:
        same = file.exists() and file.read_text(encoding="utf-8") == text
        print("What is shipped is what training gives." if same else "It differs: run scripts/train_scores.py.")
        return int(not same)
    file.write_text(text, encoding="utf-8")
    print(f"{file.name}: {len(text.splitlines())} rows, {len(text) / 1024:.0f} KiB, from {len(given)} answers")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
