"""The mutants of every exercise: each can be told, has a hint, and strong tests tell nearly all of them."""

import pytest

from greenroom.judge.mutation import mutated
from greenroom.library.problems import find_problem
from greenroom.problem import Problem
from tests.content.proofs import KEYS, VARIANTS, Proofs

STRONG, APART = 0.95, 0.25
FEWEST = 10


@pytest.fixture(params=KEYS)
def problem(request: pytest.FixtureRequest) -> Problem:
    return find_problem(request.param)


def test_mutants_belong_to_the_exemplar(problem: Problem) -> None:
    sources = {mutated(problem.exemplar, mutant) for mutant in problem.mutants}
    assert len(sources - {problem.exemplar}) == len(problem.mutants) >= FEWEST
    for source in sources:
        compile(source, "mutant.py", "exec")


@pytest.mark.parametrize(("key", "variant"), VARIANTS)
def test_mutants_stand_in_every_variant_but_for_those_that_it_names(key: str, variant: str) -> None:
    problem = find_problem(key, variant=variant)
    assert len({mutated(problem.exemplar, mutant) for mutant in problem.mutants}) >= FEWEST - 2


def test_every_mutant_has_a_hint_of_its_own(problem: Problem) -> None:
    hints = [mutant.hint for mutant in problem.mutants]
    assert all(20 <= len(hint) <= 140 and hint.endswith((".", "?")) for hint in hints)
    assert len(set(hints)) == len(hints)


def test_no_hint_gives_away_the_code(problem: Problem) -> None:
    for mutant in problem.mutants:
        for code in (mutant.before, mutant.after):
            assert not (len(code) > 3 and any(sign in code for sign in "()[]=<>+-_.")) or code not in mutant.hint


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.proves("suites")
def test_strong_tests_notice_what_the_samples_do_not(key: str, proofs: Proofs) -> None:
    strong, samples = proofs.outcome("suites", key)  # type: ignore[misc]
    assert {test.standing for test in (*strong.tests, *samples.tests)} == {"sound"}
    assert strong.score >= STRONG
    assert strong.score - samples.score >= APART
