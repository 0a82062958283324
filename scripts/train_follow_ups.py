"""Makes ``content/models/follow_ups.tsv`` from ``follow_ups_prior.txt`` and the labelled answers of the train voices, and packs
the phrases of ``content/follow_up_cues.txt``.

    python scripts/train_follow_ups.py            write the weights
    python scripts/train_follow_ups.py --check    fail if the shipped weights are not what training gives

A list of kinds is seen as drawn from a softmax over the summed weights of the answer's cues (multinomial logistic regression).
The weights that make the labels likeliest are sought near the prior, of which half is believed: the further away, the more
evidence it takes.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "src"), str(ROOT / "scripts")]

import loader  # noqa: E402
import numpy as np  # noqa: E402
from measure_rules import answer_of, unseen_models, use  # noqa: E402

from greenroom.interviewer.cues import cues_of, read  # noqa: E402
from greenroom.interviewer.likelihood import KINDS, WEIGHTS, Weights  # noqa: E402
from greenroom.reading import roles  # noqa: E402
from greenroom.rules.lint import lint  # noqa: E402
from greenroom.rules.registry import all_rules  # noqa: E402

PRIOR = Path(__file__).with_name("follow_ups_prior.txt")
BELIEF = 0.5
HOLD = 40.0
HOLD_BASE = 1.0
SHOWN = ("tells ",)
"""How the cues begin that no prior knows: what a labelled sentence tells."""
STEPS = 300
RATE = 0.1


class Example(NamedTuple):
    """An answer of the corpus: its voice, its kind, its cues, and the kinds that a reader expects to be asked."""

    name: str
    voice: str
    kind: str
    cues: frozenset[str]
    labels: tuple[str, ...]


def examples(voices: Collection[str], *, with_findings: bool = True) -> list[Example]:
    """Every labelled answer of these voices; its roles come from a model that never saw its voice."""
    models = _models()
    rules = list(all_rules().values()) if with_findings else []
    found = []
    for labelled in loader.load(set(voices)):
        use(models[labelled.voice])
        answer = answer_of(labelled)
        cues = frozenset(cues_of(read(answer, lint(answer, rules))))
        labels = tuple(labelled.head.get("follow_ups") or ())
        if labels:
            found.append(Example(labelled.name, labelled.voice, labelled.head["kind"], cues, labels))
    return found


@cache
def _models() -> dict[str, roles.Model]:
    return unseen_models()


def prior() -> dict[str, list[float]]:
    """The prior's rows, as far as they are believed: a number per kind."""
    rows = {}
    for line in PRIOR.read_text(encoding="utf-8").splitlines():
        cue, colon, worths = line.partition(": ")
        if colon and not line.startswith("#"):
            said = dict(worth.split() for worth in worths.split(", "))
            if unknown := set(said) - set(KINDS):
                raise ValueError(f"{PRIOR}: no kind of follow-up is called {unknown}")
            rows[cue] = [BELIEF * float(said.get(kind, 0)) for kind in KINDS]
    return rows


def train(given: Sequence[Example]) -> Weights:
    """The weights of the highest posterior, by Adam (Kingma and Ba, 2015) on all examples at once; nothing is random."""
    start = prior() | {"kind " + example.kind: [0.0] * len(KINDS) for example in given}
    start |= {cue: [0.0] * len(KINDS) for example in given for cue in example.cues if cue.startswith(SHOWN)}
    start["any"] = _usual(given)
    names = sorted(start)
    holds = np.array([[HOLD_BASE if name == "any" or name.startswith("kind ") else HOLD] for name in names])
    present = np.array([[name in example.cues for name in names] for example in given], dtype=np.float64)
    wanted = np.array([[kind in example.labels for kind in KINDS] for example in given], dtype=np.float64)
    centre = np.array([start[name] for name in names])
    weights, first, second = centre.copy(), np.zeros_like(centre), np.zeros_like(centre)
    for step in range(1, STEPS + 1):
        powers = np.exp(present @ weights)
        wrong = wanted.sum(axis=1, keepdims=True) * powers / powers.sum(axis=1, keepdims=True) - wanted
        slope = present.T @ wrong + holds * (weights - centre)
        first += 0.1 * (slope - first)
        second += 0.01 * (slope * slope - second)
        fair = np.sqrt(second / (1 - 0.99**step)) + 1e-8
        weights -= RATE / (1 + step / 100) * first / (1 - 0.9**step) / fair
    return {name: tuple(row) for name, row in zip(names, weights.tolist(), strict=True)}


def _usual(given: Sequence[Example]) -> list[float]:
    count = Counter(label for example in given for label in example.labels)
    return [math.log((count[kind] + 1) / (len(given) - count[kind] + 1)) for kind in KINDS]


def written(weights: Mapping[str, Iterable[float]]) -> str:
    """The weights as text, in hundredths."""
    lines = ["\t".join(["cue", *KINDS])]
    lines += ["\t".join([cue, *(str(round(100 * value)) for value in row)]) for cue, row in sorted(weights.items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Trains on the train voices; writes or checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    given = examples(loader.split("train"))
    made = {Path(WEIGHTS): written(train(given))}
    if options.check:
        same = all(file.exists() and file.read_text(encoding="utf-8") == text for file, text in made.items())
        print("What is shipped is what training gives." if same else "It differs: run scripts/train_follow_ups.py.")
        return 0 if same else 1
    for file, text in made.items():
        file.write_text(text, encoding="utf-8")
        print(f"{file.name}: {len(text.splitlines()) - 1} lines, {len(text) / 1024:.0f} KiB, from {len(given)} answers")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
