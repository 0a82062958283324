"""Each exercise in programming proves itself through the real judge, and is whole."""

import ast
import re

import pytest

from greenroom.library.problems import find_problem
from greenroom.problem import SLOW, Problem
from tests.content.proofs import KEYS, VARIANTS, Proofs

FEWEST_CORRECT, FEWEST_WRONG, FEWEST_CASES = 2, 4, 12
FEWEST_FACTS, FEWEST_MATTERS, FEWEST_EDGES, FEWEST_ASKS, FEWEST_WORDS = 4, 3, 3, 2, 3
IN_VARIANT = ["/".join(pair) for pair in VARIANTS]
EVERY = pytest.mark.parametrize("key", KEYS)
EVERY_VARIANT = pytest.mark.parametrize(("key", "variant"), VARIANTS, ids=IN_VARIANT)


@EVERY
@pytest.mark.proves("exemplar_and_wrong")
def test_the_exemplar_and_every_wrong_solution_get_their_verdicts(key: str, proofs: Proofs) -> None:
    told, cases = proofs.outcome("exemplar_and_wrong", key)  # type: ignore[misc]
    assert not told
    assert cases >= FEWEST_CASES


@EVERY
@pytest.mark.proves("correct")
def test_every_correct_solution_is_accepted_and_the_first_within_its_class(key: str, proofs: Proofs) -> None:
    assert proofs.outcome("correct", key) == []


@EVERY_VARIANT
@pytest.mark.proves("variant")
def test_every_solution_gets_its_verdict_in_a_variant(key: str, variant: str, proofs: Proofs) -> None:
    assert proofs.outcome("variant", key, variant) == []


@pytest.mark.parametrize(("key", "variant"), [*((key, "") for key in KEYS), *VARIANTS], ids=[*KEYS, *IN_VARIANT])
def test_the_samples_of_the_statement_are_what_the_exemplar_answers(key: str, variant: str) -> None:
    problem = find_problem(key, variant=variant)
    names: dict[str, object] = {}
    exec(problem.exemplar, names)
    for sample in problem.samples:
        assert _answered(problem, names, sample.arguments) == sample.result
    assert len(problem.samples) >= 2


@EVERY_VARIANT
def test_a_remembered_solution_does_not_pass_a_variant(key: str, variant: str) -> None:
    usual, other = find_problem(key), find_problem(key, variant=variant)
    assert usual.statement != other.statement
    names: dict[str, object] = {}
    exec(usual.exemplar, names)
    assert any(_answered(usual, names, sample.arguments) != sample.result for sample in other.samples)


@EVERY
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
    assert problem.variants


@EVERY
def test_the_interviewer_knows_what_matters(key: str) -> None:
    problem = find_problem(key)
    assert len(problem.facts) >= FEWEST_FACTS
    assert len({fact.matters for fact in problem.facts if fact.matters}) >= FEWEST_MATTERS
    assert all(fact.matters and len(fact.asks) >= FEWEST_ASKS for fact in problem.facts)
    assert len(problem.edges) >= FEWEST_EDGES
    assert all(len(edge.words) >= FEWEST_WORDS for edge in problem.edges)
    assert problem.complexity is None or (problem.complexity.letters and problem.complexity.space)


@EVERY
def test_hints_never_hand_over_the_solution(key: str) -> None:
    problem = find_problem(key)
    mine = {node.id for node in ast.walk(ast.parse(problem.exemplar)) if isinstance(node, ast.Name)}
    said = {word for hint in problem.hints for word in re.findall(r"[a-z]+(?:_[a-z]+)+", hint)}
    assert not {word for word in mine & said if word not in problem.statement}
    assert not any(
        line.strip() in hint for hint in problem.hints for line in problem.exemplar.splitlines() if len(line.strip()) > 8
    )


def _answered(problem: Problem, names: dict[str, object], arguments: object) -> object:
    entry = names[problem.name]
    assert callable(entry)
    assert isinstance(arguments, list | tuple)
    if not problem.is_class:
        return entry(*arguments)
    made = entry(*arguments[0][1:])
    return [None, *(getattr(made, method)(*values) for method, *values in arguments[1:])]
