"""What each sentence does in the answer: one of eight roles, by a small linear model over words, cues and place.

The weights are data (``content/models/roles.tsv``), made from the corpus by ``scripts/train_roles.py``. A sentence's score for
a role is the sum of its features' weights; the best sequence is found by Viterbi's algorithm over role-to-role weights. The
same features carry the weights of the signs (`greenroom.reading.signs`), so that one addition serves both.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp
from operator import add, lshift, sub

from greenroom.content import HERE, Lines
from greenroom.reading import signs
from greenroom.reading.lanes import HALF, WIDTH, every, one_of, table
from greenroom.reading.signs import SIGNS
from greenroom.record import NamedTuple

ROLES = ("context", "task", "approach", "decision", "detail", "result", "reflection", "aside")
WEIGHTS = os.path.join(HERE, "models", "roles.tsv")
START = "<start>"
MOST_KEPT = 100_000
ZEROS = every(HALF, len(ROLES) + len(SIGNS))
OF_ROLES = WIDTH * len(ROLES)
"""So many bits of a sum are the roles'; the signs' lanes lie above them."""
ONLY_ROLES = (1 << OF_ROLES) - 1
SHIFTS = range(0, OF_ROLES, WIDTH)
FAMILIES = ("", "", "cue:", "number:", "w:")
LENGTHS = [f"length={fours}" for fours in range(9)]


class Tag(NamedTuple):
    """What the model sees of one sentence."""

    words: Sequence[str]
    cues: Sequence[str]
    numbers: Sequence[str]
    label: str | None
    asks: bool
    paragraph: int


Features = tuple[tuple[str, ...], Collection[str], Collection[str], Collection[str], Collection[str]]
"""The features of one sentence: of each of `FAMILIES` what stands behind its prefix; the first are those of its place."""


class Weights(dict[str, int]):
    """The weights of a family's features, each in one whole number with a lane of 32 bits per role and per sign: one addition
    serves all.

    A line of a file is parsed when its feature is first met; a feature without weights has 0.
    """

    def __init__(self, family: str, lines: Lines, of_signs: Lines) -> None:
        super().__init__()
        self._family = family
        self._lines = lines
        self._of_signs = of_signs

    def __missing__(self, feature: str) -> int:
        line = self._lines.get(self._family + feature)
        cells = self._of_signs.get(self._family + feature)
        if len(self) > MOST_KEPT:
            self.clear()
        packed = signs.packed(cells) << OF_ROLES if cells else 0
        if line:
            packed += sum(map(lshift, map(int, line.split(" ")), SHIFTS))
        self[feature] = packed
        return packed


class Moves(NamedTuple):
    """From one sentence's role to the next: ``first`` is what each role is worth at the start, ``steps`` what follows a role,
    ``into`` what a role follows; ``leads`` tells how much one role can at most make up for on another by what follows.
    """

    first: Sequence[float]
    steps: Sequence[Sequence[float]]
    into: Sequence[Sequence[float]]
    leads: Sequence[Sequence[float]]

    @classmethod
    def of(cls, follows: Mapping[str, Sequence[float]]) -> "Moves":
        """The same from the weights of neighbouring roles."""
        steps = [follows[role] for role in ROLES]
        leads = [[max(map(sub, step, other)) for step in steps] for other in steps]
        return cls(follows[START], steps, list(zip(*steps, strict=True)), leads)

    def best_path(self, scores: Sequence[Sequence[float]]) -> list[int]:
        """Viterbi's algorithm: the sequence of roles with the highest sum of scores and transitions.

        A role that lies so far behind the best one that nothing can make up for it is left out; mostly one or two remain.
        Where one alone remains, totals are counted from it.
        """
        totals = list(map(add, scores[0], self.first))
        reached: list[tuple[list[int], list[float]]] = []
        for row in scores[1:]:
            top = max(totals)
            lead = self.leads[totals.index(top)]
            possible = [role for role, total in enumerate(map(add, totals, lead)) if total >= top]
            reached.append((possible, totals))
            if len(possible) == 1:
                totals = list(map(add, self.steps[possible[0]], row))
            else:
                ways = [map(add, repeat(totals[role]), self.steps[role]) for role in possible]
                totals = list(map(add, map(max, *ways), row))
        path = [_highest(totals)]
        for possible, before in reversed(reached):
            path.append(possible[0] if len(possible) == 1 else _highest(list(map(add, before, self.into[path[-1]]))))
        return path[::-1]


def _highest(totals: Sequence[float]) -> int:
    return totals.index(max(totals))


class Model(NamedTuple):
    """Weights per feature, by family, and per pair of neighbouring roles, in the order of `ROLES`."""

    families: Sequence[Weights]
    follows: Mapping[str, Sequence[int]]
    moves: Moves
    places: dict[tuple[str, ...], int]

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case, was met in training and told anything of a role there."""
        return bool(self.families[-1][word] & ONLY_ROLES)

    def weight(self, word: str, sign: int) -> int:
        """What a word, in lower case, adds to a sign, in thousandths."""
        return one_of(self.families[-1][word] + ZEROS, len(ROLES) + sign)

    def scores(self, features: Features) -> int:
        """The summed weights of the features in thousandths, in raised lanes: those of the roles, then those of the signs."""
        _, others, cues, numbers, words = self.families
        place, other, cue, number, word = features
        total = sum(map(others.__getitem__, other), self._of_place(place))
        if cue:
            total = sum(map(cues.__getitem__, cue), total)
        if number:
            total = sum(map(numbers.__getitem__, number), total)
        return sum(map(words.__getitem__, word), total)

    def _of_place(self, place: tuple[str, ...]) -> int:
        """The raised sum for a place, of which there are few."""
        if place not in self.places:
            self.places[place] = sum(map(self.families[0].__getitem__, place), ZEROS)
        return self.places[place]


class Tagged(NamedTuple):
    """The likeliest role of each sentence, its scores for the roles, and those for the signs in raised lanes."""

    roles: Sequence[str]
    scores: Sequence[Sequence[int]]
    signs: Sequence[int]


def tag(sentences: Sequence[Tag], kind: str) -> Tagged:
    """What each sentence does and tells."""
    if not sentences:
        return Tagged((), (), ())
    model = load_model()
    rows = list(map(model.scores, features_of(sentences, kind)))
    scores = table([row & ONLY_ROLES for row in rows], len(ROLES))
    return Tagged([ROLES[best] for best in model.moves.best_path(scores)], scores, [row >> OF_ROLES for row in rows])


def certainty(role: str, scores: Sequence[int]) -> float:
    """How sure the model is of a role, from 0 to 1, by a sentence's scores."""
    own = scores[ROLES.index(role)]
    return 1 / sum([exp((score - own) / 1000) for score in scores])


def features_of(sentences: Sequence[Tag], kind: str) -> list[Features]:
    """The features that hold for each sentence: its words, its cues, its numbers, its place.

    What its neighbours do is left to the transitions: as features, neighbours' cues cost 0.015 of macro-F1 over eight
    roles, and 0.03 over STAR parts, on unseen voices.
    """
    count, paragraphs = len(sentences), sentences[-1].paragraph + 1
    return [
        (
            _place(
                kind,
                int((index + 0.5) / count * 8),
                index if index < 3 else 3,
                count - 1 - index if count - index < 4 else 3,
                int(4 * paragraph / paragraphs) if paragraphs > 1 else None,
            ),
            _form(words, label, asks=asks),
            cues,
            set(numbers),
            set(words),
        )
        for index, (words, cues, numbers, label, asks, paragraph) in enumerate(sentences)
    ]


@cache
def _place(kind: str, eighth: int, from_start: int, from_end: int, part: int | None) -> tuple[str, ...]:
    place = (
        "bias", f"kind={kind}", f"place={eighth}", f"from-start={from_start}", f"from-end={from_end}",
        f"kind={kind},place={eighth // 2}",
    )  # fmt: skip
    return place if part is None else (*place, f"paragraph={part}")


def _form(words: Sequence[str], label: str | None, *, asks: bool) -> list[str]:
    features = ["opens:" + " ".join(words[:1]), "opens:" + " ".join(words[:2]), LENGTHS[min(len(words) // 4, 8)]]
    if label:
        features.append("label=" + label)
    if asks:
        features.append("asks")
    return features


def best_path(follows: Mapping[str, Sequence[float]], scores: Sequence[Sequence[float]]) -> list[int]:
    """The sequence of roles with the highest sum of scores and of these weights of neighbouring roles."""
    return Moves.of(follows).best_path(scores)


@cache
def load_model(file: str = WEIGHTS, of_signs: str = signs.WEIGHTS) -> Model:
    """The shipped weights: a line per feature with a number per role, in thousandths; ``after:ROLE`` for pairs."""
    lines, others = Lines(file), Lines(of_signs)
    follows = {role: [int(number) for number in (lines.get("after:" + role) or "").split()] for role in (*ROLES, START)}
    return Model([Weights(family, lines, others) for family in FAMILIES], follows, Moves.of(follows), {})
