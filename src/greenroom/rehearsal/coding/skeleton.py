"""What the two files of code begin with: the starter of the exercise, and the first lines of tests."""

from greenroom.problem import Problem


def solution_for(problem: Problem) -> str:
    """The starter, headed by the name of its exercise."""
    return f"# problem: {problem.key}\n{problem.starter.rstrip()}\n"


def tests_for(problem: Problem) -> str:
    """An import of what is to be tested, and how tests look."""
    made = f"{problem.name}(…)" if not problem.is_class else f"{problem.name}(…).…"
    return (
        f"from solution import {problem.name}\n\n"
        f"# Tests are plain functions whose names begin with test_, with asserts that call {problem.name}:\n"
        f"#\n# def test_an_empty_one():\n#     assert {made} == …\n"
    )
