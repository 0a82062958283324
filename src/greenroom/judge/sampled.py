"""The statement's own samples as a suite of tests: anybody has it who copies them, and tests should beat it."""

from typing import Any

from greenroom.problem import Problem, Sample

COMPARISONS = {
    "floats": """
def same(found, expected, arguments):
    if isinstance(expected, list):
        alike = isinstance(found, list) and len(found) == len(expected)
        return alike and all(same(*pair, arguments) for pair in zip(found, expected))
    return math.isclose(found, expected, abs_tol=1e-9) if isinstance(expected, float) else found == expected
""",
    "unordered": """
def same(found, expected, arguments):
    return sorted(found, key=repr) == sorted(expected, key=repr)
""",
    "property": """
def same(found, expected, arguments):
    return not fault(arguments, expected, found)
""",
    "exact": """
def same(found, expected, arguments):
    return found == expected
""",
}


def samples_as_tests(problem: Problem) -> str:
    """The text of the suite: a test for each sample, compared as the checker would."""
    comparison = problem.checker_source + COMPARISONS.get(problem.checker, COMPARISONS["exact"])
    tests = (_test(problem, number, sample) for number, sample in enumerate(problem.samples, 1))
    return "import math\n" + comparison + "".join(tests)


def _test(problem: Problem, number: int, sample: Sample) -> str:
    if not problem.is_class:
        call = f"{problem.name}(*{sample.arguments!r})"
        return f"\n\ndef test_sample_{number}():\n    assert same({call}, {sample.result!r}, {sample.arguments!r})\n"
    operations: Any = sample.arguments
    (_, *first), *rest = operations
    lines = [f"made = {problem.name}(*{first!r})", "found = [None]"]
    lines += [f"found.append(made.{method}(*{arguments!r}))" for method, *arguments in rest]
    return (
        f"\n\ndef test_sample_{number}():\n    " + "\n    ".join([*lines, f"assert same(found, {sample.result!r}, ())"]) + "\n"
    )
