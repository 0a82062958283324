"""What each sentence does in the answer: one of eight roles, by a small linear model over words, cues and place.

The weights are data (``content/models/roles.tsv``), made from the corpus by ``scripts/train_roles.py``. A sentence's score for
a role is the sum of its features' weights; the best sequence is found by Viterbi's algorithm over role-to-role weights.
"""

import math
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import add
from typing import NamedTuple, Protocol

from greenroom.content import HERE

ROLES = ("context", "task", "approach", "decision", "detail", "result", "reflection", "aside")
WEIGHTS = os.path.join(HERE, "models", "roles.tsv")
START = "<start>"
MOST_KEPT = 100_000
PLACES = [f"place={eighth}" for eighth in range(8)]
FROM_START = [f"from-start={index}" for index in range(4)]
FROM_END = [f"from-end={index}" for index in range(4)]
LENGTHS = [f"length={fours}" for fours in range(9)]


class Tag(NamedTuple):
    """What the model sees of one sentence."""

    words: Sequence[str]
    cues: Sequence[str]
    numbers: Sequence[str]
    label: str | None
    asks: bool
    paragraph: int


class Rows(Protocol):
    """Where weights come from: learned just now, or shipped."""

    def rows(self, features: Sequence[str]) -> Sequence[Sequence[float]]:
        """The weights of those features that have any, a number per role each."""


class Weights(dict[str, tuple[float, ...]]):
    """Weights by feature, empty for a feature that has none; a line of the file is parsed when its feature is first met."""

    def __init__(self, lines: dict[str, str]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, feature: str) -> tuple[float, ...]:
        line = self._lines.get(feature)
        if len(self) > MOST_KEPT:
            self.clear()
        parsed = self[feature] = tuple(int(number) / 1000 for number in line.split("\t")) if line else ()
        return parsed

    def rows(self, features: Sequence[str]) -> list[tuple[float, ...]]:
        """The weights of those features that have any, a number per role each."""
        return [row for row in map(self.__getitem__, features) if row]


class Model(NamedTuple):
    """Weights per feature and per pair of neighbouring roles, in the order of `ROLES`."""

    features: Rows
    follows: Mapping[str, Sequence[float]]


def tag_roles(sentences: Sequence[Tag], kind: str) -> list[tuple[str, float]]:
    """The likeliest role of each sentence and how sure the model is of it, from 0 to 1."""
    if not sentences:
        return []
    model = load_model()
    scores = [emissions(model, features) for features in features_of(sentences, kind)]
    return [(ROLES[best], _softmax(row)[best]) for best, row in zip(best_path(model, scores), scores, strict=True)]


def features_of(sentences: Sequence[Tag], kind: str) -> list[list[str]]:
    """The names of the features that hold for each sentence: its words, its cues, its numbers, its place.

    What its neighbours do is left to the transitions: as features, neighbours' cues cost 0.015 of macro-F1 over eight
    roles, and 0.03 over STAR parts, on unseen voices.
    """
    count = len(sentences)
    last_paragraph = sentences[-1].paragraph
    rows = []
    for index, sentence in enumerate(sentences):
        place = (index + 0.5) / count
        row = ["bias", "kind=" + kind, PLACES[int(place * 8)], FROM_START[min(index, 3)], FROM_END[min(count - 1 - index, 3)]]
        row.append(f"kind={kind},place={int(place * 4)}")
        if last_paragraph:
            row.append(f"paragraph={int(4 * sentence.paragraph / (last_paragraph + 1))}")
        row.extend(_own_features(sentence))
        rows.append(row)
    return rows


def _own_features(sentence: Tag) -> Iterator[str]:
    words = sentence.words
    yield from map("cue:".__add__, sentence.cues)
    yield from map("number:".__add__, set(sentence.numbers))
    yield from map("w:".__add__, set(words))
    yield "opens:" + " ".join(words[:1])
    yield "opens:" + " ".join(words[:2])
    yield LENGTHS[min(len(words) // 4, 8)]
    if sentence.label:
        yield "label=" + sentence.label
    if sentence.asks:
        yield "asks"


def emissions(model: Model, features: Sequence[str]) -> list[float]:
    """The summed weights of the features, a number per role."""
    rows = model.features.rows(features)
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(ROLES)


def best_path(model: Model, scores: Sequence[Sequence[float]]) -> list[int]:
    """Viterbi's algorithm: the sequence of roles with the highest sum of scores and transitions."""
    into = list(zip(*(model.follows[role] for role in ROLES), strict=True))
    totals = [score + start for score, start in zip(scores[0], model.follows[START], strict=True)]
    back: list[list[int]] = []
    for row in scores[1:]:
        came, reached = [], []
        for score, steps in zip(row, into, strict=True):
            ways = list(map(add, totals, steps))
            best = max(ways)
            came.append(ways.index(best))
            reached.append(best + score)
        back.append(came)
        totals = reached
    path = [totals.index(max(totals))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _softmax(row: Sequence[float]) -> list[float]:
    peak = max(row)
    powers = [math.exp(value - peak) for value in row]
    total = sum(powers)
    return [power / total for power in powers]


@cache
def load_model(file: str = WEIGHTS) -> Model:
    """The shipped weights: a line per feature, a number per role, tab-separated, in thousandths; ``after:ROLE`` for pairs."""
    with open(file, encoding="utf-8") as opened:
        lines = dict(line.split("\t", 1) for line in opened.read().splitlines())
    features = Weights(lines)
    return Model(features, {role: features.rows(["after:" + role])[0] for role in (*ROLES, START)})
