"""The reader on what the exercises themselves hold: their questions, their edges, their right solutions and strong tests."""

import pytest

from greenroom.coding import Results, write_up
from greenroom.examine import examine_coding
from greenroom.finding import Severity
from greenroom.library.problems import find_problem, problem_folders
from greenroom.reading.coding.answer import CodingAnswer
from greenroom.reading.coding.costs import read_cost
from greenroom.rules.registry import coding_rules

each_exercise = pytest.mark.parametrize("key", problem_folders())
SLIPS = ("mutable-default", "swallowed-error", "mutated-argument", "debug-print", "shadowed-builtin", "heavy-library")


def read(key: str, **stages: str) -> CodingAnswer:
    return CodingAnswer(find_problem(key), write_up(stages), Results())


@each_exercise
def test_every_question_of_a_fact_settles_it(key: str) -> None:
    for number, fact in enumerate(find_problem(key).facts):
        for question in fact.asks:
            found = read(key, clarify=question).settled
            assert any(number in each.facts for each in found), question


@each_exercise
def test_every_right_solution_has_no_slip(key: str) -> None:
    problem = find_problem(key)
    for number, source in enumerate((problem.exemplar, *(solution.source for solution in problem.correct))):
        rules = [coding_rules()[name] for name in SLIPS if number == 0 or name != "heavy-library"]
        found = examine_coding(problem, write_up({"implement": source}), Results(), rules=rules).findings
        assert not [finding.message for finding in found if finding.severity > Severity.HINT], source


@each_exercise
def test_the_strong_tests_are_more_than_the_samples(key: str) -> None:
    problem = find_problem(key)
    answer = read(key, implement=problem.exemplar, test=problem.strong_tests)
    assert answer.tried.inputs
    assert not answer.tried.repeats_samples


@each_exercise
def test_the_required_class_is_read_in_the_exercises_own_letters(key: str) -> None:
    problem = find_problem(key)
    if problem.complexity is not None:
        cost = read_cost(problem.complexity.required, dict(problem.complexity.letters))
        assert cost is not None
        assert cost.power({"n": 1.0, **dict(problem.complexity.letters)}) is not None


@each_exercise
def test_tests_made_of_the_samples_are_seen_as_such(key: str) -> None:
    problem = find_problem(key)
    if problem.is_class:
        pytest.skip("operations are compared as they come")
    calls = "\n".join(f"    assert {problem.name}(*{sample.arguments!r}) == {sample.result!r}" for sample in problem.samples)
    assert read(key, implement=problem.exemplar, test=f"def test_samples():\n{calls}").tried.repeats_samples
