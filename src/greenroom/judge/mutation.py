"""How much a candidate's tests would notice: mutants of the reference, told from correct solutions by the tests alone.

Only a test that passes the reference and every correct variant, at every try, counts. A mutant is killed where such a test
fails on it, and does so again. Which run is whose, the tests cannot know: the order comes from a secret of the server, each
run is a fresh process, and answers are all that passes.
"""

import os
import random
from collections.abc import Callable, Iterable, Sequence

from greenroom.judge.playing import Played, Table
from greenroom.judge.standing import REFERENCE, Standings
from greenroom.judge.suite import SOUND, Standing, Suite
from greenroom.problem import Mutant, Problem
from greenroom.sandbox import Limits, Sandbox

Progress = Callable[[Sequence[Mutant], str], Iterable[Mutant]]
FIRST_TRIES, TRIES_BETWEEN = 3, 4
AGAIN, AGAIN_WHERE_LUCK_WAS_SEEN = 1, 4
AT_LEAST_CPU, TIMES_THE_DEAREST = 0.2, 5.0
WALL = 10.0
"""Seconds that one call may take on a busy machine; who computes is stopped by the CPU cap long before."""

MOST_TESTS = 100


def mutation(
    problem: Problem, tests: str, sandbox: Sandbox, seed: int, progress: Progress | None = None, secret: bytes | None = None
) -> Suite:
    """Judges the text of a suite, plain functions ``test_…`` with asserts that call the entry.

    ``seed`` is what the runs' own randomness is made of; ``secret`` decides their order, drawn afresh where none is given.
    """
    with Table(problem, tests, sandbox) as table:
        return _Judging(table, seed, secret or os.urandom(16)).suite(progress)


def mutated(source: str, mutant: Mutant) -> str:
    """The reference with the fault in it. Raises ValueError where the mutant is of another text."""
    lines = source.splitlines(keepends=True)
    start = sum(map(len, lines[: mutant.line - 1])) + mutant.column
    if not source.startswith(mutant.before, start):
        raise ValueError(f"{mutant.id}: {mutant.before!r} does not stand at line {mutant.line}; freeze the mutants again")
    return source[:start] + mutant.after + source[start + len(mutant.before) :]


class _Judging:
    def __init__(self, table: Table, seed: int, secret: bytes) -> None:
        self.table, self.problem, self.seed = table, table.problem, seed
        self.chance = random.Random(secret)
        self.limits = Limits(wall=WALL)
        self.standings = Standings(())
        self.killer: dict[str, str] = {}
        self.confirmed: set[tuple[str, str]] = set()

    def suite(self, progress: Progress | None) -> Suite:
        first = self._played(self.problem.exemplar, None)
        why = first.unusable or _why_not(first.names)
        if why:
            return Suite((), (), self.problem.mutants, why)
        self.standings = Standings(first.names)
        if why := self._try_what_is_correct():
            return Suite((), (), self.problem.mutants, why)
        left = self.problem.mutants
        while left and self.standings.sound():
            self._hunt(progress(left, "mutants") if progress else left)
            self._confirm()
            left = tuple(mutant for mutant in left if self._was_killed_in_vain(mutant))
        return self._result()

    def _try_what_is_correct(self) -> str:
        """The reference and its variants, in a secret order; the dearest of them sets the cap of a mutant's cost.

        Returns why the tests cannot be judged; empty where they can.
        """
        solutions = [REFERENCE] * FIRST_TRIES + list(range(len(self.problem.correct)))
        self.chance.shuffle(solutions)
        played = [self._try(solution, self.standings.names) for solution in solutions]
        self.limits = Limits(cpu=max(AT_LEAST_CPU, TIMES_THE_DEAREST * max(one.cpu for one in played)), wall=WALL)
        return next((one.unusable for one in played if one.unusable), "")

    def _hunt(self, mutants: Iterable[Mutant]) -> None:
        """Every mutant meets the sound tests till one fails; between them, unknown to the tests, stands the reference."""
        hunted: list[Mutant | None] = [*mutants, *[None] * TRIES_BETWEEN]
        self.chance.shuffle(hunted)
        for mutant in hunted:
            if mutant is None:
                self._try(REFERENCE, self.standings.sound())
            else:
                self._hunt_one(mutant)

    def _hunt_one(self, mutant: Mutant) -> None:
        played = self._played(mutated(self.problem.exemplar, mutant), self.standings.sound(), only_first=True)
        failed = [name for name, outcome in played.outcomes.items() if outcome == "failed"]
        if failed and failed[0] in self.standings.names:
            self.killer[mutant.id] = failed[0]
            if played.exhausted:
                self.confirmed.add((mutant.id, failed[0]))

    def _confirm(self) -> None:
        """The test that killed meets its mutant alone once more, and the reference as often, in a secret order."""
        unsure = [
            mutant for mutant in self.problem.mutants if mutant.id in self.killer and self._kill(mutant) not in self.confirmed
        ]
        tries = AGAIN_WHERE_LUCK_WAS_SEEN if self.standings.luck_was_seen() else AGAIN
        runs = [(mutant, is_mutant) for mutant in unsure for is_mutant in (True, False) for _ in range(tries)]
        self.chance.shuffle(runs)
        for mutant, is_mutant in runs:
            name = self.killer[mutant.id]
            if not is_mutant:
                self._try(REFERENCE, [name])
            elif self._played(mutated(self.problem.exemplar, mutant), [name]).outcomes.get(name) != "failed":
                self.standings.was_luck(name)
        self.confirmed.update(map(self._kill, unsure))

    def _kill(self, mutant: Mutant) -> tuple[str, str]:
        return mutant.id, self.killer[mutant.id]

    def _was_killed_in_vain(self, mutant: Mutant) -> bool:
        """Whether the test that killed it turned out to be no sound one, so that the others must try."""
        is_in_vain = mutant.id in self.killer and self.standings.of(self.killer[mutant.id]) != SOUND
        if is_in_vain:
            del self.killer[mutant.id]
        return is_in_vain

    def _try(self, solution: int, names: Sequence[str]) -> Played:
        """Runs a correct solution and notes what came of it."""
        source = self.problem.exemplar if solution == REFERENCE else self.problem.correct[solution].source
        played = self._played(source, names)
        for name in names:
            self.standings.note(name, solution, played.outcomes.get(name, "failed"))
        return played

    def _played(self, source: str, names: Sequence[str] | None, only_first: bool = False) -> Played:
        order = None if names is None else self.chance.sample(names, len(names))
        return self.table.play(source, order, self.limits, self.chance.randrange(2**32) ^ self.seed, only_first)

    def _result(self) -> Suite:
        tests = tuple(Standing(name, self.standings.of(name)) for name in self.standings.names)
        killed = tuple(mutant.id for mutant in self.problem.mutants if mutant.id in self.killer)
        return Suite(tests, killed, tuple(mutant for mutant in self.problem.mutants if mutant.id not in self.killer))


def _why_not(names: Sequence[str]) -> str:
    if not names:
        return "there is no function whose name begins with test"
    return f"there are {len(names)} tests, and {MOST_TESTS} are the most" if len(names) > MOST_TESTS else ""
