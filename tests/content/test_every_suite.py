"""The mutants of every exercise: each can be told, has a hint, and strong tests tell nearly all of them."""

from collections.abc import Iterator

import pytest

from greenroom.errors import UsersFault
from greenroom.judge.mutation import mutated, mutation
from greenroom.judge.sampled import samples_as_tests
from greenroom.library.problems import find_problem, problem_folders
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox, choose

STRONG, APART = 0.95, 0.25
FEWEST = 10
EVERY = sorted(problem_folders())


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    try:
        yield choose()
    except UsersFault as fault:
        pytest.skip(str(fault))


@pytest.fixture(params=EVERY)
def problem(request: pytest.FixtureRequest) -> Problem:
    return find_problem(request.param)


def test_mutants_belong_to_the_exemplar(problem: Problem) -> None:
    sources = {mutated(problem.exemplar, mutant) for mutant in problem.mutants}
    assert len(sources - {problem.exemplar}) == len(problem.mutants) >= FEWEST
    for source in sources:
        compile(source, "mutant.py", "exec")


def test_every_mutant_has_a_hint_of_its_own(problem: Problem) -> None:
    hints = [mutant.hint for mutant in problem.mutants]
    assert all(20 <= len(hint) <= 140 and hint.endswith((".", "?")) for hint in hints)
    assert len(set(hints)) == len(hints)


def test_no_hint_gives_away_the_code(problem: Problem) -> None:
    for mutant in problem.mutants:
        for code in (mutant.before, mutant.after):
            assert not (len(code) > 3 and any(sign in code for sign in "()[]=<>+-_.")) or code not in mutant.hint


def test_strong_tests_notice_what_the_samples_do_not(problem: Problem, sandbox: Sandbox) -> None:
    strong = mutation(problem, problem.strong_tests, sandbox, seed=1)
    samples = mutation(problem, samples_as_tests(problem), sandbox, seed=1)
    assert {test.standing for test in (*strong.tests, *samples.tests)} == {"sound"}
    assert strong.score >= STRONG
    assert strong.score - samples.score >= APART
