"""What runs of a story's sentences are worth together to a listener who hears nothing else of it.

A cut is a few runs, the first at the beginning. It is worth what it shows of the signs that the listener needs, that it tells
what the story is about, how it ended, and in the same run what was done for that. Each run costs, more where it is short, where
its first sentence leans on one that was left out, and where its last leaves something open.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import exp, log
from operator import mul
from typing import NamedTuple

from greenroom.stories.pieces import Piece
from greenroom.stories.telling import orients, tells_choice, tells_deed, tells_outcome

Run = tuple[int, int]
"""The places of the first and the last piece of a run."""
Runs = tuple[Run, ...]
SKIPPED = 2.5
"""What it costs that a cut does not begin where the story does."""
JUMP = 1.6
"""What each run but the first costs."""
UNNAMED = 1.0
"""What it costs that something is pointed at that was not named."""
GAP, HARDLY = 6.0, 2.0
"""Seconds that are hardly worth leaving out, and what it costs to do so."""
LEAST, LEAST_SHARE = 10.0, 0.22
"""Seconds, and the share of the time, below which a run is short …"""
TOO_SHORT = 4.0
"""… and what the shortest costs."""
OPENING, OPENING_SHARE = 10.0, 0.32
"""What an opening is worth that takes its share of the time."""
PROBLEM, CHARGE = 10.0, 2.5
"""What it is worth that the opening tells the problem, and what one was there for."""
ONE_SENTENCE = 0.6
"""How much of the problem one sentence tells."""
LONG_OPENING, LINGERS = 0.42, 18.0
"""The share of the time behind which an opening keeps a listener waiting, and what it costs to take all of it."""
BEGUN = 0.5
"""How surely a choice is told, beside the surest, with which the waiting is over."""
OUTCOME = 20.0
"""What the outcome is worth."""
DEED = 20.0
"""What it is worth that the outcome follows what was done for it."""
ELSEWHERE = 0.8
"""How much a deed counts that another run tells than the one with the outcome."""
NEAR = 0.93
"""What a deed loses with each piece between it and the outcome."""
CHOICE = 4.0
"""What the surest choice is worth."""
BRIEF = 3.0
"""Seconds below which a piece shows by itself less than its signs say."""
USED = 9.0
"""What it is worth that all the time is used."""
LIKELY, SURE = 0.12, 0.35
"""Below the first nothing is taken for the outcome; from the second on a piece is taken for it."""
INTERIM = 0.4
"""How much an outcome counts that trouble and another outcome come after."""
UNDONE = 0.3
"""How much a deed counts that was undone before the outcome."""
SIGNS = 0.7
"""What the signs of its sentences are worth beside what a story needs as a whole."""
SURELY = 0.999


class Story(NamedTuple):
    """The pieces of a story, the seconds there are, and sums over its pieces from which runs are weighed."""

    pieces: Sequence[Piece]
    seconds: float
    weights: Sequence[float]
    left: Sequence[Sequence[float]]
    costs: Sequence[float]
    spent_by: Sequence[float]
    outcomes: Sequence[float]
    deeds: Sequence[float]
    choices: Sequence[float]
    known: dict[Run, "Weighed"]
    weighed: dict[Runs, float]

    def spent(self, runs: Runs) -> float:
        """Seconds that runs take."""
        return sum(self.spent_by[last + 1] - self.spent_by[first] for first, last in runs)

    def fits(self, runs: Runs) -> bool:
        """Whether there is time for them."""
        return self.spent(runs) <= self.seconds

    def worth(self, runs: Runs) -> float:
        """What runs are worth together, said in their order."""
        if runs not in self.weighed:
            self.weighed[runs] = self._worth([self._weighed(run) for run in runs])
        return self.weighed[runs]

    def _worth(self, runs: Sequence["Weighed"]) -> float:
        left = map(exp, map(sum, zip(*(run.left for run in runs), strict=True)) if len(runs) > 1 else runs[0].left)
        shown = sum(self.weights) - sum(map(mul, self.weights, left))
        lost = runs[0].lost_first + sum(run.lost for run in runs[1:]) + self._parted(runs)
        return float(SIGNS * shown + self._told(runs) - lost)

    def _told(self, runs: Sequence["Weighed"]) -> float:
        opening = OPENING * min(1.0, runs[0].oriented / (OPENING_SHARE * self.seconds))
        opening += PROBLEM * runs[0].problem + CHARGE * runs[0].charge
        opening -= LINGERS * max(0.0, runs[0].waiting / self.seconds - LONG_OPENING)
        used = USED * min(1.0, sum(run.seconds for run in runs) / self.seconds)
        ending = max(runs, key=lambda run: run.outcome)
        earlier = [run for run in runs if run.last < ending.ends_at]
        done = max([ending.done, *(ELSEWHERE * run.latest * NEAR ** (ending.ends_at - run.last) for run in earlier)])
        chosen = CHOICE * max(run.choice for run in runs)
        return opening + used + chosen + ending.outcome * (OUTCOME + DEED * done)

    def _parted(self, runs: Sequence["Weighed"]) -> float:
        named, missing = runs[0].names, len(runs[0].needs)
        hardly = 0
        for before, run in pairwise(runs):
            missing += len(run.needs - named)
            named |= run.names
            hardly += self.spent_by[run.first] - self.spent_by[before.last + 1] < GAP
        return UNNAMED * missing + HARDLY * hardly

    def _weighed(self, run: Run) -> "Weighed":
        if run not in self.known:
            first, last = run
            before = self._weighed((first, last - 1)) if first < last else NOTHING
            self.known[run] = self._longer(before, run)
        return self.known[run]

    def _longer(self, before: "Weighed", run: Run) -> "Weighed":
        first, last = run
        piece = self.pieces[last]
        seconds = self.spent_by[last + 1] - self.spent_by[first]
        lost = self.costs[last + 1] - self.costs[first] + piece.closes
        short = (
            TOO_SHORT
            * max(0.0, 1 - seconds / min(LEAST, LEAST_SHARE * self.seconds))
            * (0.5 if last + 1 == len(self.pieces) else 1.0)
        )
        is_ending = self.outcomes[last] > before.outcome
        return Weighed(
            [after - start for start, after in zip(self.left[first], self.left[last + 1], strict=True)],
            seconds,
            lost + (self.pieces[first].opens + SKIPPED if any(not left_out.cost for left_out in self.pieces[:first]) else 0.0),
            lost + JUMP + self.pieces[first].opens + short,
            before.names | piece.names,
            before.needs | (piece.needs - before.names),
            self.outcomes[last] if is_ending else before.outcome,
            before.latest if is_ending else before.done,
            max(NEAR * before.latest, NEAR * self.deeds[last]),
            max(before.choice, self.choices[last]),
            before.oriented + piece.seconds * orients(piece),
            1 - (1 - before.problem) * (1 - ONE_SENTENCE * max(piece.shown["problem"], piece.shown["stake"])),
            max(before.charge, piece.shown["charge"]),
            before.waiting + piece.seconds * (max(before.choice, self.choices[last]) < BEGUN),
            last if is_ending else before.ends_at,
            first,
            last,
        )


class Weighed(NamedTuple):
    """A run by itself.

    The logarithms of what it leaves untold of each sign, its seconds, what is lost by it as the first run and as another, the
    stems that it names and needs; how surely it tells the outcome, what was done for that, what was done last, a choice; the
    seconds of it that say what the story is about, how surely it tells the problem and the speaker's part, the seconds before
    the first choice; and the places of its outcome, its first and its last piece.
    """

    left: Sequence[float]
    seconds: float
    lost_first: float
    lost: float
    names: frozenset[str]
    needs: frozenset[str]
    outcome: float
    done: float
    latest: float
    choice: float
    oriented: float
    problem: float
    charge: float
    waiting: float
    ends_at: int
    first: int
    last: int


NOTHING = Weighed((), 0.0, 0.0, 0.0, frozenset(), frozenset(), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1, 0, -1)


def story_of(pieces: Sequence[Piece], weights: dict[str, float], seconds: float) -> Story:
    """A story that can be weighed for a listener (`listening.weights_for`) who has so many seconds."""
    left = [[0.0] * len(weights)]
    costs, spent = [0.0], [0.0]
    for piece in pieces:
        fully = min(1.0, piece.seconds / BRIEF)
        left.append(
            [much + fully * log(1 - min(SURELY, piece.shown[name])) for much, name in zip(left[-1], weights, strict=True)]
        )
        costs.append(costs[-1] + piece.cost)
        spent.append(spent[-1] + piece.seconds)
    outcomes = _outcomes(pieces)
    done = [tells_deed(piece) for piece in pieces]
    turned = _turned(pieces, outcomes, done)
    deeds = [much * (UNDONE if at < turned else 1.0) for at, much in enumerate(done)]
    choices = [much * (UNDONE if at < turned else 1.0) for at, much in enumerate(_choices(pieces))]
    return Story(pieces, seconds, list(weights.values()), left, costs, spent, outcomes, deeds, choices, {}, {})


def _turned(pieces: Sequence[Piece], outcomes: Sequence[float], done: Sequence[float]) -> int:
    """The place at which things last went otherwise before the outcome, where something else was done after that; or 0."""
    end = max(range(len(pieces)), key=lambda at: outcomes[at], default=0)
    return max((at for at in range(end) if pieces[at].turns and max(done[at + 1 : end], default=0.0) > BEGUN), default=0)


def _choices(pieces: Sequence[Piece]) -> list[float]:
    """How surely each piece tells a choice, beside the surest; the first are often taken back."""
    told = [tells_choice(piece) for piece in pieces]
    most = max(told, default=0.0)
    return [much / most if most > LIKELY else 0.0 for much in told]


def _outcomes(pieces: Sequence[Piece]) -> list[float]:
    """How surely each piece tells the outcome beside the surest, less where what came afterwards took it back."""
    told = [tells_outcome(piece) for piece in pieces]
    lasting = [much * (INTERIM if _is_taken_back(pieces, told, at) else 1.0) for at, much in enumerate(told)]
    most = max(lasting, default=0.0)
    return [much / most if most > LIKELY else 0.0 for much in lasting]


def _is_taken_back(pieces: Sequence[Piece], told: Sequence[float], at: int) -> bool:
    later = [k for k in range(at + 1, len(pieces)) if told[k] > INTERIM * told[at]]
    return bool(later) and any(piece.turns for piece in pieces[at + 1 : later[-1]])
