"""Makes ``content/models/signs.tsv`` from the corpus: what each sentence shows signs of, a logistic regression per sign.

    python scripts/train_signs.py            train on the train and validation voices and on the banks, write the weights
    python scripts/train_signs.py --check    fail if the shipped weights are not what training gives
    python scripts/train_signs.py --cross    print the average precision of each sign over voices and writers left out

Aspects learn from the sentences of the answers; a fault learns from these and from its own bank, and sees nothing of a
sentence's place. All regressions are fitted at once by Nesterov's accelerated gradient, every feature with the longest step
that cannot overshoot. Nothing is random, the number of steps is fixed, and each step brings two paths nearer to each other, so
that differences in the last bit between machines fade before the weights are rounded.
"""

import argparse
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from train_roles import loader

from greenroom.attempt import Attempt, Passage
from greenroom.exercise import Exercise
from greenroom.reading import roles, signs
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.signs import ASPECTS, FAULTS, SIGNS
from greenroom.rules.registry import all_rules

WEIGHTS = Path(signs.WEIGHTS)
SEEN_AT_LEAST = 3
HOLD = {**dict.fromkeys(ASPECTS, 7.0), **dict.fromkeys(FAULTS, 3.0)}
STEPS = 120
SMALLEST = 80
FOLDS = 6
OF_PLACE = ("place=", "from-", "kind=", "paragraph=")
PAGES = "rules"
OF_PAGES = 3
REPLIES = ("dodge", "defensive", "empty-regret")
Matrix = NDArray[np.float64]


class Example(NamedTuple):
    """A sentence: who says it, its features, the signs that it shows, and the fault whose bank it is from, if any."""

    voice: str
    features: frozenset[str]
    shown: frozenset[str]
    bank: str = ""


def examples(voices: Collection[str]) -> Iterator[Example]:
    """Every sentence of these voices, and of the banks' writers among them."""
    for labelled in loader.load(set(voices)):
        answer = answer_to(labelled.text, kind=labelled.head["kind"])
        for sentence, features in featured(answer):
            told = [unit.aspects for unit in labelled.units if _meets(sentence, unit.start, unit.end)]
            carried = (mark.name for mark in labelled.marks if not mark.near and _meets(sentence, mark.start, mark.end))
            yield Example(labelled.voice, features, frozenset(carried).union(*told))
    for passage in loader.passages():
        if passage.writer in voices:
            for sentence, features in featured(answer_to(passage.text, kind="reply" if passage.fault in REPLIES else "story")):
                spans = passage.spans or ((0, len(passage.text)),)
                carries = passage.carries and any(_meets(sentence, *span) for span in spans)
                shown = frozenset((passage.fault,)) if carries else frozenset[str]()
                yield Example(passage.writer, features, shown, passage.fault)
    if PAGES in voices:
        yield from of_pages()


def of_pages() -> Iterator[Example]:
    """Every sentence of the examples on which a rule must keep quiet, each some times over."""
    for name, rule in all_rules().items():
        for example in rule.strong if name in FAULTS else ():
            for _, features in featured(answer_to(example.text, **example.exercise)):
                yield from [Example(PAGES, features, frozenset(), name)] * OF_PAGES


def writers() -> set[str]:
    """Everyone who wrote a bank; the rules' pages, whose strong examples are near misses, are one of them."""
    return {passage.writer for passage in loader.passages()} | {PAGES}


def answer_to(text: str, **exercise: object) -> Answer:
    """Words as the engine reads them; ``exercise`` are fields of an `Exercise`."""
    return Answer(Exercise(**exercise), Attempt(text, (Passage(0, len(text)),)))  # type: ignore[arg-type]


def featured(answer: Answer) -> Iterator[tuple[Sentence, frozenset[str]]]:
    """Each sentence with its features."""
    for sentence, row in zip(answer.sentences, roles.features_of(answer.tags, answer.exercise.kind), strict=True):
        yield sentence, frozenset(family + name for family, found in zip(roles.FAMILIES, row, strict=True) for name in found)


def _meets(sentence: Sentence, start: int, end: int) -> bool:
    return end > sentence.span.start and start < sentence.span.end


def train(given: Sequence[Example]) -> dict[str, list[int]]:
    """The weights by feature, a number per sign, in thousandths."""
    often = Counter(name for example in given for name in example.features)
    names = sorted(name for name, count in often.items() if count >= SEEN_AT_LEAST)
    number = {name: index for index, name in enumerate(names)}
    cells = [(row, number[name]) for row, example in enumerate(given) for name in sorted(example.features) if name in number]
    rows, columns = (np.array(side) for side in zip(*cells, strict=True))
    stands = csr_array((np.ones(len(cells)), (rows, columns)), shape=(len(given), len(names)))
    shows = np.array([[sign in example.shown for sign in SIGNS] for example in given], dtype=np.float64)
    counts = np.array([[example.bank in ("", sign) for sign in SIGNS] for example in given], dtype=np.float64)
    sees = np.array([[sign in ASPECTS or not name.startswith(OF_PLACE) for sign in SIGNS] for name in names], dtype=np.float64)
    hold = np.array([HOLD[sign] for sign in SIGNS])
    longest = max(len(example.features) for example in given)
    step = sees / (stands.sum(axis=0)[:, None] * longest / 4 + hold)
    weights = ahead = np.zeros((len(names), len(SIGNS)))
    for count in range(1, STEPS + 1):
        wrong = counts * (1 / (1 + np.exp(-(stands @ ahead))) - shows)
        nearer = ahead - step * (stands.T @ wrong + hold * ahead)
        ahead = nearer + (nearer - weights) * (count - 1) / (count + 2)
        weights = nearer
    return {name: [round(1000 * weight) for weight in row] for name, row in zip(names, weights.tolist(), strict=True)}


def written(weights: dict[str, list[int]]) -> str:
    """The weights as text; tiny ones are dropped."""
    lines = [f"{signs.NAMES}\t{' '.join(f'{number}:{sign}' for number, sign in enumerate(SIGNS))}\n"]
    for name, row in weights.items():
        cells = [f"{number}:{weight}" for number, weight in enumerate(row) if abs(weight) >= SMALLEST]
        if cells:
            lines.append(f"{name}\t{' '.join(cells)}\n")
    return "".join(lines)


def cross(given: Sequence[Example]) -> None:
    """Prints, of each sign, how many sentences show it, and the average precision over voices left out, beside chance; for
    faults also the same over the banks' lines by writers left out.
    """
    voices = sorted({example.voice for example in given})
    scores: list[tuple[Example, list[int]]] = []
    for fold in range(FOLDS):
        left_out = set(voices[fold::FOLDS])
        weights = train([example for example in given if example.voice not in left_out])
        scores += [(example, _summed(weights, example)) for example in given if example.voice in left_out]
    print(f"{'sign':24}{'shown':>8}{'average precision':>20}{'chance':>8}{'in its bank':>14}{'chance':>8}")
    for number, sign in enumerate(SIGNS):
        ranked = sorted(scores, key=lambda scored: -scored[1][number])
        right = [sign in example.shown for example, _ in ranked if not example.bank]
        bank = [sign in example.shown for example, _ in ranked if example.bank == sign]
        beside = f"{average_precision(bank):14.2f}{sum(bank) / len(bank):8.2f}" if bank else ""
        print(f"{sign:24}{sum(right):8}{average_precision(right):20.2f}{sum(right) / len(right):8.2f}{beside}")


def _summed(weights: dict[str, list[int]], example: Example) -> list[int]:
    rows = [weights[name] for name in example.features if name in weights]
    return [sum(column) for column in zip(*rows, strict=True)]


def average_precision(right: Sequence[bool]) -> float:
    """That of a ranking, told by which of its places are right."""
    hits = 0
    total = 0.0
    for place, is_right in enumerate(right, 1):
        hits += is_right
        total += hits / place if is_right else 0.0
    return total / max(1, hits)


def asked_for(description: str | None) -> argparse.Namespace:
    """What a script that trains is asked to do: nothing else, ``check`` or ``cross``."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--cross", action="store_true")
    return parser.parse_args()


def shipped(file: Path, text: str, *, check: bool, made_by: str) -> int:
    """Writes what was made, or looks whether it is what is shipped; the exit status."""
    if check:
        same = file.exists() and file.read_text(encoding="utf-8") == text
        print("What is shipped is what training gives." if same else f"It differs: run {Path(made_by).name}.")
        return int(not same)
    file.write_text(text, encoding="utf-8")
    print(f"{file.name}: {len(text.splitlines())} lines, {len(text) / 1024:.0f} KiB")
    return 0


def main() -> int:
    """Trains, checks or cross-validates."""
    options = asked_for(__doc__)
    if not WEIGHTS.exists():
        WEIGHTS.write_text("")
    given = list(examples(loader.split("train") | loader.split("validation") | writers()))
    if options.cross:
        cross(given)
        return 0
    return shipped(WEIGHTS, written(train(given)), check=options.check, made_by=__file__)


if __name__ == "__main__":
    raise SystemExit(main())
