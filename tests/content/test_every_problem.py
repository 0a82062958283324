"""Each exercise in programming proves itself through the real judge, and is whole."""

import pytest

from greenroom.judge.proving import Proved, prove
from greenroom.library.problems import find_problem, problem_folders
from greenroom.problem import SLOW, Problem
from greenroom.sandbox import choose

SEED = 20261122
KEYS = sorted(problem_folders())
FEWEST_CORRECT, FEWEST_WRONG, FEWEST_CASES = 2, 4, 12


def unproved(rows: list[Proved]) -> list[str]:
    return [
        f"{row.claim.file}: {row.found}, not {row.claim.expected} ({row.because})"
        for row in rows
        if not row.holds or (row.growth and row.growth.fault)
    ]


@pytest.mark.parametrize("key", KEYS)
def test_the_exemplar_and_every_wrong_solution_get_their_verdicts(key: str) -> None:
    problem = find_problem(key)._replace(correct=())
    rows = list(prove(problem, choose(None, ask=lambda _: True), SEED))
    assert not unproved(rows)
    assert len(rows[0].judged.cases) >= FEWEST_CASES


@pytest.mark.parametrize("key", KEYS)
def test_every_correct_solution_is_accepted_and_none_is_above_its_class(key: str) -> None:
    rows = list(prove(_with_one_family(find_problem(key)._replace(wrong=())), choose(None, ask=lambda _: True), SEED))
    assert not unproved(rows)


@pytest.mark.parametrize("key", KEYS)
def test_the_samples_of_the_statement_are_what_the_exemplar_answers(key: str) -> None:
    problem = find_problem(key)
    names: dict[str, object] = {}
    exec(problem.exemplar, names)
    for sample in problem.samples:
        assert _answered(problem, names, sample.arguments) == sample.result
    assert len(problem.samples) >= 2


@pytest.mark.parametrize("key", KEYS)
def test_an_exercise_is_whole(key: str) -> None:
    problem = find_problem(key)
    assert len(problem.correct) >= FEWEST_CORRECT
    assert len(problem.wrong) >= FEWEST_WRONG
    assert len({solution.source for solution in (*problem.correct, *problem.wrong)}) == len(problem.correct) + len(
        problem.wrong
    )
    assert problem.complexity is None or any(wrong.verdict == SLOW for wrong in problem.wrong)
    assert problem.name in problem.starter
    assert problem.name in problem.statement
    assert problem.strong_tests
    assert problem.facts


def _with_one_family(problem: Problem) -> Problem:
    """The first kind of inputs alone, so that all exercises take minutes and not a quarter of an hour."""
    asked = problem.complexity
    return problem._replace(complexity=asked and asked._replace(families=asked.families[:1]))


def _answered(problem: Problem, names: dict[str, object], arguments: object) -> object:
    entry = names[problem.name]
    assert callable(entry)
    assert isinstance(arguments, list | tuple)
    if not problem.is_class:
        return entry(*arguments)
    made = entry(*arguments[0][1:])
    return [None, *(getattr(made, method)(*values) for method, *values in arguments[1:])]
