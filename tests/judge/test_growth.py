"""How cost grows, on real boxes. `benchmarks/growth.py` does the same on many pairs and under load."""

import pytest

from greenroom.judge.growth.beside import source_of_nothing
from greenroom.judge.growth.grading import growth
from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Growth
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox

SEED = 3
EACH_ANEW = (
    "def window_sums(numbers, width):\n    return [sum(numbers[i : i + width]) for i in range(len(numbers) - width + 1)]\n"
)


@pytest.fixture
def short(sums: Problem) -> Problem:
    """The exercise with one family of inputs that are not long."""
    assert sums.complexity
    return sums._replace(complexity=sums.complexity._replace(largest=20_000, families=("random",)))


def grown(problem: Problem, source: str, sandbox: Sandbox) -> Growth:
    found = growth(problem, source, sandbox, SEED)
    assert found
    return found


def test_another_solution_of_the_same_class_is_within(short: Problem, sandbox: Sandbox) -> None:
    found = grown(short, short.correct[0].source, sandbox)
    assert found.verdict == WITHIN
    assert found.hot is None
    assert not found.fault


def test_a_slower_one_is_above_and_its_hot_line_is_named(short: Problem, sandbox: Sandbox) -> None:
    found = grown(short, EACH_ANEW, sandbox)
    assert found.verdict == ABOVE
    assert found.decisive
    assert found.decisive.family == "random"
    assert found.decisive.slope
    assert found.decisive.slope > 0.65
    assert len(found.decisive.points) >= 5
    assert found.hot
    assert found.hot.line == 2
    assert found.hot.text.startswith("return [sum(")
    assert found.hot.share > 0.5


def test_who_is_quick_by_a_wrong_answer_is_found_out(short: Problem, sandbox: Sandbox) -> None:
    cheat = short.exemplar.replace("if width > len(numbers):", "if width > len(numbers) or len(numbers) > 500:")
    found = grown(short, cheat, sandbox)
    assert found.verdict == INCONCLUSIVE
    assert found.fault.startswith("WA at n = 512 (random): ")


def test_what_never_ends_on_larger_inputs_is_stopped(short: Problem, sandbox: Sandbox) -> None:
    stuck = short.exemplar.replace("    total = sum", "    while len(numbers) > 100:\n        pass\n    total = sum")
    found = grown(short, stuck, sandbox)
    assert found.verdict == ABOVE
    assert "was stopped at n = 128" in found.why


def test_an_error_on_larger_inputs_is_told(short: Problem, sandbox: Sandbox) -> None:
    found = grown(short, short.exemplar.replace("    total = sum", "    assert len(numbers) < 100\n    total = sum"), sandbox)
    assert found.fault.startswith("RE at n = 128 (random): ")


def test_what_is_remembered_between_calls_makes_no_size_cheaper(short: Problem, sandbox: Sandbox) -> None:
    remembering = f"known = {{}}\n{EACH_ANEW.replace('window_sums', 'work')}" + (
        "def window_sums(numbers, width):\n"
        "    key = len(numbers)\n"
        "    known[key] = known[key] if known.get(key, [None])[0] == numbers[0] else [numbers[0], work(numbers, width)]\n"
        "    return known[key][1]\n"
    )
    assert grown(short, remembering, sandbox).verdict == ABOVE


def test_no_growth_is_graded_where_no_class_is_required(sums: Problem, sandbox: Sandbox) -> None:
    assert growth(sums._replace(complexity=None), sums.exemplar, sandbox, SEED) is None


def test_nothing_has_the_methods_that_are_called(sums: Problem) -> None:
    of_a_class = sums._replace(entry="class Cache")
    source = source_of_nothing(of_a_class, [["Cache", 2], ["put", 1, 2], ["get", 1]])
    names: dict[str, type] = {}
    exec(source, names)
    made = names["Cache"](2)
    assert made.put(1, 2) is None
    assert made.get(1) is None
