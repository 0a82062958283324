"""Makes ``content/models/roles.tsv`` from the corpus: an averaged structured perceptron (Collins, 2002).

    python scripts/train_roles.py            train on the train and validation voices, write the weights
    python scripts/train_roles.py --check    fail if the shipped weights are not what training gives
    python scripts/train_roles.py --cross    print the macro-F1 over voices left out, beside place alone

The mean over several orders of the answers. Only whole numbers are added up while learning, and their sums divided in one
order, so the weights are the same on every machine.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src")]

import loader  # noqa: E402

from greenroom.attempt import Attempt, Passage  # noqa: E402
from greenroom.exercise import Exercise  # noqa: E402
from greenroom.reading import roles  # noqa: E402
from greenroom.reading.answer import Answer  # noqa: E402

WEIGHTS = Path(roles.WEIGHTS)
EPOCHS = 5
ORDERS = 4
SEEN_AT_LEAST = 3
SMALLEST = 12
COUNT = len(roles.ROLES)
STAR = {"context": "S", "task": "T", "approach": "A", "decision": "A", "detail": "A", "result": "R", "reflection": "R"}
Example = tuple[str, list[list[str]], list[int]]


def examples(voices: set[str]) -> list[Example]:
    """(voice, features of each sentence, its role's number) of every answer."""
    found = []
    for labelled in loader.load(voices):
        kind = labelled.head["kind"]
        answer = Answer(Exercise(kind=kind), Attempt(labelled.text, (Passage(0, len(labelled.text)),)))
        rows, gold = [], []
        for sentence, row in zip(answer.sentences, roles.features_of(answer.tags, kind), strict=True):
            unit = max(labelled.units, key=lambda unit: min(unit.end, sentence.span.end) - max(unit.start, sentence.span.start))
            rows.append([family + name for family, names in zip(roles.FAMILIES, row, strict=True) for name in sorted(names)])
            gold.append(roles.ROLES.index(unit.role))
        if rows:
            found.append((labelled.voice, rows, gold))
    return found


Table = dict[str, list[float]]


class Model(NamedTuple):
    """Weights while they are learned, and those of pairs of roles: a row per feature that has any."""

    weights: Table
    follows: dict[str, list[float]]


def train(given: Sequence[Example]) -> Model:
    """The mean of what is learned in several orders of the answers: 0.005 more on voices left out than any one of them."""
    learned = [train_once(given, seed) for seed in range(ORDERS)]
    weights: Table = {}
    for model in learned:
        for feature, row in model.weights.items():
            mean = weights.setdefault(feature, [0.0] * COUNT)
            for role, weight in enumerate(row):
                mean[role] += weight / ORDERS
    return _model(weights)


def train_once(given: Sequence[Example], seed: int) -> Model:
    """Weights averaged over all steps; the order of the answers is drawn from the seed."""
    often = Counter(feature for _, rows, _ in given for row in rows for feature in row)
    weights: Table = {}
    sums: Table = {}
    step = 1
    order = list(range(len(given)))
    draw = random.Random(seed)
    for name in [*roles.ROLES, roles.START]:
        weights["after:" + name], sums["after:" + name] = [0] * COUNT, [0] * COUNT

    def move(feature: str, gold: int, guess: int) -> None:
        row, total = weights.setdefault(feature, [0] * COUNT), sums.setdefault(feature, [0] * COUNT)
        for role, sign in ((gold, 1), (guess, -1)):
            row[role] += sign
            total[role] += sign * step

    for _ in range(EPOCHS):
        draw.shuffle(order)
        for index in order:
            _, rows, gold = given[index]
            model = _model(weights)
            guess = predicted(model, rows)
            before_gold = before_guess = roles.START
            for row, wanted, got in zip(rows, gold, guess, strict=True):
                if wanted != got:
                    for feature in row:
                        if often[feature] >= SEEN_AT_LEAST:
                            move(feature, wanted, got)
                for before, role, sign in ((before_gold, wanted, 1), (before_guess, got, -1)):
                    weights["after:" + before][role] += sign
                    sums["after:" + before][role] += sign * step
                before_gold, before_guess = roles.ROLES[wanted], roles.ROLES[got]
            step += 1
    averaged: Table = {}
    for feature, row in weights.items():
        averaged[feature] = [(step * now - total) / step for now, total in zip(row, sums[feature], strict=True)]
    return _model(averaged)


def _model(weights: Table) -> Model:
    return Model(weights, {name: weights["after:" + name] for name in (*roles.ROLES, roles.START)})


def predicted(model: Model, rows: list[list[str]]) -> list[int]:
    """The roles' numbers for one answer."""
    return roles.best_path(model.follows, [_summed(model.weights, row) for row in rows])


def _summed(weights: Table, features: Sequence[str]) -> list[float]:
    """The summed weights of the features, a number per role."""
    rows = [weights[feature] for feature in features if feature in weights]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * COUNT


def macro_f1(gold: Sequence[str], guess: Sequence[str]) -> float:
    """The mean of the F1 of every class that occurs in ``gold``."""
    scores = []
    for name in sorted(set(gold)):
        right = sum(g == p == name for g, p in zip(gold, guess, strict=True))
        scores.append(2 * right / (gold.count(name) + list(guess).count(name)))
    return sum(scores) / len(scores)


def cross(given: Sequence[Example], folds: int = 4) -> None:
    """Prints the macro-F1 on voices that were left out of the training."""
    voices = sorted({voice for voice, _, _ in given})
    columns: dict[str, Callable[[str], bool]] = {
        "place alone": lambda feature: feature.startswith(("bias", "kind", "place", "from-", "paragraph", "label")),
        "everything": lambda _: True,
    }
    for title, keeps in columns.items():
        gold: list[str] = []
        guess: list[str] = []
        for fold in range(folds):
            left_out = set(voices[fold::folds])
            kept = [(voice, [[f for f in row if keeps(f)] for row in rows], roles_) for voice, rows, roles_ in given]
            model = train([example for example in kept if example[0] not in left_out])
            for voice, rows, numbers in kept:
                if voice in left_out:
                    gold += [roles.ROLES[number] for number in numbers]
                    guess += [roles.ROLES[number] for number in predicted(model, rows)]
        star = [[STAR.get(role, "-") for role in side] for side in (gold, guess)]
        kept_star = [(g, p) for g, p in zip(*star, strict=True) if g != "-"]
        parts = macro_f1([g for g, _ in kept_star], [p for _, p in kept_star])
        print(f"{title:12}  eight roles {macro_f1(gold, guess):.3f}   STAR parts {parts:.3f}   sentences {len(gold)}")


def written(model: Model, scale: float = 20.0) -> str:
    """The weights as text, in thousandths, scaled so that the softmax of a score is a fair confidence; tiny ones dropped."""
    lines = []
    for name, row in sorted(model.weights.items()):
        numbers = [round(1000 * weight / scale) for weight in row]
        if name.startswith("after:") or max(map(abs, numbers)) >= SMALLEST:
            lines.append(name + "\t" + " ".join(map(str, numbers)))
    return "\n".join(lines) + "\n"


def main() -> int:
    """Trains, checks or cross-validates."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--cross", action="store_true")
    options = parser.parse_args()
    if not WEIGHTS.exists():
        WEIGHTS.parent.mkdir(exist_ok=True)
        names = [*roles.ROLES, roles.START]
        WEIGHTS.write_text("".join(f"after:{name}\t{' '.join(['0'] * COUNT)}\n" for name in names))
    given = examples(loader.split("train") | loader.split("validation"))
    if options.cross:
        cross(given)
        return 0
    text = written(train(given))
    if options.check:
        same = WEIGHTS.read_text(encoding="utf-8") == text
        print(
            "The shipped weights are what training gives."
            if same
            else "The shipped weights differ: run scripts/train_roles.py."
        )
        return 0 if same else 1
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"{len(text.splitlines())} features, {len(text) / 1024:.0f} KiB, from {len(given)} answers")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
