"""The proofs of all exercises, made ahead on every core, since each takes seconds and they know nothing of each other."""

import multiprocessing
import os
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache

from greenroom.judge.mutation import mutation
from greenroom.judge.proving import Proved, prove
from greenroom.judge.sampled import samples_as_tests
from greenroom.judge.suite import Suite
from greenroom.library.problems import find_problem, problem_folders
from greenroom.problem import SLOW, Problem
from greenroom.sandbox import Sandbox, choose

KEYS = sorted(problem_folders())
VARIANTS = [(key, variant.name) for key in KEYS for variant in find_problem(key).variants]
SEED = 20261122


class Proofs:
    """Hands every job to the processes at once, and gives the outcome of one when it is asked for."""

    def __init__(self) -> None:
        workers = os.cpu_count() or 1
        self._pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
        self._under_way: dict[tuple[str, str, str], Future[object]] = {}

    def begin(self, job: str, key: str, variant: str = "") -> None:
        """Hands over a job by the name of its function."""
        self._under_way[job, key, variant] = self._pool.submit(JOBS[job], key, variant)

    def outcome(self, job: str, key: str, variant: str = "") -> object:
        """What came of a job. Raises what it raised."""
        return self._under_way[job, key, variant].result()

    def close(self) -> None:
        """Ends the processes; what nobody waits for is not begun."""
        self._pool.shutdown(cancel_futures=True)


@cache
def sandbox() -> Sandbox:
    """The best sandbox here, tried once for each process."""
    return choose(None, ask=lambda _: True)


def exemplar_and_wrong(key: str, _: str) -> tuple[list[str], int]:
    """What does not hold of the exemplar and the wrong solutions, and how many cases there are."""
    rows = list(prove(find_problem(key)._replace(correct=()), sandbox(), SEED))
    return unproved(rows), len(rows[0].judged.cases)


def correct(key: str, _: str) -> list[str]:
    """What does not hold of the correct solutions; growth is looked at for the first of them, on the first kind of inputs.

    All of it is proven by ``greenroom judge FOLDER``, which takes three times as long.
    """
    problem = find_problem(key)._replace(wrong=())
    first, others = problem._replace(correct=problem.correct[:1]), problem._replace(correct=problem.correct[1:])
    rows = [*prove(_with_one_family(first), sandbox(), SEED), *prove(others, sandbox(), SEED, with_growth=False)]
    return unproved(rows)


def variant(key: str, name: str) -> list[str]:
    """What does not hold of the solutions in a variant; growth is left out, and with it those that are only slow."""
    problem = find_problem(key, variant=name)
    quick = tuple(solution for solution in problem.wrong if solution.verdict not in (SLOW, "TLE"))
    return unproved(list(prove(problem._replace(wrong=quick), sandbox(), SEED, with_growth=False)))


def suites(key: str, _: str) -> tuple[Suite, Suite]:
    """What the strong tests and the samples of the statement tell of the mutants."""
    problem = find_problem(key)
    return (
        mutation(problem, problem.strong_tests, sandbox(), seed=1),
        mutation(problem, samples_as_tests(problem), sandbox(), seed=1),
    )


def unproved(rows: list[Proved]) -> list[str]:
    """A line for each solution that does not get its verdict."""
    return [
        f"{row.claim.file}: {row.found}, not {row.claim.expected} ({row.because})"
        for row in rows
        if not row.holds or (row.growth and row.growth.fault)
    ]


def _with_one_family(problem: Problem) -> Problem:
    asked = problem.complexity
    return problem._replace(complexity=asked and asked._replace(families=asked.families[:1]))


JOBS = {"exemplar_and_wrong": exemplar_and_wrong, "correct": correct, "variant": variant, "suites": suites}
